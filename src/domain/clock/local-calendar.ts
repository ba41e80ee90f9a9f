/** Which calendar an office counts by: that of its own division, else of the nearest one above that has its own. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { lineOf } from '#domain/division/division.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Calendar } from './calendar.ts';
import { USUAL_WEEK, type Window } from './office-hours.ts';
import { USUAL_YELLOW } from './reckoning.ts';

/** A division's calendar holds all that lies above it, so the nearest is the whole truth. */
export const calendarAt = (calendar: Calendar, division: DivisionCode): Calendar => {
  const { local } = calendar;
  if (local === undefined || local.size === 0) return calendar;
  const found = lineOf(division).find((each) => local.has(each));
  return (found === undefined ? undefined : local.get(found)) ?? calendar;
};

const sameWindows = (one: readonly Window[] | undefined, other: readonly Window[] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const firstOfOne = (before: Calendar, after: Calendar): Day | undefined => {
  const days = [...new Set([...before.special.keys(), ...after.special.keys()])].toSorted((a, b) => a - b);
  return days.find((day) => before.special.get(day)?.off !== after.special.get(day)?.off) as Day | undefined;
};

const hoursDiffer = (before: Calendar, after: Calendar): boolean => {
  const days = [...new Set([...(before.hours?.days.keys() ?? []), ...(after.hours?.days.keys() ?? [])])];
  return (
    !sameWindows(before.hours?.week ?? USUAL_WEEK, after.hours?.week ?? USUAL_WEEK) ||
    JSON.stringify(before.yellow ?? USUAL_YELLOW) !== JSON.stringify(after.yellow ?? USUAL_YELLOW) ||
    days.some((day) => !sameWindows(before.hours?.days.get(day), after.hours?.days.get(day)))
  );
};

/** Every pair of calendars that count for somebody: the one for all, and each division's own. */
const pairs = (before: Calendar, after: Calendar): readonly (readonly [Calendar, Calendar])[] => {
  const divisions = [...new Set([...(before.local?.keys() ?? []), ...(after.local?.keys() ?? [])])];
  return [[before, after] as const, ...divisions.map((division) => [calendarAt(before, division), calendarAt(after, division)] as const)];
};

/**
 * The first day on which two calendars disagree for anybody: what lies before it stays.
 * Other office hours disagree from the very first day on, since any running limit in hours may end at another minute.
 */
export const firstChange = (before: Calendar, after: Calendar): Day | undefined => {
  const each = pairs(before, after);
  if (each.some(([one, other]) => hoursDiffer(one, other))) return before.from;
  const days = each.flatMap(([one, other]) => firstOfOne(one, other) ?? []);
  return days.length === 0 ? undefined : (Math.min(...days) as Day);
};

/** The first day whose being worked changes; a past one was already counted and told, so it is refused at publication. */
export const firstDayChanged = (before: Calendar, after: Calendar): Day | undefined => {
  const days = pairs(before, after).flatMap(([one, other]) => firstOfOne(one, other) ?? []);
  return days.length === 0 ? undefined : (Math.min(...days) as Day);
};
