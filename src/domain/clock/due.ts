/** The last day of a term that begins on a given day, when nothing stops it. */
import type { Day } from '#domain/kernel/instant.ts';
import { addDays, addMonths, dayOf } from '#domain/kernel/instant.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from './calendar.ts';
import { workingDayAfter } from './working-day.ts';

const HOURS_A_DAY = 24;
const MONTHS_A_YEAR = 12;
const LAST = dayOf(2_932_896);

/**
 * The last day of `term` counted from `start`, the day of acceptance, which itself does not count (the day of an act belongs to the state before it).
 * Working days leave out public holidays (licensing law 82); calendar days, months and years do not move off a holiday.
 * No term reaches beyond the year 9999, in which dates still have four digits: whoever writes longer ones breaks nobody's reckoning.
 * Amount 0 (at once) gives `start`. Hours give the latest day an hour limit begun on `start` can reach.
 */
export const dueOf = (start: Day, term: Term, calendar: Calendar): Day => {
  const due = reckonedFrom(start, term, calendar);
  return due > LAST ? LAST : due;
};

const reckonedFrom = (start: Day, term: Term, calendar: Calendar): Day => {
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
