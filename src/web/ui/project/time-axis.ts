/** The days a project is drawn over: from the month it began to some days after its end; months, holidays and places in percent. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { addDays, addMonths, dayText, type Day } from '#domain/kernel/instant.ts';

export type Axis = { readonly from: Day; readonly days: number };
/** Left edge and width in percent of the axis. */
export type Place = { readonly at: number; readonly wide: number };

/** Room to the right of the last bar for its date. */
const AFTER = 9;

const monthOf = (day: Day): Day => addDays(day, 1 - Number(dayText(day).slice(8)));

export const axisOf = (start: Day, last: Day): Axis => {
  // A project begun late in a month needs no three empty weeks before it.
  const from = addDays(start, -Math.min(4, start - monthOf(start)));
  return { from, days: last - from + 1 + Math.max(AFTER, Math.round((last - from) * 0.07)) };
};

/** Days `from` to `to`, both whole. */
export const placeOf = ({ from: first, days }: Axis, from: Day, to: Day): Place => ({
  at: ((from - first) / days) * 100,
  wide: ((to - from + 1) / days) * 100,
});

/** First days of months on the axis. */
export const monthsOf = ({ from, days }: Axis): readonly Day[] => {
  const months: Day[] = [];
  for (let month = addMonths(monthOf(from), from === monthOf(from) ? 0 : 1); month < from + days; month = addMonths(month, 1))
    months.push(month);
  return months;
};

/** Public holidays as stretches of days off, each with its name. */
export const holidaysOn = (
  { from, days }: Axis,
  calendar: Calendar,
): readonly { readonly from: Day; readonly to: Day; readonly name: string }[] => {
  const stretches: { from: Day; to: Day; name: string }[] = [];
  for (let day = from; day < from + days; day = addDays(day, 1)) {
    const special = calendar.special.get(day);
    if (special?.off !== true) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last.to === day - 1) last.to = day;
    else stretches.push({ from: day, to: day, name: special.name });
  }
  return stretches;
};
