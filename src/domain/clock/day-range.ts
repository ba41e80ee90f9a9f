/** Stretches of whole days and their union: parallel clocks are counted once, never summed (zhejiang reference run). */
import type { Day } from '#domain/kernel/instant.ts';
import type { Calendar } from './calendar.ts';
import { workingDaysBetween } from './working-day.ts';

/** Every day from `from` to `to`, both included; never empty. */
export type DayRange = { readonly from: Day; readonly to: Day };

/** Disjoint, ordered ranges that cover the same days: overlapping and touching ones are joined. */
export const unionOfCounted = (ranges: readonly DayRange[]): readonly DayRange[] => {
  const union: DayRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = union.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      if (range.to > last.to) union[union.length - 1] = { from: last.from, to: range.to };
    } else {
      union.push(range);
    }
  }
  return union;
};

/** Calendar days in disjoint ranges, as `unionOfCounted` gives them. */
export const daysIn = (ranges: readonly DayRange[]): number => ranges.reduce((sum, range) => sum + (range.to - range.from + 1), 0);

/** Working days in disjoint ranges. */
export const workingDaysIn = (ranges: readonly DayRange[], calendar: Calendar): number =>
  ranges.reduce((sum, range) => sum + workingDaysBetween((range.from - 1) as Day, range.to, calendar), 0);
