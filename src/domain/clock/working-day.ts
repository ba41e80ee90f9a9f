/** Asks the calendar about one day: is it worked, is that certain, how many working days lie between two days. */
import type { Day } from '#domain/kernel/instant.ts';
import { dayOf, weekdayOf } from '#domain/kernel/instant.ts';
import type { Calendar } from './calendar.ts';

const SATURDAY = 5;
const DAYS_A_WEEK = 7;
/** The first of January 1970 was a Thursday. */
const MONDAY = 3;

/** Days after the State Council's last known arrangement (and before the first) follow the weekend rule and may still move. */
export const isProvisional = (day: Day, calendar: Calendar): boolean => day > calendar.coveredUntil || day < calendar.from;

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => {
  const special = calendar.special.get(day);
  return special === undefined ? weekdayOf(day) < SATURDAY : !special.off;
};

/** Days up to and including this one that are neither Saturday nor Sunday, from an arbitrary Monday on. */
const weekdaysUntil = (day: number): number => {
  const weeks = Math.floor((day + MONDAY) / DAYS_A_WEEK);
  return weeks * SATURDAY + Math.min(SATURDAY, day + MONDAY - weeks * DAYS_A_WEEK + 1);
};

/** By the weekend rule and the days that break it: as many steps for ten thousand years as for ten. */
const reckon = (from: number, to: number, { special }: Calendar): number => {
  let count = weekdaysUntil(to) - weekdaysUntil(from);
  for (const [day, { off }] of special) {
    if (day <= from || day > to) continue;
    const isWeekday = weekdayOf(dayOf(day)) < SATURDAY;
    if (off && isWeekday) count -= 1;
    if (!off && !isWeekday) count += 1;
  }
  return count;
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  const [first, last] = [calendar.ordinals[from - calendar.from], calendar.ordinals[to - calendar.from]];
  if (first !== undefined && last !== undefined) return Math.max(0, last - first);
  return to <= from ? 0 : reckon(from, to, calendar);
};

/** The `amount`-th working day after `start`; `start` itself never counts, 0 gives `start`. Constant time inside the table. */
export const workingDayAfter = (start: Day, amount: number, calendar: Calendar): Day => {
  if (amount === 0) return start;
  const ordinal = calendar.ordinals[start - calendar.from];
  const day = ordinal === undefined ? undefined : calendar.workingDays[ordinal + amount - 1];
  return day === undefined ? searchWorkingDay(start, amount, calendar) : (day as Day);
};

/** Outside the table (before the first year, after 2040): the first day up to which there are as many, found by halving. */
const searchWorkingDay = (start: Day, amount: number, calendar: Calendar): Day => {
  let [low, high] = [start as number, start + 2 * amount + DAYS_A_WEEK + calendar.special.size];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reckon(start, middle, calendar) >= amount) high = middle;
    else low = middle;
  }
  return dayOf(high);
};
