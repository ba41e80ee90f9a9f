/** When people act: officers in office hours on working days, citizens whenever they are awake. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { isWorkingDay, workingDayAfter } from '#domain/clock/working-day.ts';
import { addDays, dayOfInstant, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Random } from './random.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const [OPENS, CLOSES] = [9 * HOUR, 17 * HOUR];

const atTime = (day: Day, ms: number): Instant => instantOf(startOfDay(day) + ms);

/** A moment of office hours `days` working days after `from`, never before it; 0: soon, or the next morning. */
export const officeTime = (from: Instant, days: number, calendar: Calendar, random: Random): Instant => {
  const today = dayOfInstant(from);
  if (days > 0) return atTime(workingDayAfter(today, days, calendar), random.between(OPENS, CLOSES - MINUTE));
  const soon = from + random.between(4 * MINUTE, 70 * MINUTE);
  const clock = soon - startOfDay(today);
  if (isWorkingDay(today, calendar) && clock >= OPENS && clock < CLOSES) return instantOf(soon);
  const next = isWorkingDay(today, calendar) && clock < OPENS ? today : workingDayAfter(today, 1, calendar);
  return atTime(next, random.between(OPENS, OPENS + 2 * HOUR));
};

/** A moment of daylight some days later, weekends included. */
export const homeTime = (from: Instant, days: number, random: Random): Instant => {
  if (days === 0) return instantOf(from + random.between(5 * MINUTE, 50 * MINUTE));
  return atTime(addDays(dayOfInstant(from), days), random.between(8 * HOUR, 21 * HOUR));
};

/** A moment of a day on which somebody files: at home until late, at the counter while it is open. */
export const filingTime = (day: Day, atCounter: boolean, random: Random): Instant =>
  atTime(day, atCounter ? random.between(OPENS, CLOSES - HOUR) : random.between(7 * HOUR, 22 * HOUR));
