/** Asks the calendar about one day: is it worked, is that certain, how many working days lie between two days. */
import type { Day } from '#domain/kernel/instant.ts';
import { dayOf, weekdayOf } from '#domain/kernel/instant.ts';
import type { Calendar } from './calendar.ts';

const SATURDAY = 5;

/** Days after the State Council's last known arrangement (and before the first) follow the weekend rule and may still move. */
export const isProvisional = (day: Day, calendar: Calendar): boolean => day > calendar.coveredUntil || day < calendar.from;

export const isWorkingDay = (day: Day, calendar: Calendar): boolean => {
  const special = calendar.special.get(day);
  return special === undefined ? weekdayOf(day) < SATURDAY : !special.off;
};

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export const workingDaysBetween = (from: Day, to: Day, calendar: Calendar): number => {
  const [first, last] = [calendar.ordinals[from - calendar.from], calendar.ordinals[to - calendar.from]];
  if (first !== undefined && last !== undefined) return Math.max(0, last - first);
  let count = 0;
  for (let day: number = from + 1; day <= to; day += 1) if (isWorkingDay(dayOf(day), calendar)) count += 1;
  return count;
};

/** The `amount`-th working day after `start`; `start` itself never counts, 0 gives `start`. Constant time inside the table. */
export const workingDayAfter = (start: Day, amount: number, calendar: Calendar): Day => {
  if (amount === 0) return start;
  const ordinal = calendar.ordinals[start - calendar.from];
  const day = ordinal === undefined ? undefined : calendar.workingDays[ordinal + amount - 1];
  return day === undefined ? walkWorkingDays(start, amount, calendar) : (day as Day);
};

/** Outside the table (before the first year, after 2040) the weekend rule is walked day by day. */
const walkWorkingDays = (start: Day, amount: number, calendar: Calendar): Day => {
  let day: number = start;
  for (let left = amount; left > 0; ) {
    day += 1;
    if (isWorkingDay(dayOf(day), calendar)) left -= 1;
  }
  return dayOf(day);
};
