/** Days of a year for the calendar's screens: what each is, and where two versions differ. Pure; days are `YYYY-MM-DD`. */
import type { SpecialDayView } from '#contract/view/calendar.ts';

const MS_A_DAY = 86_400_000;
const textOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const dateOf = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** 0 Monday … 6 Sunday. */
export const weekdayOf = (day: string): number => (dateOf(day).getUTCDay() + 6) % 7;
export const isWeekend = (day: string): boolean => weekdayOf(day) >= 5;

/** Every day of a month, in order. */
export function daysOfMonth(year: number, month: number): readonly string[] {
  const first = Date.UTC(year, month, 1);
  const length = (Date.UTC(year, month + 1, 1) - first) / MS_A_DAY;
  return Array.from({ length }, (_, index) => textOf(first + index * MS_A_DAY));
}

export type Specials = ReadonlyMap<string, SpecialDayView>;
export const specialsOf = (days: readonly SpecialDayView[]): Specials => new Map(days.map((day) => [day.date, day]));

export const isOff = (day: string, specials: Specials): boolean => specials.get(day)?.off ?? isWeekend(day);

/** Against the weekend rule: what a notice names beside the weekends that stay as they are. */
export const isExceptional = (day: string, specials: Specials): boolean => isOff(day, specials) !== isWeekend(day);

export type YearSums = { readonly work: number; readonly off: number; readonly swapped: number };
export function sumsOf(year: number, specials: Specials): YearSums {
  const days = Array.from({ length: 12 }, (_, month) => daysOfMonth(year, month)).flat();
  return {
    work: days.filter((day) => !isOff(day, specials)).length,
    off: days.filter((day) => !isWeekend(day) && isOff(day, specials)).length,
    swapped: days.filter((day) => isWeekend(day) && !isOff(day, specials)).length,
  };
}

/** A day pressed: a weekday becomes off, a weekend day worked, and pressed again it is ordinary. */
export function toggled(day: string, specials: Specials, name: string): Specials {
  const next = new Map(specials);
  if (isExceptional(day, specials)) next.delete(day);
  else next.set(day, { date: day, name, off: !isWeekend(day) });
  return next;
}

export type DayChange = { readonly date: string; readonly off: boolean; readonly name: string };

/** Days that would be worked or off otherwise than now. */
export function changesBetween(before: Specials, after: Specials): readonly DayChange[] {
  const all = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return all
    .filter((day) => isOff(day, before) !== isOff(day, after))
    .map((date) => ({ date, off: isOff(date, after), name: after.get(date)?.name ?? before.get(date)?.name ?? '' }));
}
