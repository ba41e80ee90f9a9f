/** The order of a matter is proposed, and a person says what holds. */
import { expect, test } from 'vitest';
import type { ProposedEdgeView } from '#contract/view/composer.ts';
import { edgesOf, keyOf, settlementOf } from './settle-edges.ts';

const words = { zh: '营业执照', en: 'Business licence' };
const edge = (from: string, to: string, more: Partial<ProposedEdgeView> = {}): ProposedEdgeView => ({
  from,
  to,
  ground: 'certificate',
  of: { kind: 'material', name: words, gives: words },
  basis: { law: 'food-safety-law-2021', article: 35, title: { zh: '食品安全法', en: 'Food Safety Law' } },
  surely: true,
  circular: false,
  ...more,
});
const food = edge('licence', 'food');
const hint = edge('filing', 'tax', { ground: 'article' });

test('as long as nobody says otherwise the proposal stands, hints left out', () => {
  expect(edgesOf([food, hint], {})).toBeUndefined();
  expect(settlementOf(food, {})).toEqual({ on: true, hard: true });
  expect(settlementOf(hint, {}).on).toBe(false);
});
test('who ticks a hint gets it with its article, and the others stay', () => {
  const basis = { law: 'food-safety-law-2021', article: 35 };
  expect(edgesOf([food, hint], { [keyOf(hint)]: { on: true, hard: false } })).toEqual([
    { from: 'licence', to: 'food', hard: true, basis },
    { from: 'filing', to: 'tax', hard: false, basis },
  ]);
});
test('who takes one away does without it', () => {
  expect(edgesOf([food], { [keyOf(food)]: { on: false, hard: true } })).toEqual([]);
});
test('without an article nothing is the law’s order', () => {
  const nameless = edge('a', 'b', { basis: null });
  expect(edgesOf([nameless], { [keyOf(nameless)]: { on: true, hard: true } })).toEqual([{ from: 'a', to: 'b', hard: false }]);
});
test('what was said of an item that is no longer chosen is forgotten', () => {
  expect(edgesOf([food], { 'gone away': { on: true, hard: false } })).toBeUndefined();
});
test('what the person draws is added, as long as both are chosen and nobody proposed it', () => {
  const own = { from: 'household', to: 'insurance', hard: true, basis: { law: 'social-insurance-law-2018', article: 25 } };
  const again = { from: 'licence', to: 'food', hard: false };
  expect(edgesOf([], {}, [own], ['household', 'insurance'])).toEqual([own]);
  expect(edgesOf([], {}, [own], ['household'])).toBeUndefined();
  expect(edgesOf([food], {}, [again], ['licence', 'food'])).toBeUndefined();
});
