/** Why this date: each day's reason, ground and article, and the stretches behind them. */
import { describe, expect, test } from 'vitest';
import { dayText, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { StopId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { accepted, decided, extended, noon, office, other, promise, read, resumed, stopped, why } from '#test/support/clock-marks.ts';
import { clockOf } from './clock-of.ts';
import type { Mark } from './mark.ts';

const start = accepted('2026-03-02');
const told = (marks: readonly Mark[], now: string) =>
  read(marks, promise(5), now).trace.map((line) =>
    [dayText(line.day).slice(8), line.why, line.ground, line.basis?.article].filter((each) => each !== undefined).join(' '),
  );

describe('a stopped day names its ground and article', () => {
  test('of a hearing: licensing law 45', () => {
    expect(told([start, stopped('2026-03-03'), resumed('2026-03-05')], '2026-03-05').slice(1, 4)).toEqual([
      '03 working-day 82',
      '04 stopped hearing 45',
      '05 resumption-day hearing 45',
    ]);
  });
  test('of two stops at once: the later one, and no resumption before the last has ended', () => {
    const marks = [
      start,
      stopped('2026-03-03', 'a'),
      stopped('2026-03-04', 'b', 'agency-report'),
      resumed('2026-03-05', 'a'),
      resumed('2026-03-06', 'b'),
    ];
    expect(told(marks, '2026-03-06').slice(2, 5)).toEqual([
      '04 stopped hearing 45',
      '05 stopped agency-report 28',
      '06 resumption-day agency-report 28',
    ]);
  });
  test('a stop that counts never hides one that does not', () => {
    const marks = [start, stopped('2026-03-03', 'a'), stopped('2026-03-03', 'b', 'appraisal', true), resumed('2026-03-05', 'a')];
    expect(told(marks, '2026-03-06').slice(2, 5)).toEqual([
      '04 stopped hearing 45',
      '05 resumption-day hearing 45',
      '06 stop-counts appraisal 28',
    ]);
  });
  test('a stop still open leaves today stopped, not resumed', () => {
    expect(told([start, stopped('2026-03-03')], '2026-03-05').slice(2, 4)).toEqual(['04 stopped hearing 45', '05 stopped hearing 45']);
  });
  test('a ground nobody knows is shown without an article', () => {
    expect(told([start, stopped('2026-03-03', 'a', 'old-ground'), resumed('2026-03-04')], '2026-03-05')[2]).toBe(
      '04 resumption-day old-ground',
    );
  });
});

describe('a limit of two units', () => {
  test('changes its reason on the day the extension begins', () => {
    const [, ...lines] = why([start, extended(2)], promise(4, 'calendar-day'), '2026-03-03');
    expect(lines).toEqual([
      '03-03 calendar-day',
      '03-04 calendar-day',
      '03-05 calendar-day',
      '03-06 calendar-day',
      '03-07 weekend -',
      '03-08 weekend -',
      '03-09 working-day',
      '03-10 working-day',
    ]);
  });
  test('a report no law asks for is told in calendar days too', () => {
    expect(why([start, stopped('2026-03-03', 'a', 'appraisal', true)], promise(3, 'calendar-day'), '2026-03-04')[2]).toBe(
      '03-04 stop-counts',
    );
  });
});

describe('hours', () => {
  const midnight = (text: string) => startOfDay(day(text));
  const act = (mark: 'stopped' | 'resumed', at: ReturnType<typeof midnight>): Mark => {
    const stop = brandAs<StopId>('a');
    return mark === 'stopped' ? { mark, at, stop, ground: 'testing', counts: false } : { mark, at, stop };
  };
  test('are out on a day that was stopped from its first to its last millisecond, and only then', () => {
    const whole = [start, act('stopped', midnight('2026-03-03')), act('resumed', instantOf(midnight('2026-03-04') - 1))];
    expect(why(whole, promise(36, 'hour'), '2026-03-05')).toEqual(['03-02 hours', '03-03 stopped -', '03-04 hours', '03-05 hours']);
    const shorter = [start, act('stopped', midnight('2026-03-03')), act('resumed', instantOf(midnight('2026-03-04') - 2))];
    expect(why(shorter, promise(36, 'hour'), '2026-03-05')[1]).toBe('03-03 hours');
  });
  test('extended by working days end with a day, and are provisional where the holidays are unknown', () => {
    const late = (unit: 'working-day' | 'calendar-day'): readonly Mark[] => [
      accepted('2026-12-30'),
      { mark: 'extended', at: noon('2026-12-30'), term: { amount: 3, unit } },
    ];
    expect(clockOf(late('working-day'), promise(24, 'hour'), calendar, noon('2026-12-30'))).toMatchObject({
      provisional: true,
      due: day('2027-01-05'),
    });
    expect(clockOf(late('calendar-day'), promise(24, 'hour'), calendar, noon('2026-12-30'))).toMatchObject({
      provisional: false,
      due: day('2027-01-03'),
    });
  });
});

describe('the stretches behind a date', () => {
  test('name every ground open in them', () => {
    const marks = [
      start,
      stopped('2026-03-03', 'a'),
      stopped('2026-03-04', 'b', 'testing'),
      resumed('2026-03-05', 'a'),
      resumed('2026-03-06', 'b'),
    ];
    const { intervals } = read([...marks, decided('2026-03-09')], promise(5), '2026-03-20');
    expect(intervals.map(({ kind, grounds, open }) => [kind, ...grounds, open])).toEqual([
      ['running', false],
      ['stopped', 'hearing', false],
      ['stopped', 'hearing', 'testing', false],
      ['stopped', 'testing', false],
      ['running', false],
    ]);
  });
  test('a part transferred and later reopened begins anew at its new office', () => {
    const marks: readonly Mark[] = [
      start,
      { mark: 'transferred', at: noon('2026-03-03'), office: other },
      decided('2026-03-05'),
      { mark: 'reopened', at: noon('2026-03-16') },
    ];
    const { intervals, byOffice } = read(marks, promise(5), '2026-03-17');
    expect(intervals.map((each) => [each.office, each.open])).toEqual([
      [office, false],
      [other, false],
      [other, true],
    ]);
    expect(byOffice).toEqual([{ office: other, used: 1 }]);
  });
  test("the law's own last day is told beside a shorter promise, and left out where no law sets one", () => {
    const statutory = { amount: 20, unit: 'working-day', basis: { law: 'administrative-licensing-law-2019', article: 42 } } as const;
    const { statutoryDue } = read([start], { ...promise(5), statutory }, '2026-03-02');
    expect(dayText(statutoryDue ?? day('2000-01-01'))).toBe('2026-03-30');
    expect(Object.keys(read([start], promise(5), '2026-03-02'))).not.toContain('statutoryDue');
  });
});
