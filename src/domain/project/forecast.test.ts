/** The reference runs of the 100-day process, to the day (Zhejiang reference 2.3, start 2018-03-05). */
import { describe, expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import type { ForecastOptions } from './forecast.ts';
import { forecast } from './forecast.ts';
import type { PlanStep } from './plan-step.ts';

/** Reads `P04 5W + P01,P03`: W working days, D calendar days, + counted, - not counted. */
const read = (lines: string): readonly PlanStep[] =>
  lines.split('|').map((line) => {
    const [id = '', length = '', counted, needs = '-'] = line.trim().split(/\s+/);
    return {
      id,
      term: { amount: Number.parseInt(length, 10), unit: length.endsWith('W') ? 'working-day' : 'calendar-day' },
      counted: counted === '+',
      needs: needs === '-' ? [] : needs.split(','),
    };
  });

const GENERAL = `P01 1W + - | P03 30D - P01 | P04 5W + P01,P03 | E01 20D - P04 | E02 7W + E01
  | E03 7D - E02 | E04 7W + E02,E03 | T00 30D - P01 | T01 15W + T00 | T02 7W + T00
  | T03 7W + T00 | C01 30D - E02 | C02 15W + C01 | C03 5W + E02 | C04 7W + C01
  | C06 5W + C02 | C08 5W + E04,C02,C03,C04,C06,T01,T02,T03`;
const STANDARD_LAND = `P01 1W + - | P04 1W + P01 | E01 15D - P04 | E02 5W + E01 | E03 7D - E02 | E04 2W + E03
  | T01 1W + P01 | C01 20D - E02 | C02 10W + C01 | C08 1W + E04,C02,T01`;
const APPROVAL = `P02 7W + - | ${GENERAL.replace('P01 1W + -', 'P01 20W + P02').replace('T01 15W', 'T01 30W')}`;
/** The fixture of the fourth row: T01 as 22 and C08 as 7 working days, C02 and C06 as promised. */
const STATUTORY = GENERAL.replace('P04 5W', 'P04 20W')
  .replace('E02 7W', 'E02 20W')
  .replace('E04 7W', 'E04 20W')
  .replace('C03 5W', 'C03 20W')
  .replace('C04 7W', 'C04 20W')
  .replace('T01 15W', 'T01 22W')
  .replace('T02 7W', 'T02 15W')
  .replace('T03 7W', 'T03 12W')
  .replace('C08 5W', 'C08 7W');

const run = (lines: string, options?: ForecastOptions) => {
  const result = forecast(read(lines), day('2018-03-05'), calendar, options);
  if (!result.ok) throw new Error(result.refusal.code);
  const { steps, last, ...rest } = result.value;
  return {
    ...rest,
    last: dayText(last),
    ends: Object.fromEntries(steps.map(({ id, ends }) => [id, dayText(ends).slice(5)])),
  };
};

describe('the reference runs', () => {
  test('general filing: 85 counted days, permit on 16 July, 133 days in all', () => {
    expect(run(GENERAL)).toMatchObject({
      unionDays: 85,
      unionWorkingDays: 60,
      last: '2018-07-16',
      wallDays: 133,
      sumOfCountedWorkingDays: 86,
      provisional: false,
      longestCountedChain: { workingDays: 38, chains: [['P01', 'P04', 'E02', 'C02', 'C06', 'C08']] },
      drivingPath: ['P01', 'P03', 'P04', 'E01', 'E02', 'C01', 'C02', 'C06', 'C08'],
    });
  });

  test('general filing: every single date', () => {
    expect(run(GENERAL).ends).toEqual({
      P01: '03-06',
      P03: '04-05',
      P04: '04-12',
      E01: '05-02',
      E02: '05-11',
      E03: '05-18',
      E04: '05-29',
      T00: '04-05',
      T01: '04-26',
      T02: '04-16',
      T03: '04-16',
      C01: '06-10',
      C02: '07-02',
      C03: '05-18',
      C04: '06-20',
      C06: '07-09',
      C08: '07-16',
    });
  });

  test('standard land with commitment: 29 counted days, permit on 4 May', () => {
    expect(run(STANDARD_LAND)).toMatchObject({
      unionDays: 29,
      unionWorkingDays: 20,
      last: '2018-05-04',
      wallDays: 60,
      longestCountedChain: { workingDays: 18, chains: [['P01', 'P04', 'E02', 'C02', 'C08']] },
    });
  });

  test('approval: 127 counted days, permit on 23 August, over the hundred', () => {
    expect(run(APPROVAL)).toMatchObject({
      unionDays: 127,
      unionWorkingDays: 90,
      last: '2018-08-23',
      wallDays: 171,
      sumOfCountedWorkingDays: 127,
      longestCountedChain: { workingDays: 64, chains: [['P02', 'P01', 'P04', 'E02', 'C02', 'C06', 'C08']] },
    });
  });

  test('general at statutory limits: 130 counted days, and what drives the date is not the longest counted chain', () => {
    const result = run(STATUTORY);
    expect(result).toMatchObject({
      unionDays: 130,
      unionWorkingDays: 90,
      last: '2018-08-28',
      wallDays: 176,
      sumOfCountedWorkingDays: 177,
      longestCountedChain: { workingDays: 68 },
      drivingPath: ['P01', 'P03', 'P04', 'E01', 'E02', 'C01', 'C04', 'C08'],
    });
    expect(result.longestCountedChain.chains).toContainEqual(['P01', 'P04', 'E02', 'E04', 'C08']);
    expect(result.longestCountedChain.chains.length).toBeGreaterThan(1);
  });

  test('one by one, as before the reform: 256 days at statutory limits, 123 at promised ones', () => {
    expect(run(STATUTORY, { serial: true })).toMatchObject({ unionDays: 256, last: '2018-11-16' });
    expect(run(GENERAL, { serial: true })).toMatchObject({ unionDays: 123, unionWorkingDays: 86 });
  });
});

describe('a step decided at once', () => {
  test('takes no day, and the chain that ends before it is not told a second time', () => {
    const result = run('A 5W + - | B 0W + A | C 3W + -');
    expect(result.longestCountedChain).toEqual({ workingDays: 5, chains: [['A', 'B']] });
    expect(result).toMatchObject({ unionDays: 7, unionWorkingDays: 5, last: '2018-03-12' });
  });
  test('steps nobody counts leave an empty chain and an empty union', () => {
    const result = run('A 5W - - | B 3D - A');
    expect(result).toMatchObject({ unionDays: 0, longestCountedChain: { workingDays: 0, chains: [[]] }, drivingPath: ['A', 'B'] });
  });
});
