/** The working-day calendar as it was in force at an instant. */
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { calendarAfter, type CalendarInForce } from './calendar-in-force.ts';

/** What had been published by then; the shipped years alone before the first version. */
export function calendarAt({ shipped, current, versions }: CalendarInForce, at: Instant): Calendar {
  const state = versions();
  const settled = new Map(state.versions.map(({ version, settledAt }) => [version, settledAt]));
  const known = state.published.filter((version) => (settled.get(version) ?? Number.POSITIVE_INFINITY) <= at);
  return known.length === state.published.length ? current() : calendarAfter(shipped, { ...state, published: known });
}
