/** Marks and readings of a part's clock in one line each, for tests of the law's day rules. */
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { dayText, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { Limit, Unit } from '#domain/catalogue/limit.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import type { Mark } from '#domain/clock/mark.ts';
import { calendar, day } from './calendar.ts';

export const office = brandAs<OfficeId>('dq-market');
export const other = brandAs<OfficeId>('dq-housing');
export const noon = (text: string): Instant => instantOf(startOfDay(day(text)) + 12 * 3_600_000);
export const promise = (amount: number, unit: Unit = 'working-day'): Limit => ({
  promised: { amount, unit },
  extensions: [],
  silence: 'none',
});
export const accepted = (text: string): Mark => ({ mark: 'accepted', at: noon(text), office });
export const decided = (text: string): Mark => ({ mark: 'decided', at: noon(text) });
export const stopped = (text: string, id = 'a', ground = 'hearing', counts = false): Mark => ({
  mark: 'stopped',
  at: noon(text),
  stop: brandAs<StopId>(id),
  ground,
  counts,
});
export const resumed = (text: string, id = 'a'): Mark => ({ mark: 'resumed', at: noon(text), stop: brandAs<StopId>(id) });
export const extended = (amount: number, unit: Unit = 'working-day'): Mark => ({
  mark: 'extended',
  at: noon('2026-03-03'),
  term: { amount, unit },
});

export const read = (marks: readonly Mark[], limit: Limit, now: string) => {
  const clock = clockOf(marks, limit, calendar, noon(now));
  return { ...clock, due: clock.due === undefined ? undefined : dayText(clock.due) };
};
export const why = (marks: readonly Mark[], limit: Limit, now: string) =>
  read(marks, limit, now).trace.map((line) => `${dayText(line.day).slice(5)} ${line.why}${line.counted ? '' : ' -'}`);
