/** Laws that any clock keeps, checked against a second, naive count day by day. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOf, dayOfInstant, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { Limit } from '#domain/catalogue/limit.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { clockOf, readClock } from './clock-of.ts';
import { daysIn, unionOfCounted } from './day-range.ts';
import type { Mark } from './mark.ts';
import { isWorkingDay } from './working-day.ts';

type StopPlan = { readonly after: number; readonly length: number | undefined; readonly counts: boolean };
const office = brandAs<OfficeId>('dq-market');
const FIRST = day('2016-01-04');

const arbitraryRun = fc.record({
  start: fc.integer({ min: FIRST, max: day('2026-06-01') }).map(dayOf),
  hour: fc.integer({ min: 0, max: 23 }),
  amount: fc.integer({ min: 0, max: 45 }),
  unit: fc.constantFrom('working-day', 'calendar-day' as const),
  stops: fc.array(
    fc.record({
      after: fc.nat(60),
      length: fc.option(fc.nat(30), { nil: undefined, freq: 6 }),
      counts: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  extension: fc.option(fc.integer({ min: 1, max: 15 }), { nil: undefined }),
  passed: fc.nat(150),
});
type Plan = typeof arbitraryRun extends fc.Arbitrary<infer Value> ? Value : never;

const at = (on: Day, hour: number): Instant => instantOf(startOfDay(on) + hour * 3_600_000);

const marksOf = (plan: Plan): readonly Mark[] => {
  const acts: { readonly on: Day; readonly mark: (instant: Instant) => Mark }[] = [];
  const now = addDays(plan.start, plan.passed);
  for (const [index, stop] of plan.stops.entries()) {
    const id = brandAs<StopId>(`s${index}`);
    const from = addDays(plan.start, stop.after);
    if (from > now) continue;
    acts.push({
      on: from,
      mark: (instant) => ({ mark: 'stopped', at: instant, stop: id, ground: 'testing', counts: stop.counts }),
    });
    const to = stop.length === undefined ? undefined : addDays(from, stop.length);
    if (to !== undefined && to <= now) acts.push({ on: to, mark: (instant) => ({ mark: 'resumed', at: instant, stop: id }) });
  }
  const { extension } = plan;
  if (extension !== undefined) {
    acts.push({
      on: plan.start,
      mark: (instant) => ({ mark: 'extended', at: instant, term: { amount: extension, unit: plan.unit } }),
    });
  }
  const later = acts.toSorted((a, b) => a.on - b.on).map((act) => act.mark(at(act.on, plan.hour)));
  return [{ mark: 'accepted', at: at(plan.start, plan.hour), office }, ...later];
};
const limitOf = (plan: Plan): Limit => ({
  promised: { amount: plan.amount, unit: plan.unit },
  extensions: [],
  silence: 'none',
});
const nowOf = (plan: Plan): Instant => at(addDays(plan.start, plan.passed), 23);

/** Whether a day is outside because of a stop, written down a second time, straight from the rule. */
const isStopped = (stops: readonly StopPlan[], plan: Plan, on: Day): boolean =>
  stops.some((stop) => {
    const from = addDays(plan.start, stop.after);
    const today = addDays(plan.start, plan.passed);
    const end = stop.length === undefined ? today : (Math.min(addDays(from, stop.length), today) as Day);
    return !stop.counts && from <= today && on > from && on <= end;
  });
const countsNaively = (plan: Plan, on: Day): boolean =>
  !isStopped(plan.stops, plan, on) && (plan.unit === 'calendar-day' || isWorkingDay(on, calendar));

describe('any clock', () => {
  test('uses exactly the days a naive count finds', () => {
    fc.assert(
      fc.property(arbitraryRun, (plan) => {
        let used = 0;
        for (let on = addDays(plan.start, 1); on <= plan.start + plan.passed; on = addDays(on, 1)) used += countsNaively(plan, on) ? 1 : 0;
        const clock = readClock(marksOf(plan), limitOf(plan), calendar, nowOf(plan));
        expect(clock.used).toBe(used);
        expect(clock.used + clock.left).toBe(clock.total);
      }),
      { numRuns: 400 },
    );
  });

  test('ends where a naive count reaches the budget, carried over a stop begun that day', () => {
    fc.assert(
      fc.property(arbitraryRun, (plan) => {
        let [on, left] = [plan.start, plan.amount + (plan.extension ?? 0)];
        while (left > 0) {
          on = addDays(on, 1);
          if (countsNaively(plan, on)) left -= 1;
        }
        while (isStopped(plan.stops, plan, addDays(on, 1))) on = addDays(on, 1);
        expect(readClock(marksOf(plan), limitOf(plan), calendar, nowOf(plan)).due).toBe(on);
      }),
      { numRuns: 400 },
    );
  });

  test('its trace counts as many days as it uses, one line a day without a gap', () => {
    fc.assert(
      fc.property(arbitraryRun, (plan) => {
        const clock = clockOf(marksOf(plan), limitOf(plan), calendar, nowOf(plan));
        const until = dayOfInstant(nowOf(plan));
        expect(clock.trace.filter((line) => line.counted && line.day <= until)).toHaveLength(clock.used);
        expect(clock.trace.map((line) => line.day - plan.start)).toEqual(clock.trace.map((_, index) => index));
      }),
    );
  });

  test('its running and stopped stretches join without gap or overlap', () => {
    fc.assert(
      fc.property(arbitraryRun, (plan) => {
        const { intervals } = clockOf(marksOf(plan), limitOf(plan), calendar, nowOf(plan));
        const ends = [at(plan.start, plan.hour), ...intervals.map((each) => each.to)];
        expect(intervals.map((each) => each.from)).toEqual(ends.slice(0, -1));
        expect(ends.at(-1)).toBe(nowOf(plan));
      }),
    );
  });

  test('a stop never makes the date earlier, and the warning never comes after it', () => {
    fc.assert(
      fc.property(arbitraryRun, (plan) => {
        const stopping = readClock(marksOf(plan), limitOf(plan), calendar, nowOf(plan));
        const without = readClock(marksOf({ ...plan, stops: [] }), limitOf(plan), calendar, nowOf(plan));
        expect(stopping.due ?? 0).toBeGreaterThanOrEqual(without.due ?? 0);
        expect(stopping.yellowOn ?? 0).toBeLessThanOrEqual(stopping.due ?? 0);
        expect(stopping.light === 'late').toBe(dayOfInstant(nowOf(plan)) > (stopping.due ?? 0));
      }),
    );
  });
});

describe('the union of counted days', () => {
  const ranges = fc.array(
    fc.tuple(fc.nat(200), fc.nat(30)).map(([from, length]) => ({ from: dayOf(from), to: dayOf(from + length) })),
    { maxLength: 12 },
  );
  test('counts each day once, in whatever order the parts come', () => {
    fc.assert(
      fc.property(ranges, (given) => {
        const days = new Set(given.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index)));
        expect(daysIn(unionOfCounted(given))).toBe(days.size);
        expect(unionOfCounted(given.toReversed())).toEqual(unionOfCounted(given));
        expect(unionOfCounted(unionOfCounted(given))).toEqual(unionOfCounted(given));
      }),
    );
  });
  test('joins stretches that touch', () => {
    expect(
      unionOfCounted([
        { from: dayOf(4), to: dayOf(6) },
        { from: dayOf(1), to: dayOf(3) },
        { from: dayOf(8), to: dayOf(9) },
      ]),
    ).toEqual([
      { from: 1, to: 6 },
      { from: 8, to: 9 },
    ]);
  });
});
