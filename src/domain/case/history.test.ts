/** The case as it was, told as a story: what was set, by whom, and what stood there in between. */
import { expect, test } from 'vitest';
import {
  accept,
  at,
  citizen,
  clerk,
  itemStep,
  officer,
  part,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  stop,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { basisOfMove, seqAt, stateAfter, valuesOf, valuesSet } from './history.ts';

const definition = sampleDefinition(sampleMatter([itemStep('a')]), [sampleItem('a', { stopGrounds: ['testing'] })]);
const told = () => {
  const tale = story(definition);
  expect(tale.act(citizen('mei'), submission(), at('2026-03-02'))).toBe('ok');
  expect(tale.act(clerk, accept('a'), at('2026-03-02', '11:00'))).toBe('ok');
  expect(tale.act(officer('a'), review('a'), at('2026-03-03'))).toBe('ok');
  expect(tale.act(officer('a'), stop('a'), at('2026-03-04'))).toBe('ok');
  return tale;
};

test('a case is seen as it stood at any moment, and before it was filed there is none', () => {
  const { events } = told();
  expect(seqAt(events, at('2026-03-01'))).toBe(0);
  expect(stateAfter(events, 0)).toBeUndefined();
  expect(stateAfter(events, seqAt(events, at('2026-03-02', '10:30')))?.parts.get(part('a'))?.state).toBe('submitted');
  expect(stateAfter(events, seqAt(events, at('2026-03-03', '23:59')))?.parts.get(part('a'))?.stops).toEqual([]);
  expect(stateAfter(events, seqAt(events, at('2026-03-04')))?.parts.get(part('a'))?.stops).toHaveLength(1);
});

test('each state a part was set to names the step that set it and the article it went by', () => {
  const { events } = told();
  const states = valuesSet(events).filter(({ of }) => of.kind === 'part' && of.aspect === 'state');
  expect(states.map(({ seq, after }) => [seq, after])).toEqual([
    [1, 'submitted'],
    [2, 'accepted'],
    [3, 'reviewing'],
  ]);
  expect(states.map(({ basis }) => basis?.article)).toEqual([undefined, 11, 34]);
  expect(basisOfMove('item', 'delivered', 'waiting')).toBeUndefined();
});

test('what was never set has no history, and what was set last is what is there', () => {
  const { events } = told();
  const last = new Map(valuesSet(events).map((set) => [JSON.stringify(set.of), set.after]));
  const state = stateAfter(events, events.length);
  expect(state).toBeDefined();
  if (state === undefined) return;
  expect([...last].filter(([, after]) => after !== undefined)).toHaveLength(valuesOf(state).size);
  for (const { of, value } of valuesOf(state).values()) expect(last.get(JSON.stringify(of))).toEqual(value);
});
