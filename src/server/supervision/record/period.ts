/** Months and quarters as numbers, and their days. */
import { firstDayOfMonth } from '#domain/supervision/monthly-report.ts';
import { addMonths, dayOfInstant, dayText, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';

const QUARTER = 3;
const TEN = 10;
const HUNDRED = 100;
const LAST = 12;

const monthOfDay = (day: Day): number => Number(dayText(day).slice(0, 7).replace('-', ''));
export const isMonth = (month: number): boolean => month % HUNDRED >= 1 && month % HUNDRED <= LAST;
/** The month before that of an instant: the last one that is over. */
export const lastMonth = (now: Instant): number => monthOfDay(addMonths(firstDayOfMonth(monthOfDay(dayOfInstant(now))), -1));
/** From its first instant to the first of the next. */
export const spanOfMonth = (month: number): readonly [Instant, Instant] => {
  const first = firstDayOfMonth(month);
  return [startOfDay(first), startOfDay(addMonths(first, 1))];
};

/** Months of a quarter yyyyq. */
export const monthsOfQuarter = (quarter: number): readonly [from: number, to: number] => {
  const from = Math.floor(quarter / TEN) * HUNDRED + ((quarter % TEN) - 1) * QUARTER + 1;
  return [from, from + QUARTER - 1];
};
export const spanOfQuarter = (quarter: number): readonly [Instant, Instant] => {
  const [from, to] = monthsOfQuarter(quarter);
  return [spanOfMonth(from)[0], spanOfMonth(to)[1]];
};
/** The last quarter that is over. */
export const lastQuarter = (now: Instant): number => {
  const month = monthOfDay(dayOfInstant(now));
  const [year, nth] = [Math.floor(month / HUNDRED), Math.ceil((month % HUNDRED) / QUARTER)];
  return nth === 1 ? (year - 1) * TEN + QUARTER + 1 : year * TEN + nth - 1;
};
export const isQuarterOver = (quarter: number, now: Instant): boolean =>
  quarter % TEN >= 1 && quarter % TEN <= QUARTER + 1 && now >= spanOfQuarter(quarter)[1];
export const startOfYear = (now: Instant): Day => firstDayOfMonth(Math.floor(monthOfDay(dayOfInstant(now)) / HUNDRED) * HUNDRED + 1);
