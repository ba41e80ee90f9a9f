/** When offices are open: a week's windows and single days that differ; what is outside them is no time of a limit in office hours. */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant, endOfDay, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { Calendar } from './calendar.ts';
import { isWorkingDay } from './working-day.ts';

/** Minutes of the day, `[510, 720]` is 08:30 to 12:00; in order and disjoint. */
export type Window = readonly [number, number];
export type OfficeHours = {
  readonly week: readonly Window[];
  /** Single working days with other hours, e.g. the afternoon before a festival. */
  readonly days: ReadonlyMap<number, readonly Window[]>;
};

/** The usual hours of offices in Zhejiang; a division that has others says so in a version of its own calendar. */
export const USUAL_WEEK: readonly Window[] = [
  [510, 720],
  [840, 1050],
];
const MS_A_MINUTE = 60_000;
const MINUTES_A_DAY = 1440;

/** Windows that follow each other within one day; anything else is refused where hours are proposed. */
export const areWindows = (windows: readonly Window[]): boolean =>
  windows.every(([from, to], index) => {
    const before = windows[index - 1]?.[1] ?? 0;
    return Number.isInteger(from) && Number.isInteger(to) && from >= before && to > from && to <= MINUTES_A_DAY;
  });

/** The windows of one day: none where it is not worked. */
export const windowsOn = (day: Day, calendar: Calendar): readonly Window[] =>
  isWorkingDay(day, calendar) ? (calendar.hours?.days.get(day) ?? calendar.hours?.week ?? USUAL_WEEK) : [];

export type Stretch = readonly [Instant, Instant];

const instantAt = (day: Day, minutes: number): Instant => instantOf(startOfDay(day) + minutes * MS_A_MINUTE);

/** The stretches of one day in which the office is open, to the millisecond. */
export const openOn = (day: Day, calendar: Calendar): readonly Stretch[] =>
  windowsOn(day, calendar).map(([from, to]) => [instantAt(day, from), instantAt(day, to)] as const);

/** The stretches in which it is closed, from the first millisecond of one day to the last of another; disjoint and ordered. */
export const closedBetween = (from: Day, to: Day, calendar: Calendar): readonly Stretch[] => {
  const closed: Stretch[] = [];
  let at = startOfDay(from);
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (const [opens, closes] of openOn(day, calendar)) {
      if (opens > at) closed.push([at, opens]);
      at = closes;
    }
  }
  closed.push([at, instantOf(endOfDay(to) + 1)]);
  return closed;
};

/** The last instant of a day at which something can be handed in at the office; the day's end where it is closed all day. */
export const closesOn = (day: Day, calendar: Calendar): Instant => {
  const last = openOn(day, calendar).at(-1)?.[1];
  return last === undefined ? endOfDay(day) : last;
};

/** When the office opens on a day, for what is told in the morning; nine o'clock where it stays closed. */
const NINE = 540;
export const opensOn = (day: Day, calendar: Calendar): Instant => openOn(day, calendar)[0]?.[0] ?? instantAt(day, NINE);

/** Milliseconds of office time between two instants. */
export const officeTimeBetween = (from: Instant, to: Instant, calendar: Calendar): number => {
  let sum = 0;
  for (let day = dayOfInstant(from); day <= dayOfInstant(to); day = addDays(day, 1))
    for (const [opens, closes] of openOn(day, calendar)) sum += Math.max(0, Math.min(closes, to) - Math.max(opens, from));
  return sum;
};
