/** Which papers exist for a case: derived from its events, so that none can be lost or invented. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { isJoined, kindsOf, type Around, type PaperKind } from './paper-kind.ts';
import { titleOf } from './paper-templates.ts';

/** A paper in the list of a case. `seq` is the number of the event it tells, `last` that of the last event it covers. */
export type PaperEntry = {
  readonly id: string;
  readonly kind: PaperKind;
  readonly title: Text;
  readonly at: Instant;
  readonly seq: number;
  readonly last: number;
};

/** What is known of stops and parts beside the events themselves. */
export type Known = Pick<Around, 'counts' | 'revokes'>;

/** A grant of such a part takes back an earlier one (its item names the answer that says which). */
export const revokesIn =
  (state: Pick<CaseState, 'parts'>): Known['revokes'] =>
  (id) => {
    const plan = state.parts.get(id)?.plan;
    return plan?.kind === 'item' && plan.revokes !== undefined;
  };

/** What of an event its paper's id names beside its number. */
const aboutOf = (event: CaseEvent): string => (event.kind === 'Stopped' ? `-${event.part}-${event.stop}` : '');

const acceptedAt = (events: readonly CaseEvent[], at: Instant): boolean =>
  events.some((event) => (event.kind === 'Accepted' || event.kind === 'AcceptedWithGaps') && event.at === at);

/** Papers of events that follow on `before` others. */
export function papersIn(events: readonly CaseEvent[], before: number, known: Known): readonly PaperEntry[] {
  const entries: PaperEntry[] = [];
  events.forEach((event, index) => {
    const seq = before + index + 1;
    const around = { accepted: event.kind === 'Submitted' && acceptedAt(events, event.at), ...known };
    for (const kind of kindsOf(event, around)) {
      const open = isJoined(kind) ? entries.findIndex((entry) => entry.kind === kind && entry.at === event.at) : -1;
      const joined = entries[open];
      if (joined !== undefined) entries[open] = { ...joined, last: seq };
      else entries.push({ id: `${kind}-${seq}${aboutOf(event)}`, kind, title: titleOf(kind), at: event.at, seq, last: seq });
    }
  });
  return entries;
}

/** Papers of a case, oldest first. */
export function papersOf(state: CaseState, events: readonly CaseEvent[]): readonly PaperEntry[] {
  const counted = new Set(events.flatMap((event) => (event.kind === 'Stopped' && event.counts ? [event.stop] : [])));
  return papersIn(events, 0, { counts: (stop) => counted.has(stop), revokes: revokesIn(state) });
}
