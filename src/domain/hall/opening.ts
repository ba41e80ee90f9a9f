/** When a hall is open: its hours on a day, whether it is open now, when it opens next. */
import { isProvisional } from '#domain/clock/working-day.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { addDays, dayOfInstant, dayText, instantOf, startOfDay, weekdayOf, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ClockText, HallPlan, Span } from './hall-plan.ts';

/** `because` only where it is closed the whole day. `provisional`: past the published calendar; holidays may still come. */
export type DayHours = { readonly spans: readonly Span[]; readonly because?: Text; readonly provisional: boolean };

const MINUTE_MS = 60_000;
const HOLIDAY_NAME = (name: string): Text => ({ zh: name, en: 'public holiday' });
const FREE_DAY: Text = { zh: '这天不办公', en: 'not an office day' };

/** Minutes since midnight of `HH:MM`. */
export const minutesOf = (clock: ClockText): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
/** The instant of a clock time on a day. */
export const instantAt = (day: Day, clock: ClockText): Instant => instantOf(startOfDay(day) + minutesOf(clock) * MINUTE_MS);

/**
 * Hours of a hall on a day. Its own closed days come first; then public holidays close it, and a working Saturday or Sunday
 * that the State Council swapped is kept like a Friday; else the weekday decides (hours are public and kept: 2018 provisions art. 12).
 */
export function hoursOn(plan: HallPlan, day: Day, calendar: Calendar): DayHours {
  const text = dayText(day);
  const provisional = !plan.everyDay && isProvisional(day, calendar);
  const closed = plan.closed.find(({ from, until }) => from <= text && text <= until);
  if (closed !== undefined) return { spans: [], because: closed.reason, provisional: false };
  const special = plan.everyDay ? undefined : calendar.special.get(day);
  if (special?.off === true) return { spans: [], because: HOLIDAY_NAME(special.name), provisional };
  const own = plan.hours[weekdayOf(day)] ?? [];
  const swapped = special !== undefined && own.length === 0 ? (plan.hours[FRIDAY] ?? []) : own;
  return swapped.length === 0 ? { spans: [], because: FREE_DAY, provisional } : { spans: swapped, provisional };
}
const FRIDAY = 4;

/** Whether a hall is open at an instant. */
export const isOpenAt = (plan: HallPlan, at: Instant, calendar: Calendar): boolean => {
  const day = dayOfInstant(at);
  return hoursOn(plan, day, calendar).spans.some(({ from, until }) => instantAt(day, from) <= at && at < instantAt(day, until));
};

/** Tickets are drawn from the first opening to the last closing, over a noon's pause as well. */
export const drawsAt = (plan: HallPlan, at: Instant, calendar: Calendar): boolean => {
  const day = dayOfInstant(at);
  const { spans } = hoursOn(plan, day, calendar);
  const [first, last] = [spans[0], spans.at(-1)];
  return first !== undefined && last !== undefined && instantAt(day, first.from) <= at && at < instantAt(day, last.until);
};

/** Farther than the longest holiday with its swapped days. */
const LOOK_AHEAD_DAYS = 60;

/** When it opens next after an instant at which it is closed; undefined where it does not within two months. */
export function opensNext(plan: HallPlan, at: Instant, calendar: Calendar): Instant | undefined {
  const today = dayOfInstant(at);
  for (let ahead = 0; ahead <= LOOK_AHEAD_DAYS; ahead += 1) {
    const day = addDays(today, ahead);
    const next = hoursOn(plan, day, calendar)
      .spans.map(({ from }) => instantAt(day, from))
      .find((opening) => opening > at);
    if (next !== undefined) return next;
  }
  return undefined;
}
