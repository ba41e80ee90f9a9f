/** Which limit binds, in which unit, and what becomes of a clock after transfers and decisions set aside. */
import { describe, expect, test } from 'vitest';
import { dayText, instantOf } from '#domain/kernel/instant.ts';
import type { Limit, Term, Unit } from '#domain/catalogue/limit.ts';
import { calendar } from '#test/support/calendar.ts';
import { office, other, noon, promise, accepted, decided, stopped, resumed, extended, read } from '#test/support/clock-marks.ts';
import { clockOf, readClock } from './clock-of.ts';
import { daysIn } from './day-range.ts';
import type { Mark } from './mark.ts';

describe('which limit binds', () => {
  const law = (amount: number, unit: Unit): NonNullable<Limit['statutory']> => ({
    amount,
    unit,
    basis: { law: 'construction-law-2019', article: 8 },
  });

  test('the shorter of promise and law, by their dates, not by their numbers', () => {
    const both = (promised: Term, statutory: NonNullable<Limit['statutory']>) =>
      read([accepted('2026-03-02')], { ...promise(1), promised, statutory }, '2026-03-02');
    expect(both({ amount: 5, unit: 'working-day' }, law(20, 'working-day'))).toMatchObject({
      due: '2026-03-09',
      binding: { bound: 'promised' },
    });
    expect(both({ amount: 6, unit: 'working-day' }, law(7, 'calendar-day'))).toMatchObject({
      due: '2026-03-09',
      binding: { bound: 'statutory' },
      unit: 'calendar-day',
    });
    expect(both({ amount: 5, unit: 'working-day' }, law(7, 'calendar-day'))).toMatchObject({
      binding: { bound: 'promised' },
    });
  });

  test('an extension lengthens the limit that binds', () => {
    const clock = read([accepted('2026-03-02'), extended(10)], promise(20), '2026-03-03');
    expect(clock).toMatchObject({
      total: 30,
      left: 29,
      due: '2026-04-14',
      extensions: [{ amount: 10, unit: 'working-day' }],
    });
  });

  test('an extension in another unit follows the first term', () => {
    const clock = read([accepted('2026-03-02'), extended(3)], promise(7, 'calendar-day'), '2026-03-11');
    expect(clock).toMatchObject({ total: 10, used: 9, left: 1, due: '2026-03-12', light: 'near' });
    expect(clock.trace.filter((line) => line.counted)).toHaveLength(10);
  });

  test('months are shown in calendar days and move by the stopped ones', () => {
    expect(read([accepted('2026-03-02')], promise(2, 'month'), '2026-03-12')).toMatchObject({
      due: '2026-05-02',
      total: 61,
      used: 10,
      unit: 'calendar-day',
    });
    const stoppedFiveDays = [accepted('2026-03-02'), stopped('2026-03-05'), resumed('2026-03-10')];
    expect(read(stoppedFiveDays, promise(2, 'month'), '2026-03-12')).toMatchObject({ due: '2026-05-07', used: 5 });
  });
});

describe('hours', () => {
  test('run through the night, and stops are taken out to the millisecond', () => {
    const marks = [accepted('2026-03-06')];
    const clock = clockOf(marks, promise(48, 'hour'), calendar, noon('2026-03-07'));
    expect(clock).toMatchObject({ total: 48, used: 24, left: 24, dueAt: noon('2026-03-08'), light: 'ok' });
    expect(readClock(marks, promise(48, 'hour'), calendar, instantOf(noon('2026-03-08') + 1)).light).toBe('late');
    const withStops = [
      ...marks,
      stopped('2026-03-07', 'a'),
      stopped('2026-03-08', 'b'),
      resumed('2026-03-09', 'a'),
      resumed('2026-03-10', 'b'),
    ];
    expect(clockOf(withStops, promise(48, 'hour'), calendar, noon('2026-03-10'))).toMatchObject({
      used: 24,
      dueAt: noon('2026-03-11'),
    });
    expect(clockOf(withStops, promise(48, 'hour'), calendar, noon('2026-03-10')).trace.map((line) => line.why)).toEqual([
      'hours',
      'hours',
      'stopped',
      'stopped',
      'hours',
      'hours',
    ]);
  });

  test('are given to the office that held the part', () => {
    const marks: Mark[] = [
      accepted('2026-03-06'),
      { mark: 'transferred', at: instantOf(noon('2026-03-06') + 5 * 3_600_000), office: other },
    ];
    expect(clockOf(marks, promise(48, 'hour'), calendar, noon('2026-03-07')).byOffice).toEqual([
      { office, used: 5 },
      { office: other, used: 19 },
    ]);
  });
});

describe('what came of it', () => {
  test('a decision set aside and reopened has a whole new limit, and both runs are kept', () => {
    const marks: Mark[] = [accepted('2026-03-02'), decided('2026-03-05'), { mark: 'reopened', at: noon('2026-03-16') }];
    const clock = read(marks, promise(5), '2026-03-17');
    expect(clock).toMatchObject({ state: 'running', used: 1, due: '2026-03-23' });
    expect(clock.trace[0]).toMatchObject({ why: 'reopening-day', counted: false, basis: { article: 42 } });
    expect(clock.intervals).toHaveLength(2);
    expect(daysIn(clock.counted)).toBe(4);
  });

  test('a transfer keeps the clock; its day belongs to the office that gave the part away', () => {
    const marks: Mark[] = [accepted('2026-03-02'), { mark: 'transferred', at: noon('2026-03-04'), office: other }];
    const clock = read(marks, promise(5), '2026-03-06');
    expect(clock).toMatchObject({ used: 4, due: '2026-03-09' });
    expect(clock.byOffice).toEqual([
      { office, used: 2 },
      { office: other, used: 2 },
    ]);
    expect(clock.intervals.map((each) => each.office)).toEqual([office, other]);
  });

  test('the days that count for the matter leave the stopped ones out and keep weekends', () => {
    const clock = read(
      [accepted('2026-03-02'), stopped('2026-03-04'), resumed('2026-03-06'), decided('2026-03-10')],
      promise(5),
      '2026-04-01',
    );
    expect(clock.counted.map(({ from, to }) => [dayText(from), dayText(to)])).toEqual([
      ['2026-03-03', '2026-03-04'],
      ['2026-03-07', '2026-03-10'],
    ]);
  });
});
