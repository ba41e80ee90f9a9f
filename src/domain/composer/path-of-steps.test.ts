/** Whoever draws the graph of a matter sees at once how long it takes. */
import { expect, test } from 'vitest';
import type { PlanStep } from '#domain/project/plan-step.ts';
import { pathOfSteps } from './path-of-steps.ts';

const step = (id: string, amount: number, needs: readonly string[] = [], unit: PlanStep['term']['unit'] = 'working-day'): PlanStep => ({
  id,
  term: { amount, unit },
  counted: true,
  needs,
});

test('a restaurant takes as long as the food permit, not as all its steps together', () => {
  expect(pathOfSteps([step('licence', 0), step('food', 12, ['licence']), step('sign', 3), step('fire', 5)])).toEqual({
    steps: ['licence', 'food'],
    term: { amount: 12, unit: 'working-day' },
    apart: { amount: 20, unit: 'working-day' },
  });
});
test('steps of different units are told in calendar days', () => {
  expect(pathOfSteps([step('permit', 5), step('notice', 10, ['permit'], 'calendar-day')])?.term).toEqual({
    amount: 17,
    unit: 'calendar-day',
  });
});
test('an edge to a step that is no longer there holds nobody up', () => {
  expect(pathOfSteps([step('permit', 5, ['gone'])])?.steps).toEqual(['permit']);
});
test('steps that wait for each other have no length', () => {
  expect(pathOfSteps([step('a', 1, ['b']), step('b', 1, ['a'])])).toBeUndefined();
});
