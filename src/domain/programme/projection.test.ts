/** When a goal will be reached: what the trend says, how sure it is, and when it says that it cannot be said. */
import { check, constantFrom, double, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { sentenceOfOutlook, wordOfOutlook } from './outlook-words.ts';
import { lastDayOfMonth, LEAST_MONTHS, monthOf, monthOfDay, type Point, project, stalledMonths } from './projection.ts';

const day = (text: string): Day => readDay(text) ?? (0 as Day);
/** Months from January 2026 on. */
const months = (values: readonly (number | null)[]): readonly Point[] =>
  values.map((value, index) => ({ month: monthOf(2026 * 12 + index), value, weight: 100 }));
const aim = { direction: 'up', target: 90, unit: 'percent', due: day('2026-12-31') } as const;

describe('a goal over the months', () => {
  test('a steady rise reaches its target in the month in which the line crosses it', () => {
    const { outlook } = project(months([70, 72, 74, 76, 78, 80]), aim);
    expect(outlook).toMatchObject({ kind: 'on-course', on: 202_611 });
  });
  test('a rise that is too slow misses it, and says by how much', () => {
    const { outlook } = project(months([70, 70.5, 71, 71.5, 72, 72.5]), aim);
    expect(outlook.kind).toBe('missed');
    expect(sentenceOfOutlook(outlook, 'percent').zh).toContain('到期时预计');
  });
  test('one odd month does not turn the line', () => {
    const { outlook } = project(months([70, 72, 74, 30, 78, 80]), aim);
    expect(outlook).toMatchObject({ kind: 'on-course' });
  });
  test('with three months nothing is said', () => {
    const { outlook, band } = project(months([70, 80, 85]), aim);
    expect(outlook).toEqual({ kind: 'unknown', months: 3, needed: LEAST_MONTHS });
    expect(band).toEqual([]);
    expect(wordOfOutlook(outlook)).toEqual({ zh: '还说不准', en: 'Cannot be said' });
  });
  test('no cases, no words about them', () => {
    expect(project([], aim)).toMatchObject({ outlook: { kind: 'unknown', months: 0 }, last: null });
  });
  test('what is met today is reached, also after one month', () => {
    expect(project(months([91]), aim).outlook).toEqual({ kind: 'reached' });
  });
  test('a figure that stands still has stalled, for as many months as nothing got better', () => {
    const { outlook } = project(months([80, 85, 86, 86, 86, 86]), { ...aim, target: 99 });
    expect(outlook).toMatchObject({ kind: 'stalled', months: 3 });
    expect(wordOfOutlook(outlook).zh).toBe('停了3个月');
  });
  test('a figure that is to fall is reached from above', () => {
    const { outlook } = project(months([9, 8, 7, 6, 5, 4.5]), { direction: 'down', target: 3, unit: 'days', due: day('2026-12-31') });
    expect(outlook).toMatchObject({ kind: 'on-course' });
  });
  test('months without a figure are left out of the line', () => {
    const { outlook } = project(months([70, null, 74, 76, null, 80]), aim);
    expect(outlook).toMatchObject({ kind: 'on-course', on: 202_611 });
  });
});

const rising = property(
  double({ min: 0, max: 60, noNaN: true }),
  double({ min: 0.2, max: 4, noNaN: true }),
  integer({ min: 4, max: 12 }),
  (start, slope, count) => {
    const values = Array.from({ length: count }, (_, index) => Math.min(100, start + slope * index));
    const { outlook, band } = project(months(values), { ...aim, target: 100 });
    for (const { low, value, high } of band) {
      expect(low).toBeLessThanOrEqual(value);
      expect(value).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(100);
    }
    if ('on' in outlook && outlook.on !== null && outlook.from !== null) {
      expect(outlook.from).toBeLessThanOrEqual(outlook.on);
      expect(outlook.until ?? Infinity).toBeGreaterThanOrEqual(outlook.on);
    }
  },
);

const mirrored = property(
  constantFrom(5, 8, 12),
  double({ min: -3, max: 3, noNaN: true }),
  double({ min: 20, max: 60, noNaN: true }),
  (count, slope, start) => {
    const values = Array.from({ length: count }, (_, index) => start + slope * index);
    const up = project(months(values), { ...aim, unit: 'count', target: 500 });
    const more = project(months(values.map((value) => value + 1)), { ...aim, unit: 'count', target: 501 });
    expect(more.outlook.kind).toBe(up.outlook.kind);
  },
);

describe('whatever the months say', () => {
  test('the band holds its line, and the earliest month is not after the latest', () => {
    expect(check(rising).failed).toBe(false);
  });
  test('a figure and its target moved together have the same outlook', () => {
    expect(check(mirrored).failed).toBe(false);
  });
  test('a month begins on its first day and ends on its last', () => {
    expect(monthOfDay(day('2026-02-28'))).toBe(202_602);
    expect(lastDayOfMonth(202_602)).toBe(day('2026-02-28'));
  });
  test('gains smaller than a tenth are none', () => {
    expect(stalledMonths([{ value: 80 }, { value: 80.05 }, { value: 80.09 }], 'up')).toBe(2);
    expect(stalledMonths([{ value: 80 }, { value: 81 }], 'up')).toBe(0);
    expect(stalledMonths([{ value: 5 }, { value: 4 }, { value: 4.5 }], 'down')).toBe(1);
  });
});
