/** Laws of any forecast and any project clock, over random graphs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '#domain/kernel/instant.ts';
import { addDays, dayText } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { forecast } from './forecast.ts';
import type { PlanStep } from './plan-step.ts';
import { projectClock } from './project-clock.ts';

const START = day('2018-03-05');
/** Each step may need only earlier ones, so there is never a circle. */
const graph: fc.Arbitrary<readonly PlanStep[]> = fc
  .array(
    fc.record({
      amount: fc.nat(30),
      unit: fc.constantFrom('working-day', 'calendar-day' as const),
      counted: fc.boolean(),
      picks: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 10 },
  )
  .map((rows) =>
    rows.map(({ amount, unit, counted, picks }, index) => ({
      id: `S${index}`,
      term: { amount, unit },
      counted,
      needs: [...new Set(picks.filter((pick) => pick < index))].map((pick) => `S${pick}`),
    })),
  );
const run = (steps: readonly PlanStep[], options = {}) => {
  const result = forecast(steps, START, calendar, options);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

describe('any forecast', () => {
  test('counts a day once: the union is at most the wall time and at least its longest counted chain', () => {
    fc.assert(
      fc.property(graph, (steps) => {
        const result = run(steps);
        expect(result.unionDays).toBeLessThanOrEqual(result.wallDays);
        expect(result.unionWorkingDays).toBeLessThanOrEqual(result.sumOfCountedWorkingDays);
        expect(result.longestCountedChain.workingDays).toBeLessThanOrEqual(result.unionWorkingDays);
        expect(result.last).toBe(Math.max(START, ...result.steps.map(({ ends }) => ends)));
      }),
    );
  });

  test('a driving path begins at the start, hangs together and ends on the last day', () => {
    fc.assert(
      fc.property(graph, (steps) => {
        const result = run(steps);
        const path = result.drivingPath.map((id) => result.steps.find((step) => step.id === id));
        expect(path.at(-1)?.ends).toBe(result.last);
        expect(path[0]?.opens).toBe(START);
        for (const [index, step] of path.slice(1).entries()) expect(step?.opens).toBe(path[index]?.ends);
      }),
    );
  });

  test('leaving a step out never makes anything later, and the order given does not matter', () => {
    fc.assert(
      fc.property(graph, fc.nat(9), (steps, dropped) => {
        const whole = run(steps);
        if (steps.length > 1) expect(run(steps, { without: [`S${dropped % steps.length}`] }).last).toBeLessThanOrEqual(whole.last);
        const turned = run(steps.toReversed());
        expect([turned.last, turned.unionDays, turned.longestCountedChain.workingDays]).toEqual([
          whole.last,
          whole.unionDays,
          whole.longestCountedChain.workingDays,
        ]);
      }),
    );
  });

  test('one after the other takes exactly as many working days as the sum, when all are in working days', () => {
    fc.assert(
      fc.property(graph, (steps) => {
        const working = steps.map((step) => ({
          ...step,
          counted: true,
          term: { amount: step.term.amount, unit: 'working-day' as const },
        }));
        expect(run(working, { serial: true }).unionWorkingDays).toBe(run(working).sumOfCountedWorkingDays);
      }),
    );
  });
});

describe('a forecast is refused', () => {
  const step = (id: string, needs: readonly string[]): PlanStep => ({
    id,
    term: { amount: 1, unit: 'working-day' },
    counted: true,
    needs,
  });
  test('for a circle, and for a need nobody offers, naming the steps', () => {
    expect(forecast([step('A', ['B']), step('B', ['A']), step('C', [])], START, calendar)).toEqual({
      ok: false,
      refusal: { code: 'circle', values: { steps: 'A B' } },
    });
    expect(forecast([step('A', ['Z'])], START, calendar)).toMatchObject({ refusal: { code: 'circle' } });
    expect(forecast([], START, calendar)).toMatchObject({ refusal: { code: 'no-steps' } });
    expect(forecast([step('A', [])], START, calendar, { without: ['A'] })).toMatchObject({
      refusal: { code: 'no-steps' },
    });
  });
});

describe('a case already running', () => {
  const steps: readonly PlanStep[] = [
    { id: 'A', term: { amount: 5, unit: 'working-day' }, counted: true, needs: [] },
    { id: 'B', term: { amount: 10, unit: 'calendar-day' }, counted: false, needs: ['A'] },
    { id: 'C', term: { amount: 3, unit: 'working-day' }, counted: true, needs: ['B'] },
  ];
  const at = (today: string, known: readonly (readonly [string, { opens: Day; ended?: Day; due?: Day }])[]) => {
    const result = run(steps, { running: { today: day(today), known: new Map(known) } });
    return Object.fromEntries(result.steps.map(({ id, opens, ends }) => [id, `${dayText(opens).slice(5)} ${dayText(ends).slice(5)}`]));
  };
  test('keeps what has happened and moves what follows', () => {
    expect(at('2018-03-05', [])).toEqual({ A: '03-05 03-12', B: '03-12 03-22', C: '03-22 03-27' });
    expect(at('2018-03-08', [['A', { opens: START, ended: day('2018-03-07') }]])).toEqual({
      A: '03-05 03-07',
      B: '03-08 03-18',
      C: '03-18 03-21',
    });
    expect(at('2018-03-20', [['A', { opens: START }]])).toMatchObject({ A: '03-05 03-20', B: '03-20 03-30' });
    expect(at('2018-03-08', [['A', { opens: START, due: day('2018-03-19') }]])).toMatchObject({
      A: '03-05 03-19',
      B: '03-19 03-29',
    });
  });
});

describe('the project clock', () => {
  const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
  const hundred = { amount: 100, unit: 'calendar-day' } as const;
  const parts = [
    { id: 'P01', counted: true, who: 'deqing-dr', ranges: [range('2018-03-06', '2018-03-06')] },
    { id: 'P03', counted: false, who: 'market', ranges: [range('2018-03-07', '2018-04-05')] },
    { id: 'T01', counted: true, who: 'deqing-ee', ranges: [range('2018-04-02', '2018-04-10')] },
    {
      id: 'P04',
      counted: true,
      who: 'deqing-nr',
      ranges: [range('2018-04-06', '2018-04-12'), range('2018-04-20', '2018-04-21')],
    },
  ];
  test("counts parallel parts once, leaves the market out, and keeps everyone's days apart", () => {
    const clock = projectClock(parts, hundred, { from: START, to: day('2018-04-30') }, calendar);
    expect(clock).toMatchObject({ used: 14, left: 86, total: 100, light: 'ok', wallDays: 56, unit: 'calendar-day' });
    expect(clock.byWhom).toEqual([
      { who: 'deqing-dr', counted: true, days: 1 },
      { who: 'market', counted: false, days: 30 },
      { who: 'deqing-ee', counted: true, days: 9 },
      { who: 'deqing-nr', counted: true, days: 9 },
    ]);
  });
  test('counts only between its two marks', () => {
    const clock = projectClock(parts, hundred, { from: day('2018-04-02'), to: day('2018-04-11') }, calendar);
    expect(clock.used).toBe(9);
    expect(projectClock(parts, hundred, { from: day('2018-04-02'), to: day('2018-04-02') }, calendar)).toMatchObject({
      used: 0,
      wallDays: 0,
    });
  });
  test('is near its end from the day a fifth is left, not a day earlier', () => {
    const window = { from: START, to: day('2018-04-30') };
    const light = (amount: number) => projectClock(parts, { amount, unit: 'calendar-day' }, window, calendar).light;
    expect([light(14), light(17), light(18), light(20)]).toEqual(['near', 'near', 'ok', 'ok']);
  });
  test('may be in working days or months, and turns yellow and red', () => {
    const window = { from: START, to: day('2018-04-30') };
    expect(projectClock(parts, { amount: 11, unit: 'working-day' }, window, calendar)).toMatchObject({
      used: 10,
      left: 1,
      light: 'near',
      unit: 'working-day',
    });
    expect(projectClock(parts, { amount: 13, unit: 'calendar-day' }, window, calendar)).toMatchObject({
      left: -1,
      light: 'late',
    });
    expect(projectClock(parts, { amount: 1, unit: 'month' }, window, calendar)).toMatchObject({ total: 31, left: 17 });
    expect(projectClock([], hundred, { from: addDays(START, 5), to: START }, calendar)).toMatchObject({
      used: 0,
      wallDays: 0,
    });
  });
});
