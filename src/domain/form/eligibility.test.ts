/** What somebody is asked before they apply: no more than the answer hangs on, and a no at once. */
import { expect, test } from 'vitest';
import type { Variables } from '#domain/rule/variables.ts';
import { nextTurn, type Ruled } from './eligibility.ts';

const variables: Variables = { 'his.age': 'number', 'her.age': 'number', single: 'yes-no', late: 'yes-no', days: 'number', kind: 'text' };
const conditions: readonly Ruled[] = [
  { id: 'age', rule: 'his.age >= 22.0 && her.age >= 20.0' },
  { id: 'single', rule: 'single' },
];
const turn = (answers: Record<string, unknown>, of: readonly Ruled[] = conditions) => nextTurn(of, variables, answers);

test('a couple is asked one thing after the other, and the check ends in a yes', () => {
  expect(turn({})).toEqual({ kind: 'ask', field: 'his.age' });
  expect(turn({ 'his.age': 25 })).toEqual({ kind: 'ask', field: 'her.age' });
  expect(turn({ 'his.age': 25, 'her.age': 24 })).toEqual({ kind: 'ask', field: 'single' });
  expect(turn({ 'his.age': 25, 'her.age': 24, single: true })).toMatchObject({ kind: 'yes', met: conditions, unjudged: [] });
});

test('he is 21: that is the no, and nobody asks how old she is', () => {
  expect(turn({ 'his.age': 21 })).toMatchObject({ kind: 'no', condition: { id: 'age' } });
});

test('who comes late is asked for the excuse, who is in time is not', () => {
  const term: readonly Ruled[] = [{ id: 'term', rule: 'days <= 60.0 || late' }];
  expect(turn({ days: 10 }, term)).toMatchObject({ kind: 'yes' });
  expect(turn({ days: 90 }, term)).toEqual({ kind: 'ask', field: 'late' });
  expect(turn({ days: 90, late: true }, term)).toMatchObject({ kind: 'yes' });
  expect(turn({ days: 90, late: false }, term)).toMatchObject({ kind: 'no' });
});

test('a condition of a step that is not there is not asked about', () => {
  const stepped: readonly Ruled[] = [{ id: 'single', rule: 'single', when: 'kind == "dine-in"' }];
  expect(turn({}, stepped)).toEqual({ kind: 'ask', field: 'kind' });
  expect(turn({ kind: 'takeaway' }, stepped)).toMatchObject({ kind: 'yes', met: [] });
});

test('what cannot be asked here is left to the office, never decided', () => {
  expect(turn({}, [{ id: 'odd', rule: 'unknown.name' }])).toMatchObject({ kind: 'yes', unjudged: [{ id: 'odd' }] });
});
