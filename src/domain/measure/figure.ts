/** A figure: what a measure says of a slice and a span; computed from two whole numbers, so that it can be traced. */
import { addMonths, dayText, readDay, type Day } from '#domain/kernel/instant.ts';
import type { Measure, MeasureId, MeasureUnit } from './measure.ts';

/** `value` in the measure's unit; null where nothing was counted below the line. */
export type Figure = {
  readonly measure: MeasureId;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
};

/** Numerator and denominator as summed. Days and waiting are summed in thousandths, so that sums stay whole and exact. */
export type Sum = readonly [numerator: number, denominator: number];

/** A calendar month, yyyymm. */
export type Month = number;

/** By how much the numerator of a unit is finer than the unit itself. */
export const scaleOf = (unit: MeasureUnit): number => (unit === 'days' ? 1000 : 1);

export function figureOf({ id, unit, kind }: Pick<Measure, 'id' | 'unit' | 'kind'>, [numerator, denominator]: Sum): Figure {
  if (denominator === 0) return { measure: id, numerator, denominator, value: null };
  const of = kind === 'sum' ? numerator : numerator / denominator;
  return { measure: id, numerator, denominator, value: (unit === 'percent' ? of * 100 : of) / scaleOf(unit) };
}

export const monthOf = (day: Day): Month => {
  const text = dayText(day);
  return Number(text.slice(0, 4)) * 100 + Number(text.slice(5, 7));
};
/** First day of a month. Throws for what is no month. */
export const firstDayOf = (month: Month): Day => {
  const day = readDay(`${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}-01`);
  if (day === undefined) throw new Error(`${month} is no month`);
  return day;
};
/** Twelve months back is the same month of the year before. */
export const addToMonth = (month: Month, months: number): Month => monthOf(addMonths(firstDayOf(month), months));
/** All months of a span, both ends within. */
export function monthsBetween(from: Month, to: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = from; month <= to; month = addToMonth(month, 1)) months.push(month);
  return months;
}
export const quarterOf = (month: Month): readonly [from: Month, to: Month] => {
  const first = month - (((month % 100) - 1) % 3);
  return [first, first + 2];
};
