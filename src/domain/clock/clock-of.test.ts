/** The legal clock day by day: what counts, what stops it, and when it turns yellow and red. */
import { describe, expect, test } from 'vitest';
import { dayText, endOfDay, instantOf } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { noon, promise, accepted, decided, stopped, resumed, read, why } from '#test/support/clock-marks.ts';
import { clockOf, readClock } from './clock-of.ts';
import type { Mark } from './mark.ts';

/** Monday 2026-03-02 begins three weeks without holidays. */
describe('a plain working-day limit', () => {
  test('the day of acceptance does not count, the day of decision does', () => {
    expect(read([accepted('2026-03-02')], promise(5), '2026-03-02')).toMatchObject({
      used: 0,
      left: 5,
      due: '2026-03-09',
      light: 'ok',
      state: 'running',
    });
    expect(read([accepted('2026-03-02'), decided('2026-03-04')], promise(5), '2026-03-20')).toMatchObject({
      used: 2,
      left: 3,
      light: 'ok',
      state: 'decided',
    });
  });

  test('before acceptance nothing runs', () => {
    const clock = read([], promise(5), '2026-03-02');
    expect(clock).toMatchObject({
      state: 'not-started',
      used: 0,
      left: 5,
      light: 'ok',
      due: undefined,
      intervals: [],
      trace: [],
    });
  });

  test('yellow one day before the end of a short limit, red the day after', () => {
    const light = (now: string) => read([accepted('2026-03-02')], promise(5), now).light;
    expect([light('2026-03-05'), light('2026-03-06'), light('2026-03-09'), light('2026-03-10')]).toEqual(['ok', 'near', 'near', 'late']);
    expect(dayText(clockOf([accepted('2026-03-02')], promise(5), calendar, noon('2026-03-02')).yellowOn ?? day('2000-01-01'))).toBe(
      '2026-03-06',
    );
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
    expect(readClock([...marks, late], promise(5), calendar, noon('2026-04-01'))).toMatchObject({
      light: 'late',
      left: -1,
      state: 'decided',
    });
  });

  test('at once means the day of acceptance itself', () => {
    const marks = [accepted('2026-03-02')];
    expect(read(marks, promise(0), '2026-03-02')).toMatchObject({ due: '2026-03-02', light: 'near', left: 0 });
    expect(read(marks, promise(0), '2026-03-03')).toMatchObject({ due: '2026-03-02', light: 'late', left: -1 });
  });

  test('the trace names acceptance, weekends, holidays and weekends worked instead', () => {
    const trace = read([accepted('2018-02-09')], promise(7), '2018-02-09').trace;
    expect(trace.map((line) => line.why)).toEqual([
      'acceptance-day',
      'weekend',
      'worked-weekend',
      'working-day',
      'working-day',
      'working-day',
      'holiday',
      'holiday',
      'holiday',
      'holiday',
      'holiday',
      'holiday',
      'holiday',
      'working-day',
      'working-day',
      'worked-weekend',
    ]);
    expect(trace.filter((line) => line.counted)).toHaveLength(7);
    expect(trace[6]).toMatchObject({
      holiday: '春节',
      basis: { law: 'administrative-licensing-law-2019', article: 82 },
    });
  });

  test('dates past the last arrangement are provisional, in calendar days they are not', () => {
    expect(read([accepted('2026-12-30')], promise(1), '2026-12-30').provisional).toBe(false);
    expect(read([accepted('2026-12-30')], promise(5), '2026-12-30').provisional).toBe(true);
    expect(read([accepted('2026-12-30')], promise(5, 'calendar-day'), '2026-12-30').provisional).toBe(false);
    expect(read([accepted('2026-12-30')], promise(5), '2026-12-30').trace.map((line) => line.provisional)).toEqual([
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });
});

describe('stops', () => {
  const start = accepted('2026-03-02');

  test('the day of a stop counts, the day of the resumption does not', () => {
    const marks = [start, stopped('2026-03-04'), resumed('2026-03-06')];
    expect(read(marks, promise(5), '2026-03-06')).toMatchObject({ used: 2, due: '2026-03-11' });
    expect(why(marks, promise(5), '2026-03-06')).toEqual([
      '03-02 acceptance-day -',
      '03-03 working-day',
      '03-04 working-day',
      '03-05 stopped -',
      '03-06 resumption-day -',
      '03-07 weekend -',
      '03-08 weekend -',
      '03-09 working-day',
      '03-10 working-day',
      '03-11 working-day',
    ]);
  });

  test('a stop resumed the same day stops nothing', () => {
    expect(read([start, stopped('2026-03-04'), resumed('2026-03-04')], promise(5), '2026-03-05')).toMatchObject({
      used: 3,
      due: '2026-03-09',
    });
  });

  test('while stopped the light is blue and the date moves day by day', () => {
    const marks = [start, stopped('2026-03-04')];
    expect(read(marks, promise(5), '2026-03-04')).toMatchObject({
      light: 'stop',
      state: 'stopped',
      used: 2,
      due: '2026-03-09',
    });
    expect(read(marks, promise(5), '2026-03-10')).toMatchObject({ light: 'stop', used: 2, left: 3, due: '2026-03-13' });
  });

  test('two stops at once are one stretch, and the clock waits for the last', () => {
    const marks = [start, stopped('2026-03-03', 'a'), stopped('2026-03-04', 'b', 'testing'), resumed('2026-03-05', 'a')];
    expect(read(marks, promise(5), '2026-03-06')).toMatchObject({ light: 'stop', used: 1, due: '2026-03-12' });
    expect(read([...marks, resumed('2026-03-06', 'b')], promise(5), '2026-03-06')).toMatchObject({
      light: 'ok',
      used: 1,
      due: '2026-03-12',
    });
  });

  test('a stop begun where another ends leaves no counted day between', () => {
    const marks = [start, stopped('2026-03-03', 'a'), resumed('2026-03-05', 'a'), stopped('2026-03-05', 'b'), resumed('2026-03-06', 'b')];
    expect(read(marks, promise(5), '2026-03-06')).toMatchObject({ used: 1, due: '2026-03-12' });
  });

  test('a report no law asks for does not stop the clock, and the trace says so', () => {
    const marks = [start, stopped('2026-03-03', 'a', 'appraisal', true), resumed('2026-03-05', 'a')];
    expect(read(marks, promise(5), '2026-03-05')).toMatchObject({
      light: 'ok',
      used: 3,
      due: '2026-03-09',
      state: 'running',
    });
    expect(why(marks, promise(5), '2026-03-05').slice(1, 4)).toEqual(['03-03 working-day', '03-04 stop-counts', '03-05 stop-counts']);
  });

  test('a stop on the last day carries it to the day of resumption', () => {
    const marks = [start, stopped('2026-03-09')];
    expect(read(marks, promise(5), '2026-03-16')).toMatchObject({ light: 'stop', left: 0, due: '2026-03-16' });
    expect(read([...marks, resumed('2026-03-17')], promise(5), '2026-03-17')).toMatchObject({
      light: 'near',
      due: '2026-03-17',
    });
    expect(read([...marks, resumed('2026-03-17')], promise(5), '2026-03-18')).toMatchObject({
      light: 'late',
      left: -1,
    });
  });

  test('a stop after the last day does not hide that it was missed', () => {
    expect(read([start, stopped('2026-03-11')], promise(5), '2026-03-20')).toMatchObject({
      light: 'late',
      due: '2026-03-09',
    });
  });

  test('a decision closes what is still stopped', () => {
    const clock = read([start, stopped('2026-03-04'), decided('2026-03-06')], promise(5), '2026-04-01');
    expect(clock).toMatchObject({ state: 'decided', used: 2, light: 'ok' });
    expect(clock.openStops).toEqual([]);
  });
});
