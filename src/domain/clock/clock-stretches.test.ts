/** Stretches of any clock, to the millisecond and in whichever time zone the machine stands: they never overlap, add up, and only grow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { addDays, dayText, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { clockOf, readClock } from './clock-of.ts';
import { dueOf } from './due.ts';
import type { Mark } from './mark.ts';
import { officeTimeBetween } from './office-hours.ts';

const office = brandAs<OfficeId>('dq-market');
const FIRST = startOfDay(day('2017-01-02'));
const LAST = startOfDay(day('2026-06-01'));
const DAY = 86_400_000;

const arbitrary = fc.record({
  start: fc.integer({ min: FIRST, max: LAST }).map(instantOf),
  term: fc.record({
    amount: fc.integer({ min: 0, max: 60 }),
    unit: fc.constantFrom('working-day' as const, 'calendar-day' as const, 'month' as const, 'year' as const, 'hour' as const),
  }),
  rules: fc.record({
    hours: fc.constantFrom('running' as const, 'office' as const),
    start: fc.constantFrom('day-after' as const, 'same-day' as const),
    end: fc.constantFrom('day' as const, 'office-hours' as const),
  }),
  /** Milliseconds after the one before: stops and resumptions in turn. */
  acts: fc.array(fc.tuple(fc.integer({ min: 1, max: 20 * DAY }), fc.boolean()), { maxLength: 6 }),
  passed: fc.integer({ min: 0, max: 120 * DAY }),
});
type Plan = typeof arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

const marksOf = ({ start, acts, passed }: Plan): readonly Mark[] => {
  const marks: Mark[] = [{ mark: 'accepted', at: start, office }];
  let at: number = start;
  let stop: StopId | undefined;
  for (const [index, [after, counts]] of acts.entries()) {
    at += after;
    if (at > start + passed) break;
    if (stop === undefined) {
      stop = brandAs<StopId>(`s${index}`);
      marks.push({ mark: 'stopped', at: instantOf(at), stop, ground: 'testing', counts });
    } else {
      marks.push({ mark: 'resumed', at: instantOf(at), stop });
      stop = undefined;
    }
  }
  return marks;
};
const limitOf = ({ term, rules }: Plan, promised: Term = term): Limit => ({ promised, extensions: [], silence: 'none', ...rules });
const nowOf = ({ start, passed }: Plan): Instant => instantOf(start + passed);

describe('in any time zone of the host', () => {
  test('stretches never overlap, and running and stopped ones add up to the time that passed, to the millisecond', () => {
    fc.assert(
      fc.property(arbitrary, (plan) => {
        const { intervals } = clockOf(marksOf(plan), limitOf(plan), calendar, nowOf(plan));
        for (const [index, { from, to }] of intervals.entries()) {
          expect(to).toBeGreaterThanOrEqual(from);
          if (index > 0) expect(from).toBe(intervals[index - 1]?.to);
        }
        expect(intervals.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(plan.passed);
      }),
      { numRuns: 150 },
    );
  });

  test('what is used only grows with time', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer({ min: 0, max: 30 * DAY }), (plan, more) => {
        const [limit, marks] = [limitOf(plan), marksOf(plan)];
        const [one, other] = [
          readClock(marks, limit, calendar, nowOf(plan)),
          readClock(marks, limit, calendar, instantOf(nowOf(plan) + more)),
        ];
        expect(other.used).toBeGreaterThanOrEqual(one.used);
      }),
      { numRuns: 150 },
    );
  });

  test('a shorter limit never ends later', () => {
    fc.assert(
      fc.property(arbitrary, fc.nat(60), (plan, less) => {
        const shorter = { ...plan.term, amount: Math.max(0, plan.term.amount - less) };
        const [one, other] = [limitOf(plan), limitOf(plan, shorter)].map((limit) => readClock(marksOf(plan), limit, calendar, nowOf(plan)));
        expect(other?.dueAt ?? 0).toBeLessThanOrEqual(one?.dueAt ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  test('a limit in office hours ends when exactly its hours of office time have run', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST, max: LAST }).map(instantOf), fc.integer({ min: 1, max: 80 }), (start, amount) => {
        const limit: Limit = { promised: { amount, unit: 'hour' }, extensions: [], silence: 'none', hours: 'office' };
        const { dueAt } = readClock([{ mark: 'accepted', at: start, office }], limit, calendar, start);
        expect(officeTimeBetween(start, dueAt ?? start, calendar)).toBe(amount * 3_600_000);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['2018-02-09', 7, '2018-02-24'],
    ['2018-09-28', 5, '2018-10-10'],
    ['2019-04-26', 20, '2019-05-27'],
    ['2018-03-05', 100, '2018-07-26'],
  ])('%s and %i working days is %s', (from, amount, due) => {
    expect(dayText(dueOf(day(from), { amount, unit: 'working-day' }, calendar))).toBe(due);
  });

  test('the last minute of an office day, the lunch break and a weekend are no office time', () => {
    // Friday 16:30 and two hours: one until 17:30, one on Monday from 08:30.
    const friday = instantOf(startOfDay(day('2026-06-12')) + 16.5 * 3_600_000);
    const limit: Limit = { promised: { amount: 2, unit: 'hour' }, extensions: [], silence: 'none', hours: 'office' };
    const { dueAt } = readClock([{ mark: 'accepted', at: friday, office }], limit, calendar, friday);
    expect(dueAt).toBe(startOfDay(addDays(day('2026-06-12'), 3)) + 9.5 * 3_600_000);
  });
});
