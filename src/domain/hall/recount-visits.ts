/** Counts the visits of a case anew from its events: what the record must equal. */
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { causeOf, comingsIn, hallOf, reasonOf } from './visit-of-case.ts';
import type { SecondCause, VisitReason } from './visit.ts';

export type Recounted = {
  readonly seq: number;
  readonly hall: string;
  readonly day: number;
  readonly why: VisitReason;
  /** Undefined where the same visit counts already. */
  readonly nth: number | undefined;
  readonly cause: SecondCause | undefined;
};

/** `batches`: the events as they were committed together, for a visit is judged by all that happened in its act. */
export function recountVisits(batches: readonly (readonly CaseEvent[])[]): readonly Recounted[] {
  const found: Recounted[] = [];
  const seen = new Set<string>();
  let state: CaseState | undefined;
  let seq = 0;
  for (const events of batches) {
    const before = state;
    for (const { index, event } of comingsIn(events)) {
      const [hall, day] = [hallOf(event.by), dayOfInstant(event.at)];
      const counted = seen.has(`${hall} ${day}`);
      seen.add(`${hall} ${day}`);
      const why = reasonOf(events, before, event.at);
      const nth = counted ? undefined : seen.size;
      const cause = before === undefined || nth === undefined || nth < 2 ? undefined : causeOf(before, why, event.at).cause;
      found.push({ seq: seq + index + 1, hall, day, why, nth, cause });
    }
    for (const event of events) state = evolve(state, event);
    seq += events.length;
  }
  return found;
}
