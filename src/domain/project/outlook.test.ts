/** A project under way: what was counted, what the count will be, how much each step may slip, and whose days they were. */
import { describe, expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import { calendar, day } from '#test/support/calendar.ts';
import { outlookOf, type ProjectStep } from './outlook.ts';
import { wallDays } from './wall-days.ts';

const range = (from: string, to: string) => ({ from: day(from), to: day(to) });
const step = (id: string, amount: number, needs: readonly string[], more: Partial<ProjectStep> = {}): ProjectStep => ({
  id,
  term: { amount, unit: 'working-day' },
  counted: true,
  needs,
  out: false,
  ran: [],
  ...more,
});
const START = day('2018-03-05');
const at = (today: string, steps: readonly ProjectStep[]) => {
  const result = outlookOf(steps, { start: START, today: day(today) }, 'calendar-day', calendar);
  if (!result.ok) throw new Error(result.refusal.code);
  const { forecast, used, expected, slack } = result.value;
  return { last: dayText(forecast.last), used, expected, slack: Object.fromEntries(slack) };
};

/** A, then B beside the owner's C, then D. A took two days of its five. */
const steps: readonly ProjectStep[] = [
  step('A', 5, [], { opened: START, ended: day('2018-03-07'), ran: [range('2018-03-06', '2018-03-07')] }),
  step('B', 2, ['A'], { opened: day('2018-03-07'), due: day('2018-03-09'), ran: [range('2018-03-08', '2018-03-08')] }),
  step('C', 20, ['A'], {
    term: { amount: 20, unit: 'calendar-day' },
    counted: false,
    opened: day('2018-03-07'),
    due: day('2018-03-27'),
    ran: [range('2018-03-08', '2018-03-08')],
  }),
  step('D', 3, ['B', 'C']),
];

describe('the outlook', () => {
  test('counts what ran once, foresees the rest, and leaves out the owner', () => {
    // 6–8 March ran; to come: B on the 9th, D on 28–30 March.
    expect(at('2018-03-08', steps)).toEqual({ last: '2018-03-30', used: 3, expected: 7, slack: { B: 18, C: 0, D: 0 } });
  });

  test('a stop takes its planned days out of what is to come and pushes only what waits for it', () => {
    const stopped = steps.map((each) => (each.id === 'B' ? { ...each, due: day('2018-03-16'), resumes: day('2018-03-15') } : each));
    expect(at('2018-03-08', stopped)).toMatchObject({ last: '2018-03-30', used: 3, expected: 7, slack: { B: 11 } });
  });

  test('a waived step is neither done nor to come, and what needed it goes on', () => {
    const waived = steps.map((each) => (each.id === 'C' ? { ...step('C', 20, ['A']), counted: false, out: true } : each));
    // B may end on Sunday the 11th: D's three working days begin on Monday all the same.
    expect(at('2018-03-08', waived)).toEqual({ last: '2018-03-14', used: 3, expected: 9, slack: { B: 2, D: 0 } });
  });

  test('an ended project expects what it used, and a circle is refused', () => {
    const ended = steps.slice(0, 1);
    expect(at('2018-03-20', ended)).toEqual({ last: '2018-03-07', used: 2, expected: 2, slack: {} });
    expect(outlookOf([step('A', 1, ['B']), step('B', 1, ['A'])], { start: START, today: START }, 'calendar-day', calendar)).toMatchObject({
      refusal: { code: 'circle' },
    });
    expect(outlookOf([{ ...step('A', 1, []), out: true }], { start: START, today: START }, 'calendar-day', calendar)).toMatchObject({
      refusal: { code: 'no-steps' },
    });
  });
});

describe('the days on the wall', () => {
  test('are given away once each: a counted office first, then who held it, a stopped clock, nobody', () => {
    const held = [
      {
        holder: 'office',
        ran: [range('2018-03-06', '2018-03-07'), range('2018-03-12', '2018-03-12')],
        stopped: [range('2018-03-10', '2018-03-11')],
      },
      { holder: 'market', ran: [range('2018-03-07', '2018-03-09')], stopped: [] },
      { holder: 'owner', ran: [range('2018-03-09', '2018-03-09')], stopped: [] },
    ] as const;
    expect(wallDays(held, { from: START, to: day('2018-03-14') })).toEqual([
      { holder: 'office', days: 3 },
      { holder: 'market', days: 2 },
      { holder: 'stop', days: 2 },
      { holder: 'between', days: 2 },
    ]);
  });
});
