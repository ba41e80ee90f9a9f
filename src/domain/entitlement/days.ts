/** On which days something happens to an entitlement by itself: one list for the sweep's rows, the lists' lights and the engine. */
import { addDays, type Day } from '#domain/kernel/instant.ts';
import type { Duty } from './duty.ts';
import type { EntitlementState } from './entitlement.ts';
import { addToMonth, monthOf, payDayOf, type Month } from './payment.ts';

export type DueDay = { readonly what: string; readonly on: Day };

export const isOwed = (duty: Duty): boolean => duty.state === 'open' || duty.state === 'rectify';

/** The next month that is to be ordered; undefined where none is: not confirmed, ended, beyond the last month or the period. */
export function nextMonthOf(state: EntitlementState): Month | undefined {
  const { payments, until } = state;
  if (payments?.fen === undefined || state.state === 'ended') return undefined;
  const latest = payments.months.reduce<Month | undefined>(
    (last, { month }) => (last === undefined || month > last ? month : last),
    undefined,
  );
  const next = latest === undefined ? payments.first : addToMonth(latest, 1);
  if (payments.last !== undefined && next > payments.last) return undefined;
  if (until !== undefined && (payDayOf(next, payments.payDay) > until || next > monthOf(until))) return undefined;
  return next;
}

function dutyDays(duty: Duty): readonly DueDay[] {
  if (!isOwed(duty)) return [];
  return [
    ...(duty.reminded || duty.state === 'rectify' ? [] : [{ what: `near ${duty.id}`, on: duty.near }]),
    ...(duty.overdue ? [] : [{ what: `over ${duty.id}`, on: addDays(duty.due, 1) }]),
  ];
}

/** All of them; those whose day has come are passed by `pass-days`. */
export function dueDaysOf(state: EntitlementState): readonly DueDay[] {
  if (state.state === 'ended') return [];
  const { payments, renewal, until } = state;
  const month = nextMonthOf(state);
  const tells = renewal !== undefined && !renewal.told && renewal.asked === undefined && state.replacedBy === undefined;
  return [
    ...(payments === undefined || month === undefined ? [] : [{ what: 'payment', on: payDayOf(month, payments.payDay) }]),
    ...state.duties.flatMap(dutyDays),
    ...(tells ? [{ what: 'tell-renewal', on: renewal.tellOn }] : []),
    // Silence was told to the case; its answer replaces this entitlement and ends it.
    ...(until === undefined || (renewal?.deemedAt !== undefined && state.replacedBy === undefined && renewal.asked?.state === 'open')
      ? []
      : [{ what: 'end', on: addDays(until, 1) }]),
  ];
}

/** The day the lists are ordered by: the nearest of what is owed, the end among it. */
export const nearestOf = (state: EntitlementState): { readonly due: Day; readonly near: Day } | undefined => {
  if (state.state === 'ended') return undefined;
  const { renewal, until } = state;
  const days = [
    ...state.duties.filter(isOwed).map(({ due, near }) => ({ due, near })),
    ...(until === undefined ? [] : [{ due: until, near: renewal?.tellOn ?? until }]),
  ];
  return days.reduce<(typeof days)[number] | undefined>(
    (first, each) => (first === undefined || each.due < first.due ? each : first),
    undefined,
  );
};
