/** Ask once about a draft: computed anew each time from the catalogue and what was looked up when it began. */
import { answersWithKnown, ask, type Asked, type Awaited } from '#domain/ask/ask.ts';
import type { FieldProvenance, Provenance, ProvenanceOfFields, SourceAsked, Standing } from '#domain/ask/provenance.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Applying } from '#domain/catalogue/lead-role.ts';
import { dueOf } from '#domain/clock/due.ts';
import { IDENTITY_FACTS } from '#domain/exchange/wanted-facts.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { definitionAt } from '#server/catalogue/definition-for.ts';
import type { KnownFact, LookedUp } from './case-room.ts';
import { stillAsked } from './check-draft.ts';
import type { Draft } from './draft-store.ts';

export type Resolved = {
  readonly definition: CaseDefinition;
  /** The draft as the matter reads it now. */
  readonly draft: Draft;
  readonly asked: Asked<Provenance>;
  readonly contested: ReadonlySet<string>;
  /** Known values that are not contested, and what was typed. */
  readonly answers: Readonly<Record<string, unknown>>;
};

/** A firm is known by its credit code. */
export const applyingOf = ({ known }: { readonly known: readonly { readonly fact: string }[] }): Applying =>
  known.some(({ fact }) => fact === 'firm.code') ? 'firm' : 'person';

const DAY_MS = 86_400_000;

/** What registers said on another day is asked of them anew: a form may lie for weeks, and data must be right (PIPL article 8). */
export const isStale = ({ state, at }: SourceAsked, now: Instant): boolean =>
  (state === 'answered' || state === 'none') && now - at > DAY_MS;

/**
 * What is known: of a fact that a register answers for, the register's word or nothing; an old copy is not held for it. Facts
 * of sign-in are the keys by which registers are asked: the account knows them whatever a register says.
 */
export function mergeKnown(account: readonly KnownFact[], { known, sources }: LookedUp): readonly KnownFact[] {
  const answered = new Set<string>(known.map(({ fact }) => fact));
  const asked = new Set<string>(sources.flatMap(({ facts }) => facts));
  const own = account.filter(({ fact }) => !answered.has(fact) && (IDENTITY_FACTS.has(fact) || !asked.has(fact)));
  return [...own, ...known];
}

type Open = { readonly awaited: ReadonlyMap<string, Awaited>; readonly none: ReadonlySet<string> };

/** Facts whose sources are still to answer, and facts of which they have no record. */
function openFacts({ sources, known }: Pick<Draft, 'sources' | 'known'>): Open {
  const awaited = new Map<string, Awaited>();
  const none = new Set<string>();
  const said = new Set<string>(known.map(({ fact }) => fact));
  for (const { facts, state, retryUntil } of sources) {
    for (const fact of facts) {
      if (said.has(fact)) continue;
      if (state === 'pending') awaited.set(fact, { state });
      if (state === 'down' && retryUntil !== undefined) awaited.set(fact, { state, retryUntil });
      // What a department may not ask of another, or what the person has not agreed to, it cannot extract: the paper serves.
      if (state !== 'pending' && state !== 'down') none.add(fact);
    }
  }
  return { awaited, none };
}

const provenanceOfKnown = ({ source, at, department, resource, basis }: KnownFact): Provenance => ({
  source,
  at,
  ...(department === undefined ? {} : { department }),
  ...(resource === undefined ? {} : { resource }),
  ...(basis === undefined ? {} : { basis }),
});

/** The resolver's input about what is known, the same for draft, counter and preview. */
export const knowledgeInput = (of: Pick<Draft, 'known' | 'sources' | 'certificates'>) => ({
  applying: applyingOf(of),
  known: of.known.map((known) => ({ fact: known.fact as FactId, value: known.value, provenance: provenanceOfKnown(known) })),
  ...openFacts(of),
  // Only what counts now stands for a paper: suspended, revoked, expired and superseded ones do not.
  ...(of.certificates === null ? {} : { certificates: of.certificates.filter(({ status }) => status === 'active') }),
});

/** Whether an item must be decided before a source's retries end, reckoned from today. */
export const dueBefore =
  ({ calendar }: Pick<CaseDefinition, 'calendar'>, now: Instant) =>
  (item: Item, instant: Instant): boolean =>
    dueOf(dayOfInstant(now), item.limit.promised, calendar) < dayOfInstant(instant);

/** Asks the one resolver about a draft. */
export function resolveDraft(catalogue: Catalogue, kept: Draft, now: Instant): Resolved {
  const definition = definitionAt(catalogue, kept.matter, { ...kept.situation, ...kept.answers }, kept.division);
  const draft = stillAsked(definition, kept);
  const contested = new Set(draft.contested);
  const asked = ask<Provenance>({
    matter: definition.matter,
    items: definition.items,
    situation: draft.situation,
    answers: draft.answers,
    contested,
    holds: definition.holds,
    isDueBefore: dueBefore(definition, now),
    ...knowledgeInput(draft),
  });
  return { definition, draft, asked, contested, answers: answersWithKnown(asked, draft.answers, contested) };
}

type Evidenced = Pick<Draft, 'sources' | 'evidence'>;

/** Fields left open, with the source that will answer them. */
const laterOf = ({ later }: Asked<Provenance>, { sources }: Evidenced, now: Instant): readonly (readonly [string, FieldProvenance])[] =>
  later.flatMap(({ id, fact }): readonly [string, FieldProvenance][] => {
    const source = sources.find(({ facts }) => fact !== undefined && facts.some((each) => fact === each || fact.endsWith(`.${each}`)));
    if (fact === undefined || source === undefined) return [];
    const { resource, name, department, retryUntil } = source;
    return [
      [
        id,
        {
          fact,
          source: name,
          department,
          resource,
          at: now,
          standing: { kind: 'later', ...(retryUntil === undefined ? {} : { until: retryUntil }) },
        },
      ],
    ];
  });

/** Where every answer of a submission comes from, to be kept with the case. */
export function provenanceOf(asked: Asked<Provenance>, contested: ReadonlySet<string>, draft: Evidenced, now: Instant): ProvenanceOfFields {
  const standing = (field: string, was: unknown): Standing => {
    if (!contested.has(field)) return { kind: 'confirmed' };
    const evidence = draft.evidence[field];
    return { kind: 'contested', was, ...(evidence === undefined ? {} : { evidence }) };
  };
  // A wish that differs from what a register suggested is the person's own answer, not a contest.
  const said = [...asked.confirmFirst, ...asked.confirm].filter(({ field }) => field.suggested !== true || !contested.has(field.id));
  const known = said.map(({ field, known: { fact, value, provenance } }): [string, FieldProvenance] => [
    field.id,
    { ...provenance, fact, standing: standing(field.id, value) },
  ]);
  const own = Object.fromEntries<FieldProvenance>([...known, ...laterOf(asked, draft, now)]);
  // What is answered by another field comes from where that came from, now or later; who contested that one typed both.
  const twins = [...asked.echoes].flatMap(([id, by]) => {
    const from = own[by];
    return from === undefined || from.standing.kind === 'contested' ? [] : [[id, from] as const];
  });
  return { ...own, ...Object.fromEntries(twins) };
}
