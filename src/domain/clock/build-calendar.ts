/** Builds a working-day calendar from the State Council's yearly arrangements; after the last of them the weekend rule holds. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { lineOf } from '#domain/division/division.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { dayOf, readDay, weekdayOf, yearOf } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Calendar, YellowRule } from './calendar.ts';
import type { LocalDays } from './calendar-version.ts';
import { USUAL_WEEK, type Window } from './office-hours.ts';

/** One year as published by holiday-cn: days off on weekdays, and weekend days worked instead. */
export type HolidayFile = {
  readonly year: number;
  readonly days: readonly { readonly name: string; readonly date: string; readonly isOffDay: boolean }[];
};

/** Tables reach this far, so that no limit in use ever leaves them; days after the covered ones are provisional. */
const LAST_YEAR = 2040;
const SATURDAY = 5;

type Special = Map<number, { readonly name: string; readonly off: boolean }>;

const firstOf = (year: number): Day => {
  const day = readDay(`${year}-01-01`);
  if (day === undefined) throw new Error(`not a year: ${year}`);
  return day;
};

/**
 * A calendar of `version` from yearly files in any order.
 * Refuses `calendar-empty`, `calendar-gap` (years must follow each other) and `calendar-bad-day` (pointer names it).
 */
export const buildCalendar = (
  files: readonly HolidayFile[],
  version: string,
): Result<Calendar, 'calendar-empty' | 'calendar-gap' | 'calendar-bad-day'> => {
  const sorted = files.toSorted((a, b) => a.year - b.year);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return refuse('calendar-empty');
  const special: Special = new Map();
  for (const [index, file] of sorted.entries()) {
    if (file.year !== first.year + index) return refuse('calendar-gap', { values: { year: first.year + index } });
    for (const { name, date, isOffDay } of file.days) {
      const day = readDay(date);
      if (day === undefined) {
        return refuse('calendar-bad-day', {
          problems: [{ pointer: `/${file.year}/days`, code: 'not-a-day', values: { date } }],
        });
      }
      special.set(day, { name, off: isOffDay });
    }
  }
  return ok(tabulate(version, firstOf(first.year), dayOf(firstOf(last.year + 1) - 1), special));
};

const tabulate = (version: string, from: Day, coveredUntil: Day, special: Special): Calendar => {
  const end = firstOf(Math.max(LAST_YEAR, yearOf(coveredUntil)) + 1);
  const ordinals = new Int32Array(end - from);
  const workingDays = new Int32Array(end - from);
  let working = 0;
  for (let day: number = from; day < end; day += 1) {
    const off = special.get(day)?.off ?? weekdayOf(dayOf(day)) >= SATURDAY;
    if (!off) {
      workingDays[working] = day;
      working += 1;
    }
    ordinals[day - from] = working;
  }
  return { version, from, coveredUntil, ordinals, workingDays: workingDays.slice(0, working), special };
};

/**
 * The calendars of divisions that have days or hours of their own: each with those of all divisions above it laid over `base`.
 * A day that is off for everybody stays off; where two levels name hours, the narrower holds.
 */
export const withLocal = (base: Calendar, own: ReadonlyMap<DivisionCode, LocalDays>): Calendar => {
  if (own.size === 0) return base;
  const local = new Map([...own.keys()].map((division) => [division, localOf(base, division, own)] as const));
  return { ...base, local };
};

const localOf = (base: Calendar, division: DivisionCode, own: ReadonlyMap<DivisionCode, LocalDays>): Calendar => {
  const special: Special = new Map(base.special);
  const days = new Map<number, readonly Window[]>();
  let week: readonly Window[] = USUAL_WEEK;
  let yellow: YellowRule | undefined;
  for (const each of lineOf(division).toReversed()) {
    const said = own.get(each);
    week = said?.week ?? week;
    yellow = said?.yellow ?? yellow;
    for (const { name, date, isOffDay, windows } of said?.days ?? []) {
      const day = readDay(date);
      if (day === undefined) continue;
      if (windows !== undefined) days.set(day, windows);
      else if (isOffDay) special.set(day, { name, off: true });
    }
  }
  return {
    ...tabulate(base.version, base.from, base.coveredUntil, special),
    hours: { week, days },
    ...(yellow === undefined ? {} : { yellow }),
  };
};
