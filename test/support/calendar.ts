/** The shipped calendar for tests of pure rooms, which may not read files themselves. */
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { loadCalendar } from '#server/catalogue/load-calendar.ts';

export const calendar: Calendar = await loadCalendar();

/** A day written as in a test's sentence; a wrong one is a mistake in the test. */
export const day = (text: string): Day => {
  const found = readDay(text);
  if (found === undefined) throw new Error(`not a day: ${text}`);
  return found;
};
