/** The last day of a term that begins on a given day, when nothing stops it. */
import type { Day } from '#domain/kernel/instant.ts';
import { addDays, addMonths } from '#domain/kernel/instant.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from './calendar.ts';
import { workingDayAfter } from './working-day.ts';

const HOURS_A_DAY = 24;
const MONTHS_A_YEAR = 12;

/**
 * The last day of `term` counted from `start`, the day of acceptance, which itself does not count (the day of an act belongs to the state before it).
 * Working days leave out public holidays (licensing law 82); calendar days, months and years do not move off a holiday.
 * Amount 0 (at once) gives `start`. Hours give the latest day an hour limit begun on `start` can reach.
 */
export const dueOf = (start: Day, term: Term, calendar: Calendar): Day => {
  switch (term.unit) {
    case 'working-day':
      return workingDayAfter(start, term.amount, calendar);
    case 'calendar-day':
      return addDays(start, term.amount);
    case 'month':
      return addMonths(start, term.amount);
    case 'year':
      return addMonths(start, term.amount * MONTHS_A_YEAR);
    case 'hour':
      return addDays(start, Math.ceil(term.amount / HOURS_A_DAY));
  }
};
