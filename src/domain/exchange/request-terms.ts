/** The terms of a data request, all in working days; the published rules of another place are our defaults. */
import { addMonths, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { RequestState } from './data-request.ts';

/**
 * Working days. Sharing is a duty (2018 provisions, article 39) whose procedure the province's own rules set; what we could
 * read of such rules is sxgp.gov.cn: unconditional, the data office checks in 2 and it is granted by itself; conditional, 2
 * to check and 5 for the owner; a refusal with reasons; disputes decided by the data office, for which no term is named, so
 * that 5 to dispute and 5 to rule are our own promise.
 */
export const REQUEST_TERMS = { check: 2, answer: 5, dispute: 5, rule: 5 } as const;

/** A grant ends after a year: who still needs it says so (decision 0061). */
export const GRANT_MONTHS = 12;

export const dueIn = (now: Instant, amount: number, calendar: Calendar): Day =>
  dueOf(dayOfInstant(now), { amount, unit: 'working-day' }, calendar);

export const grantEnd = (from: Day): Day => addMonths(from, GRANT_MONTHS);

/** Yellow from max(1 working day, 20 %) on (DESIGN 7): of five days, one. */
const NEAR = 1;
const RUNNING: readonly RequestState[] = ['asked', 'checked', 'escalated', 'disputed'];

/** The light of a request: of who is waited for; `done` where nobody's term runs. */
export function lightOfRequest(
  state: RequestState,
  due: Day | undefined,
  calendar: Calendar,
  now: Instant,
): 'ok' | 'near' | 'late' | 'done' {
  if (due === undefined || !RUNNING.includes(state)) return 'done';
  const today = dayOfInstant(now);
  if (today > due) return 'late';
  return workingDaysBetween(today, due, calendar) <= NEAR ? 'near' : 'ok';
}
