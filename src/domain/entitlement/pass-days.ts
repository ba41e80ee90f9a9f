/** What the passing of days does to an entitlement: payments, reminders, the end, a renewal by silence; after a standstill all of it, in the order of the days. */
import { addDays, type Day } from '#domain/kernel/instant.ts';
import { monthPassed } from './decide-payment.ts';
import { following } from './decide-duty.ts';
import { dueDaysOf, type DueDay } from './days.ts';
import type { EntitlementEventBody, EntitlementState } from './entitlement.ts';
import { evolveEntitlement } from './evolve-entitlement.ts';
import { END_BASIS, RENEWAL_BASIS, todayOf, type Judging } from './judge.ts';

/** Payments come before the end of the same day: its month is owed. */
const rank = ({ what }: DueDay): number => (what === 'payment' ? 0 : what === 'end' ? 2 : 1);
const earlier = (one: DueDay, other: DueDay): number => one.on - other.on || rank(one) - rank(other) || (one.what < other.what ? -1 : 1);

function bodiesFor(due: DueDay, state: EntitlementState, judging: Judging): readonly EntitlementEventBody[] {
  const [kind, id] = due.what.split(' ');
  const duty = state.duties.find((each) => each.id === id);
  if (kind === 'payment') {
    const month = monthPassed(state);
    return month === undefined ? [] : [month];
  }
  if (kind === 'tell-renewal') return [{ kind: 'RenewalTold' }];
  if (kind === 'end') return endOf(state, addDays(due.on, -1));
  if (duty === undefined) return [];
  return kind === 'near'
    ? [{ kind: 'DutyNear', duty: duty.id }]
    : [{ kind: 'DutyOverdue', duty: duty.id }, ...following(state, duty, judging)];
}

/** Asked in time and not answered before the end: renewed (licensing law 50). Else its period is over (70). */
function endOf(state: EntitlementState, on: Day): readonly EntitlementEventBody[] {
  const { renewal, replacedBy } = state;
  const asked = renewal?.asked;
  if (replacedBy !== undefined) return [{ kind: 'EntitlementEnded', how: 'replaced', on, reason: '', basis: END_BASIS }];
  if (asked?.state === 'open' && renewal !== undefined && asked.on <= renewal.lastAsk && renewal.deemedAt === undefined)
    return [{ kind: 'RenewalDeemed', basis: RENEWAL_BASIS }];
  // Granted in time: the job that opens its successor is on its way and ends this one.
  if (asked?.state === 'granted') return [];
  return [{ kind: 'EntitlementEnded', how: 'lapsed', on, reason: '', basis: END_BASIS }];
}

/** Events of all days that have come, each as the state before it was. Asked again on the same day nothing is left to say. */
export function passDays(before: EntitlementState, judging: Judging): readonly EntitlementEventBody[] {
  const today = todayOf(judging);
  const done: EntitlementEventBody[] = [];
  const seen = new Set<string>();
  let state = before;
  for (;;) {
    const next = dueDaysOf(state)
      .filter(({ on, what }) => on <= today && !seen.has(`${what} ${on}`))
      .toSorted(earlier)[0];
    if (next === undefined) return done;
    seen.add(`${next.what} ${next.on}`);
    for (const body of bodiesFor(next, state, judging)) {
      done.push(body);
      state = evolveEntitlement(state, { ...body, at: judging.now, by: judging.by });
    }
  }
}
