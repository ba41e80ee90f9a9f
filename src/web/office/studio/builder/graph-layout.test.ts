/** The picture of a graph: every step has a place of its own, and stands right of what it follows. */
import { expect, test } from 'vitest';
import { itemStep, outsideStep } from '#test/support/sample-case.ts';
import { fitted, layoutOf, NODE } from './graph-layout.ts';

test('a restaurant: what runs side by side stands in one column, the food permit right of the licence', () => {
  const { nodes, edges, width } = layoutOf([itemStep('licence'), itemStep('food', ['licence']), itemStep('sign')]);
  const at = Object.fromEntries(nodes.map(({ id, x, y }) => [id, { x, y }]));
  expect(at['licence']?.x).toBe(at['sign']?.x);
  expect(at['food']?.x).toBe((at['licence']?.x ?? 0) + NODE.width + NODE.gapX);
  expect(at['food']?.y).toBe(at['licence']?.y);
  expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(3);
  expect(edges.map(({ from, to, hard }) => [from, to, hard])).toEqual([['licence', 'food', true]]);
  expect(width).toBeGreaterThan((at['food']?.x ?? 0) + NODE.width);
});
test('steps on a circle are still drawn', () => {
  expect(layoutOf([itemStep('a', ['b']), itemStep('b', ['a']), outsideStep('c', [])]).nodes).toHaveLength(3);
});
test('nothing to draw is a small empty picture', () => {
  expect(layoutOf([])).toMatchObject({ nodes: [], edges: [] });
});
test('a long name is cut where the node ends', () => {
  expect(fitted('城镇职工基本养老保险待遇核准', 10)).toBe('城镇职工基本养老保险…');
  expect(fitted('Food permit', 10)).toBe('Food permit');
});
