/** Judges what is published about a resource: its facts exist and are the owner's, a condition names its ground, keeping back names its law. */
import type { DivisionCode, FactId, OfficeId } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Division, Law, Office } from '#domain/catalogue/directory.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { Resource } from './resource.ts';

/** What a resource is judged against. */
export type ResourceContext = {
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly offices: ReadonlyMap<OfficeId, Office>;
  readonly divisions: ReadonlyMap<DivisionCode, Division>;
  readonly laws: ReadonlyMap<string, Law>;
};

const ID = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+){1,8}$/;
/** Letters of any script, a path with dots, parts joined by `+`: as the reader of records takes names. */
const FIELD = /^[\p{L}_][\p{L}\p{N}_.+-]{0,79}$/u;
const MOST_FIELDS = 100;
const LONGEST_CACHE = 30 * 86_400;
const LONGEST_RETRY = 24 * 30;

const at = (pointer: string, code: string, values?: Problem['values']): Problem => ({
  pointer,
  code,
  ...(values === undefined ? {} : { values }),
});

const textProblems = (pointer: string, text: Text): readonly Problem[] =>
  (['zh', 'en'] as const)
    .filter((language) => text[language].trim() === '')
    .map((language) => at(`${pointer}/${language}`, 'answer-missing'));

/** Article 39 of the 2018 provisions: shared unless a law or administrative regulation says otherwise, so that law must be there. */
function basisProblems(pointer: string, { law, article }: Basis, { laws }: ResourceContext): readonly Problem[] {
  const known = laws.get(law);
  if (known === undefined) return [at(`${pointer}/law`, 'unknown-law')];
  return article < 1 || article > known.articles ? [at(`${pointer}/article`, 'unknown-article', { articles: known.articles })] : [];
}

function shareProblems(resource: Resource, context: ResourceContext): readonly Problem[] {
  const { share } = resource;
  switch (share.kind) {
    case 'shared':
      return [];
    case 'conditional':
      return textProblems('/share/ground', share.ground);
    case 'not-shared':
      return basisProblems('/share/basis', share.basis, context);
  }
}

/** One department is the source of a fact (model.md 1): another may not publish it as its own. */
function fieldProblems(resource: Resource, { facts }: ResourceContext): readonly Problem[] {
  const names = new Set<string>();
  const bound = new Set<string>();
  return resource.fields.flatMap(({ name, fact: id }, index) => {
    const pointer = `/fields/${index}`;
    const fact = facts.get(id);
    const problems = [
      ...(FIELD.test(name) ? [] : [at(`${pointer}/name`, 'field-name')]),
      ...(names.has(name) ? [at(`${pointer}/name`, 'given-twice')] : []),
      ...(bound.has(id) ? [at(`${pointer}/fact`, 'given-twice')] : []),
      ...(fact === undefined ? [at(`${pointer}/fact`, 'unknown-fact', { fact: id })] : []),
      ...(fact !== undefined && fact.source !== resource.department
        ? [at(`${pointer}/fact`, 'fact-of-another', { fact: id, department: fact.source })]
        : []),
    ];
    names.add(name);
    bound.add(id);
    return problems;
  });
}

function ownerProblems(resource: Resource, { offices, divisions }: ResourceContext): readonly Problem[] {
  const owner = offices.get(resource.owner);
  if (owner === undefined || owner.kind === 'hall' || owner.closed === true) return [at('/owner', 'unknown-office')];
  return [
    ...(owner.department === resource.department ? [] : [at('/department', 'not-of-owner', { department: owner.department })]),
    ...(divisions.has(resource.division) ? [] : [at('/division', 'division-unknown')]),
    ...(owner.division === resource.division ? [] : [at('/division', 'not-of-owner', { department: owner.department })]),
  ];
}

const numberProblems = ({ completeness, cacheSeconds, retryHours }: Resource): readonly Problem[] => [
  ...(completeness >= 0 && completeness <= 100 ? [] : [at('/completeness', 'out-of-range', { limit: '0–100' })]),
  ...(cacheSeconds >= 0 && cacheSeconds <= LONGEST_CACHE ? [] : [at('/cacheSeconds', 'out-of-range', { limit: `0–${LONGEST_CACHE}` })]),
  ...(retryHours >= 0 && retryHours <= LONGEST_RETRY ? [] : [at('/retryHours', 'out-of-range', { limit: `0–${LONGEST_RETRY}` })]),
];

/** Problems with their place in the resource, e.g. `/fields/3/fact`; none: it may be published. */
export function checkResource(resource: Resource, context: ResourceContext): readonly Problem[] {
  return [
    ...(ID.test(resource.id) ? [] : [at('/id', 'resource-id')]),
    ...textProblems('/name', resource.name),
    ...textProblems('/rhythm', resource.rhythm),
    ...ownerProblems(resource, context),
    ...(FIELD.test(resource.key.name) ? [] : [at('/key/name', 'field-name')]),
    ...(context.facts.has(resource.key.fact) ? [] : [at('/key/fact', 'unknown-fact', { fact: resource.key.fact })]),
    ...(resource.fields.length === 0 ? [at('/fields', 'too-few', { limit: 1 })] : []),
    ...(resource.fields.length > MOST_FIELDS ? [at('/fields', 'too-many', { limit: MOST_FIELDS })] : []),
    ...fieldProblems(resource, context),
    ...shareProblems(resource, context),
    ...basisProblems('/basis', resource.basis, context),
    ...numberProblems(resource),
  ];
}
