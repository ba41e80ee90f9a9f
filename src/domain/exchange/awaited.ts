/** What a case still waits to hear from registers: facts by register, with the fields and papers that rest on them. */
import { factOfLead } from '#domain/ask/ask.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { FactId } from '#domain/kernel/brand.ts';

/** Open fields by the lead's own fact. */
export function awaitedFields(state: CaseState): ReadonlyMap<string, readonly string[]> {
  const lead = state.parties.find((party) => party.lead)?.role;
  const fields = new Map<string, readonly string[]>();
  for (const [field, { fact, standing }] of Object.entries(state.provenance)) {
    if (standing.kind !== 'later') continue;
    const own = factOfLead(fact, lead);
    fields.set(own, [...(fields.get(own) ?? []), field]);
  }
  return fields;
}

/** All facts that are still to be heard, those of papers that count on a silent register too. */
export function awaitedFacts(state: CaseState): readonly FactId[] {
  const papers = Object.values(state.given).flatMap((way) => (way.by === 'fact' && way.unchecked === true ? way.facts : []));
  return [...new Set([...awaitedFields(state).keys(), ...papers])] as FactId[];
}

const MINUTE = 60_000;
const LONGEST_PAUSE = 30 * MINUTE;

/** The pause before a silent register is asked again, in milliseconds: 1, 2, 4 … minutes, at most half an hour. */
export const pauseAfter = (tries: number): number => Math.min(LONGEST_PAUSE, MINUTE * 2 ** Math.min(tries, 10));
