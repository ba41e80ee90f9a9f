/** Visits in the words of the contract; no name and no number of a person is in any of them. */
import type { Visit } from '#domain/hall/fold-visit.ts';
import { isUnknown } from '#domain/hall/fold-visit.ts';
import { AVOIDED_BY, causeBasis, SECOND_CAUSES, VISIT_OUTCOMES, VISIT_REASONS, type SecondCause } from '#domain/hall/visit.ts';
import { IDENTITY_DOCUMENTS } from '#domain/hall/identity-document.ts';
import { dayOf, dayText, instantOf, instantText } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { VisitForm, VisitRow } from '#contract/view/visit.ts';
import { basisView } from '#server/case/words.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';

const textOf = ({ zh, en }: Text): Text => ({ zh, en });
export const choiceOf = <Id extends string>(table: Readonly<Record<Id, Text>>, id: Id) => ({ id, name: textOf(table[id]) });
const choices = <Id extends string>(table: Readonly<Record<Id, Text>>) => (Object.keys(table) as Id[]).map((id) => choiceOf(table, id));

export const causeView = (catalogue: Catalogue, cause: SecondCause) => ({
  ...choiceOf(SECOND_CAUSES, cause),
  ours: SECOND_CAUSES[cause].ours,
  basis: basisView(catalogue, causeBasis(cause)),
});

export const visitForm = (catalogue: Catalogue): VisitForm => ({
  reasons: choices(VISIT_REASONS),
  outcomes: choices(VISIT_OUTCOMES),
  avoidedBy: choices(AVOIDED_BY),
  causes: (Object.keys(SECOND_CAUSES) as SecondCause[]).map((cause) => causeView(catalogue, cause)),
  documents: Object.entries(IDENTITY_DOCUMENTS).map(([id, { of, basis, ...name }]) => ({
    id,
    name: textOf(name),
    of,
    basis: basisView(catalogue, basis),
  })),
});

export const matterChoice = (catalogue: Catalogue, id: string) => ({
  id,
  name: textOf(findMatter(catalogue, id)?.name ?? { zh: id, en: id }),
});

export const visitRow = (catalogue: Catalogue, division: number, visit: Visit): VisitRow => ({
  id: `${division}-${visit.id}`,
  hall: visit.hall,
  day: dayText(dayOf(visit.day)),
  at: instantText(instantOf(visit.at)),
  known: !isUnknown(visit.who),
  ticket: visit.called ?? null,
  reasons: visit.reasons.map((reason) => choiceOf(VISIT_REASONS, reason)),
  outcome: visit.outcome === undefined ? null : choiceOf(VISIT_OUTCOMES, visit.outcome),
  matters: visit.matters.map((matter) => matterChoice(catalogue, matter)),
  cases: visit.cases.map(({ number, nth, cause }) => ({
    number,
    nth,
    cause: cause === undefined ? null : choiceOf(SECOND_CAUSES, cause),
  })),
  avoided:
    visit.avoided === undefined ? null : { by: visit.avoided.by, name: textOf(AVOIDED_BY[visit.avoided.by]), from: visit.avoided.from },
  note: visit.note,
  corrected: visit.first === undefined ? null : textOf(VISIT_REASONS[visit.first]),
});

/** The division leads the id, so that a visit is found in its shard. */
export const visitKey = (id: string): { readonly division: number; readonly visit: string } | undefined => {
  const read = /^(\d{6})-([0-9a-f]{32})$/.exec(id);
  return read?.[1] === undefined || read[2] === undefined ? undefined : { division: Number(read[1]), visit: read[2] };
};
