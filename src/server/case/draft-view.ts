/** A draft as its owner sees it: ask once, computed anew each time from the catalogue and what was looked up when it began. */
import { answersWithKnown, ask, type Asked } from '#domain/ask/ask.ts';
import { planCase } from '#domain/case/plan-case.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Applying } from '#domain/catalogue/lead-role.ts';
import type { Material } from '#domain/catalogue/item.ts';
import { maskIdentifier, maskPhone } from '#domain/party/mask.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Draft as DraftView, DraftMaterial, KnownRow } from '#contract/view/draft.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import type { Draft } from './draft-store.ts';
import { longestEnd } from './promise.ts';
import { answerText, basisView, departmentName, fieldView, officeName } from './words.ts';

type Provenance = { readonly source: Text; readonly at: Instant };
export type Resolved = {
  readonly definition: CaseDefinition;
  readonly asked: Asked<Provenance>;
  readonly contested: ReadonlySet<string>;
  /** Known values that are not contested, and what was typed. */
  readonly answers: Readonly<Record<string, unknown>>;
};

/** A firm is known by its credit code. */
export const applyingOf = ({ known }: { readonly known: readonly { readonly fact: string }[] }): Applying =>
  known.some(({ fact }) => fact === 'firm.code') ? 'firm' : 'person';

/** Asks the one resolver about a draft. */
export function resolveDraft(catalogue: Catalogue, draft: Draft): Resolved {
  const definition = definitionFor(catalogue, draft.matter);
  const contested = new Set(draft.contested);
  const asked = ask<Provenance>({
    matter: definition.matter,
    items: definition.items,
    situation: draft.situation,
    answers: draft.answers,
    applying: applyingOf(draft),
    contested,
    holds: definition.holds,
    known: draft.known.map(({ fact, value, source, at }) => ({ fact: fact as FactId, value, provenance: { source, at } })),
  });
  return { definition, asked, contested, answers: answersWithKnown(asked, draft.answers, contested) };
}

const shown = (type: string, value: unknown): string => {
  const text = answerText(undefined, value, 'zh');
  if (type === 'identifier') return maskIdentifier(text);
  return type === 'phone' ? maskPhone(text) : text;
};

const knownRow = ({ field, known }: Asked<Provenance>['confirm'][number]): KnownRow => ({
  field: field.id,
  label: field.label,
  value: known.value,
  shown: shown(field.type, known.value),
  source: known.provenance.source,
  at: instantText(known.provenance.at),
  group: known.provenance.source,
});

/** A paper with the ways it can be given; `heldBy` where a department has it. */
export function materialView(catalogue: Catalogue, material: Material, heldBy: string | undefined): DraftMaterial {
  const commitment = material.satisfiedBy.find((way) => way.by === 'commitment');
  const ways = material.satisfiedBy.flatMap((way): DraftMaterial['ways'] => {
    if (way.by === 'commitment') return ['commitment'];
    if (way.by !== 'bring') return [];
    return way.form === 'original' ? ['original'] : ['file'];
  });
  return {
    id: material.id,
    name: material.name,
    need: material.need,
    ways: [...new Set(ways)],
    ...(heldBy === undefined ? {} : { heldBy: departmentName(catalogue, heldBy) }),
    ...(commitment === undefined
      ? {}
      : { commitment: { text: commitment.text, consequence: commitment.consequence, basis: basisView(catalogue, commitment.basis) } }),
  };
}

/** For whom and by whom, by name, where applicant and reader or writer are two people. */
export type DraftPeople = Pick<DraftView, 'onBehalfOf' | 'agent'>;
const alone: DraftPeople = { onBehalfOf: null, agent: null };

/** The whole view; `now` gives the promise. */
export function draftView(catalogue: Catalogue, draft: Draft, now: Instant, people: DraftPeople = alone): DraftView {
  const { definition, asked, answers } = resolveDraft(catalogue, draft);
  const { matter } = definition;
  const plans = planCase(definition, draft.division, { ...draft.situation, ...answers });
  const end = plans.ok ? longestEnd(plans.value, dayOfInstant(now), definition.calendar) : undefined;
  return {
    id: draft.id,
    matter: matter.id,
    name: matter.name,
    kind: matter.kind,
    division: { code: draft.division, name: divisionName(catalogue, draft.division) },
    revision: draft.revision,
    savedAt: instantText(draft.saved_at),
    situation: { ...draft.situation },
    answers: { ...draft.answers },
    contested: [...draft.contested],
    given: draft.given as DraftView['given'],
    parties: draft.parties as DraftView['parties'],
    applying: applyingOf(draft),
    wanted: matter.roles.flatMap(({ id, wanted }) => (wanted !== undefined && definition.holds(wanted, draft.situation) ? [id] : [])),
    ...people,
    situationFields: matter.situation.map(fieldView),
    ask: asked.ask.map(fieldView),
    confirm: asked.confirm.map(knownRow),
    bring: asked.bring.map((material) => materialView(catalogue, material, undefined)),
    held: asked.held.map(({ material, heldBy }) => materialView(catalogue, material, heldBy)),
    parts: plans.ok ? plans.value.map((plan) => ({ id: plan.part, name: plan.name, office: officeName(catalogue, plan.office) })) : [],
    doneBy: end === undefined ? null : dayText(end),
  };
}

export const divisionName = (catalogue: Catalogue, code: Draft['division']): Text =>
  catalogue.divisions.get(code)?.name ?? { zh: String(code), en: String(code) };
