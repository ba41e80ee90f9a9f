/** Reads in a case what a correction refers to: the field, whose data it is, what the register said, what the person says. */
import type { CaseState } from '#domain/case/state.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import { fieldsOf } from '#domain/catalogue/check-matter.ts';
import type { Party } from '#domain/case/party.ts';
import type { FieldProvenance, Standing } from '#domain/ask/provenance.ts';
import { definitionOf } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CorrectionState } from '#domain/exchange/correction.ts';
import { readNumber } from '#domain/case/case-number.ts';
import type { CorrectionRoom } from './room.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

export type ContestedField = {
  readonly field: Field;
  readonly provenance: FieldProvenance;
  readonly standing: Extract<Standing, { kind: 'contested' }>;
  /** The party whose register it is: of `mother.person.residence` the mother, else the lead applicant. */
  readonly party: Party;
  readonly claimed: unknown;
};

/** Undefined where nobody contests this field, or its party is not known. */
export function contestedOf(catalogue: Catalogue, state: CaseState, id: string): ContestedField | undefined {
  const provenance = state.provenance[id];
  const { matter, items } = definitionOf(catalogue, state);
  const field = fieldsOf(matter, items).find((each) => each.id === id);
  if (field === undefined || provenance?.standing.kind !== 'contested') return undefined;
  const { role } = factOf(field.fact ?? provenance.fact);
  const party = state.parties.find((each) => each.role === role) ?? state.parties.find((each) => each.lead);
  if (party === undefined) return undefined;
  return { field, provenance, standing: provenance.standing, party, claimed: state.answers[id] ?? state.situation[id] };
}

/** What the correction refers to, as the case has it. */
export async function contestedBy(room: Pick<CorrectionRoom, 'pool' | 'catalogue'>, correction: CorrectionState) {
  const read = readNumber(correction.case);
  const found = read === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(read.division, read.number));
  return found === undefined ? undefined : contestedOf(room.catalogue, found.state, correction.field);
}

/** What the register shall say from now on; undefined where it keeps what it says. */
export const settledValue = (correction: CorrectionState, contested: ContestedField): unknown => {
  const { settled } = correction;
  if (settled?.outcome !== 'corrected') return undefined;
  return settled.to.as === 'claimed' ? contested.claimed : settled.to.value;
};
