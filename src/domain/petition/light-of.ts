/** The light of a question: green, yellow on the last working day before its term ends, red past it, done once answered. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { PetitionState } from './petition.ts';

/** Yellow from max(1 working day, 20 %) on (DESIGN 7): of five days, one. */
const NEAR = 1;

export function lightOf(state: PetitionState['state'], due: Day, calendar: Calendar, now: Instant): 'ok' | 'near' | 'late' | 'done' {
  if (state !== 'open') return 'done';
  const today = dayOfInstant(now);
  if (today > due) return 'late';
  return workingDaysBetween(today, due, calendar) <= NEAR ? 'near' : 'ok';
}
