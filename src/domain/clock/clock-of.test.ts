/** The legal clock day by day: what counts, what stops it, what binds, and when it turns yellow and red. */
import { describe, expect, test } from 'vitest';
import type { OfficeId, StopId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { dayText, endOfDay, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { Limit, Term, Unit } from '#domain/catalogue/limit.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { clockOf, readClock } from './clock-of.ts';
import { daysIn } from './day-range.ts';
import type { Mark } from './mark.ts';

const office = brandAs<OfficeId>('dq-market');
const other = brandAs<OfficeId>('dq-housing');
const noon = (text: string): Instant => instantOf(startOfDay(day(text)) + 12 * 3_600_000);
const promise = (amount: number, unit: Unit = 'working-day'): Limit => ({ promised: { amount, unit }, extensions: [], silence: 'none' });
const accepted = (text: string): Mark => ({ mark: 'accepted', at: noon(text), office });
const decided = (text: string): Mark => ({ mark: 'decided', at: noon(text) });
const stopped = (text: string, id = 'a', ground = 'hearing', counts = false): Mark =>
  ({ mark: 'stopped', at: noon(text), stop: brandAs<StopId>(id), ground, counts });
const resumed = (text: string, id = 'a'): Mark => ({ mark: 'resumed', at: noon(text), stop: brandAs<StopId>(id) });
const extended = (amount: number, unit: Unit = 'working-day'): Mark => ({ mark: 'extended', at: noon('2026-03-03'), term: { amount, unit } });

const read = (marks: readonly Mark[], limit: Limit, now: string) => {
  const clock = clockOf(marks, limit, calendar, noon(now));
  return { ...clock, due: clock.due === undefined ? undefined : dayText(clock.due) };
};
const why = (marks: readonly Mark[], limit: Limit, now: string) =>
  read(marks, limit, now).trace.map((line) => `${dayText(line.day).slice(5)} ${line.why}${line.counted ? '' : ' -'}`);

/** Monday 2026-03-02 begins three weeks without holidays. */
describe('a plain working-day limit', () => {
  test('the day of acceptance does not count, the day of decision does', () => {
    expect(read([accepted('2026-03-02')], promise(5), '2026-03-02')).toMatchObject({ used: 0, left: 5, due: '2026-03-09', light: 'ok', state: 'running' });
    expect(read([accepted('2026-03-02'), decided('2026-03-04')], promise(5), '2026-03-20')).toMatchObject({ used: 2, left: 3, light: 'ok', state: 'decided' });
  });

  test('before acceptance nothing runs', () => {
    const clock = read([], promise(5), '2026-03-02');
    expect(clock).toMatchObject({ state: 'not-started', used: 0, left: 5, light: 'ok', due: undefined, intervals: [], trace: [] });
  });

  test('yellow one day before the end of a short limit, red the day after', () => {
    const light = (now: string) => read([accepted('2026-03-02')], promise(5), now).light;
    expect([light('2026-03-05'), light('2026-03-06'), light('2026-03-09'), light('2026-03-10')]).toEqual(['ok', 'near', 'near', 'late']);
    expect(dayText(clockOf([accepted('2026-03-02')], promise(5), calendar, noon('2026-03-02')).yellowOn ?? day('2000-01-01'))).toBe('2026-03-06');
  });

  test('a twenty-day limit turns yellow with a fifth left', () => {
    const clock = clockOf([accepted('2026-03-02')], promise(20), calendar, noon('2026-03-02'));
    expect(dayText(clock.yellowOn ?? day('2000-01-01'))).toBe('2026-03-24');
    expect(read([accepted('2026-03-02')], promise(20), '2026-03-23').light).toBe('ok');
    expect(read([accepted('2026-03-02')], promise(20), '2026-03-24')).toMatchObject({ light: 'near', left: 4 });
  });

  test('on the last day an act counts until 23:59:59.999', () => {
    const marks = [accepted('2026-03-02')];
    expect(readClock(marks, promise(5), calendar, endOfDay(day('2026-03-09'))).light).toBe('near');
    expect(readClock(marks, promise(5), calendar, instantOf(endOfDay(day('2026-03-09')) + 1)).light).toBe('late');
    const late: Mark = { mark: 'decided', at: instantOf(endOfDay(day('2026-03-09')) + 1) };
    expect(readClock([...marks, late], promise(5), calendar, noon('2026-04-01'))).toMatchObject({ light: 'late', left: -1, state: 'decided' });
  });

  test('at once means the day of acceptance itself', () => {
    const marks = [accepted('2026-03-02')];
    expect(read(marks, promise(0), '2026-03-02')).toMatchObject({ due: '2026-03-02', light: 'near', left: 0 });
    expect(read(marks, promise(0), '2026-03-03')).toMatchObject({ due: '2026-03-02', light: 'late', left: -1 });
  });

  test('the trace names acceptance, weekends, holidays and weekends worked instead', () => {
    const trace = read([accepted('2018-02-09')], promise(7), '2018-02-09').trace;
    expect(trace.map((line) => line.why)).toEqual([
      'acceptance-day', 'weekend', 'worked-weekend', 'working-day', 'working-day', 'working-day',
      'holiday', 'holiday', 'holiday', 'holiday', 'holiday', 'holiday', 'holiday',
      'working-day', 'working-day', 'worked-weekend',
    ]);
    expect(trace.filter((line) => line.counted)).toHaveLength(7);
    expect(trace[6]).toMatchObject({ holiday: '春节', basis: { law: 'administrative-licensing-law-2019', article: 82 } });
  });

  test('dates past the last arrangement are provisional, in calendar days they are not', () => {
    expect(read([accepted('2026-12-30')], promise(1), '2026-12-30').provisional).toBe(false);
    expect(read([accepted('2026-12-30')], promise(5), '2026-12-30').provisional).toBe(true);
    expect(read([accepted('2026-12-30')], promise(5, 'calendar-day'), '2026-12-30').provisional).toBe(false);
    expect(read([accepted('2026-12-30')], promise(5), '2026-12-30').trace.map((line) => line.provisional)).toEqual(
      [false, false, true, true, true, true, true, true],
    );
  });
});

describe('stops', () => {
  const start = accepted('2026-03-02');

  test('the day of a stop counts, the day of the resumption does not', () => {
    const marks = [start, stopped('2026-03-04'), resumed('2026-03-06')];
    expect(read(marks, promise(5), '2026-03-06')).toMatchObject({ used: 2, due: '2026-03-11' });
    expect(why(marks, promise(5), '2026-03-06')).toEqual([
      '03-02 acceptance-day -', '03-03 working-day', '03-04 working-day', '03-05 stopped -', '03-06 resumption-day -',
      '03-07 weekend -', '03-08 weekend -', '03-09 working-day', '03-10 working-day', '03-11 working-day',
    ]);
  });

  test('a stop resumed the same day stops nothing', () => {
    expect(read([start, stopped('2026-03-04'), resumed('2026-03-04')], promise(5), '2026-03-05')).toMatchObject({ used: 3, due: '2026-03-09' });
  });

  test('while stopped the light is blue and the date moves day by day', () => {
    const marks = [start, stopped('2026-03-04')];
    expect(read(marks, promise(5), '2026-03-04')).toMatchObject({ light: 'stop', state: 'stopped', used: 2, due: '2026-03-09' });
    expect(read(marks, promise(5), '2026-03-10')).toMatchObject({ light: 'stop', used: 2, left: 3, due: '2026-03-13' });
  });

  test('two stops at once are one stretch, and the clock waits for the last', () => {
    const marks = [start, stopped('2026-03-03', 'a'), stopped('2026-03-04', 'b', 'testing'), resumed('2026-03-05', 'a')];
    expect(read(marks, promise(5), '2026-03-06')).toMatchObject({ light: 'stop', used: 1, due: '2026-03-12' });
    expect(read([...marks, resumed('2026-03-06', 'b')], promise(5), '2026-03-06')).toMatchObject({ light: 'ok', used: 1, due: '2026-03-12' });
  });

  test('a stop begun where another ends leaves no counted day between', () => {
    const marks = [start, stopped('2026-03-03', 'a'), resumed('2026-03-05', 'a'), stopped('2026-03-05', 'b'), resumed('2026-03-06', 'b')];
    expect(read(marks, promise(5), '2026-03-06')).toMatchObject({ used: 1, due: '2026-03-12' });
  });

  test('a report no law asks for does not stop the clock, and the trace says so', () => {
    const marks = [start, stopped('2026-03-03', 'a', 'appraisal', true), resumed('2026-03-05', 'a')];
    expect(read(marks, promise(5), '2026-03-05')).toMatchObject({ light: 'ok', used: 3, due: '2026-03-09', state: 'running' });
    expect(why(marks, promise(5), '2026-03-05').slice(1, 4)).toEqual(['03-03 working-day', '03-04 stop-counts', '03-05 stop-counts']);
  });

  test('a stop on the last day carries it to the day of resumption', () => {
    const marks = [start, stopped('2026-03-09')];
    expect(read(marks, promise(5), '2026-03-16')).toMatchObject({ light: 'stop', left: 0, due: '2026-03-16' });
    expect(read([...marks, resumed('2026-03-17')], promise(5), '2026-03-17')).toMatchObject({ light: 'near', due: '2026-03-17' });
    expect(read([...marks, resumed('2026-03-17')], promise(5), '2026-03-18')).toMatchObject({ light: 'late', left: -1 });
  });

  test('a stop after the last day does not hide that it was missed', () => {
    expect(read([start, stopped('2026-03-11')], promise(5), '2026-03-20')).toMatchObject({ light: 'late', due: '2026-03-09' });
  });

  test('a decision closes what is still stopped', () => {
    const clock = read([start, stopped('2026-03-04'), decided('2026-03-06')], promise(5), '2026-04-01');
    expect(clock).toMatchObject({ state: 'decided', used: 2, light: 'ok' });
    expect(clock.openStops).toEqual([]);
  });
});

describe('which limit binds', () => {
  const law = (amount: number, unit: Unit): NonNullable<Limit['statutory']> =>
    ({ amount, unit, basis: { law: 'construction-law-2019', article: 8 } });

  test('the shorter of promise and law, by their dates, not by their numbers', () => {
    const both = (promised: Term, statutory: NonNullable<Limit['statutory']>) =>
      read([accepted('2026-03-02')], { ...promise(1), promised, statutory }, '2026-03-02');
    expect(both({ amount: 5, unit: 'working-day' }, law(20, 'working-day'))).toMatchObject({ due: '2026-03-09', binding: { bound: 'promised' } });
    expect(both({ amount: 6, unit: 'working-day' }, law(7, 'calendar-day'))).toMatchObject({ due: '2026-03-09', binding: { bound: 'statutory' }, unit: 'calendar-day' });
    expect(both({ amount: 5, unit: 'working-day' }, law(7, 'calendar-day'))).toMatchObject({ binding: { bound: 'promised' } });
  });

  test('an extension lengthens the limit that binds', () => {
    const clock = read([accepted('2026-03-02'), extended(10)], promise(20), '2026-03-03');
    expect(clock).toMatchObject({ total: 30, left: 29, due: '2026-04-14', extensions: [{ amount: 10, unit: 'working-day' }] });
  });

  test('an extension in another unit follows the first term', () => {
    const clock = read([accepted('2026-03-02'), extended(3)], promise(7, 'calendar-day'), '2026-03-11');
    expect(clock).toMatchObject({ total: 10, used: 9, left: 1, due: '2026-03-12', light: 'near' });
    expect(clock.trace.filter((line) => line.counted)).toHaveLength(10);
  });

  test('months are shown in calendar days and move by the stopped ones', () => {
    expect(read([accepted('2026-03-02')], promise(2, 'month'), '2026-03-12')).toMatchObject({ due: '2026-05-02', total: 61, used: 10, unit: 'calendar-day' });
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
    const withStops = [...marks, stopped('2026-03-07', 'a'), stopped('2026-03-08', 'b'), resumed('2026-03-09', 'a'), resumed('2026-03-10', 'b')];
    expect(clockOf(withStops, promise(48, 'hour'), calendar, noon('2026-03-10'))).toMatchObject({ used: 24, dueAt: noon('2026-03-11') });
    expect(clockOf(withStops, promise(48, 'hour'), calendar, noon('2026-03-10')).trace.map((line) => line.why)).toEqual(
      ['hours', 'hours', 'stopped', 'stopped', 'hours', 'hours'],
    );
  });

  test('are given to the office that held the part', () => {
    const marks: Mark[] = [accepted('2026-03-06'), { mark: 'transferred', at: instantOf(noon('2026-03-06') + 5 * 3_600_000), office: other }];
    expect(clockOf(marks, promise(48, 'hour'), calendar, noon('2026-03-07')).byOffice).toEqual([{ office, used: 5 }, { office: other, used: 19 }]);
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
    expect(clock.byOffice).toEqual([{ office, used: 2 }, { office: other, used: 2 }]);
    expect(clock.intervals.map((each) => each.office)).toEqual([office, other]);
  });

  test('the days that count for the matter leave the stopped ones out and keep weekends', () => {
    const clock = read([accepted('2026-03-02'), stopped('2026-03-04'), resumed('2026-03-06'), decided('2026-03-10')], promise(5), '2026-04-01');
    expect(clock.counted.map(({ from, to }) => [dayText(from), dayText(to)])).toEqual([
      ['2026-03-03', '2026-03-04'], ['2026-03-07', '2026-03-10'],
    ]);
  });
});
