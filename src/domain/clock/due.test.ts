/** Due dates: the published vectors of the State Council's calendars, and the laws any calendar must keep. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf, dayText, readDay } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { buildCalendar } from './build-calendar.ts';
import { dueOf } from './due.ts';
import { isProvisional, isWorkingDay, workingDaysBetween } from './working-day.ts';

const workingDaysOf = (year: number): number => workingDaysBetween(day(`${year - 1}-12-31`), day(`${year}-12-31`), calendar);

describe('the calendar', () => {
  test.each([
    [2017, 249],
    [2018, 250],
    [2019, 250],
    [2020, 249],
    [2021, 250],
    [2022, 249],
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i working days', (year, expected) => {
    expect(workingDaysOf(year)).toBe(expected);
  });

  test('a Sunday worked instead of a holiday is a working day, the holiday is not', () => {
    expect(isWorkingDay(day('2018-02-11'), calendar)).toBe(true);
    expect(isWorkingDay(day('2018-02-16'), calendar)).toBe(false);
  });

  test('after the last arrangement every day is provisional and weekends are free', () => {
    expect(isProvisional(day('2026-12-31'), calendar)).toBe(false);
    expect(isProvisional(day('2027-01-01'), calendar)).toBe(true);
    expect(isProvisional(day('2014-12-31'), calendar)).toBe(true);
    expect(isWorkingDay(day('2027-01-01'), calendar)).toBe(true);
    expect(isWorkingDay(day('2027-01-02'), calendar)).toBe(false);
  });

  test('a missing year, an impossible day and no year at all are refused', () => {
    const year = (n: number, date: string) => ({ year: n, days: [{ name: '春节', date, isOffDay: true }] });
    const code = (files: Parameters<typeof buildCalendar>[0]) => {
      const built = buildCalendar(files, 'test');
      return built.ok ? 'ok' : built.refusal.code;
    };
    expect(code([])).toBe('calendar-empty');
    expect(code([year(2018, '2018-01-01'), year(2020, '2020-01-01')])).toBe('calendar-gap');
    expect(code([year(2018, '2018-02-30')])).toBe('calendar-bad-day');
    expect(code([year(2019, '2019-01-01'), year(2018, '2018-01-01')])).toBe('ok');
  });
});

describe('the last day of a term', () => {
  test.each([
    ['2018-02-09', 7, '2018-02-24'],
    ['2018-09-28', 5, '2018-10-10'],
    ['2019-04-26', 20, '2019-05-27'],
    ['2018-03-05', 100, '2018-07-26'],
  ])('%s plus %i working days is %s', (start, amount, expected) => {
    expect(dayText(dueOf(day(start), { amount, unit: 'working-day' }, calendar))).toBe(expected);
  });

  test.each([
    ['2018-03-06', 30, 'calendar-day', '2018-04-05'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2026-03-02', 0, 'working-day', '2026-03-02'],
    ['2026-03-07', 0, 'working-day', '2026-03-07'],
    ['2026-03-02', 24, 'hour', '2026-03-03'],
    ['2026-03-02', 25, 'hour', '2026-03-04'],
  ] as const)('%s plus %i %s is %s', (start, amount, unit, expected) => {
    expect(dayText(dueOf(day(start), { amount, unit }, calendar))).toBe(expected);
  });

  const anyDay = fc.integer({ min: day('2012-01-01'), max: day('2043-12-31') }).map(dayOf);

  test('counting up to the due day gives back the amount, and the due day is worked', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (start, amount) => {
        const due = dueOf(start, { amount, unit: 'working-day' }, calendar);
        expect(workingDaysBetween(start, due, calendar)).toBe(amount);
        expect(isWorkingDay(due, calendar)).toBe(true);
      }),
    );
  });

  test('one more day never makes the date earlier, nor does a later start', () => {
    const unit = fc.constantFrom('working-day', 'calendar-day', 'month', 'year', 'hour' as const);
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), unit, (start, amount, of) => {
        const due = dueOf(start, { amount, unit: of }, calendar);
        expect(dueOf(start, { amount: amount + 1, unit: of }, calendar)).toBeGreaterThanOrEqual(due);
        expect(dueOf(addDays(start, 1), { amount, unit: of }, calendar)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test('working days between two days add up over any day in the middle', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(2000), fc.nat(2000), (start, first, second) => {
        const [middle, end] = [addDays(start, first), addDays(start, first + second)];
        expect(workingDaysBetween(start, middle, calendar) + workingDaysBetween(middle, end, calendar)).toBe(
          workingDaysBetween(start, end, calendar),
        );
        expect(workingDaysBetween(end, start, calendar)).toBe(0);
      }),
    );
  });

  test('a day that does not exist is not read as another', () => {
    expect(readDay('2026-02-30')).toBeUndefined();
    expect(readDay('2026-2-3')).toBeUndefined();
  });
});

describe('terms that nobody means', () => {
  const walked = (start: number, amount: number): number => {
    let at = start;
    for (let left = amount; left > 0; ) {
      at += 1;
      if (isWorkingDay(dayOf(at), calendar)) left -= 1;
    }
    return at;
  };

  test('before and behind the table it is reckoned as whoever walks day by day finds it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 15_000, max: 27_000 }), fc.integer({ min: 1, max: 900 }), (from, amount) => {
        const due = dueOf(dayOf(from), { amount, unit: 'working-day' }, calendar);
        expect(due).toBe(walked(from, amount));
        expect(workingDaysBetween(dayOf(from), due, calendar)).toBe(amount);
      }),
    );
  });

  test('a chain of a thousand terms of centuries is dated at once, and no date has five digits of a year', () => {
    let at = day('2026-06-01');
    for (let link = 0; link < 1000; link += 1) {
      const next = dueOf(at, { amount: 3650, unit: link % 2 === 0 ? 'year' : 'working-day' }, calendar);
      expect(workingDaysBetween(at, next, calendar)).toBeGreaterThanOrEqual(0);
      at = next;
    }
    expect(dayText(at)).toBe('9999-12-31');
  });
});
