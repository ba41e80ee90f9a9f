/** A guide cut to a person's situation: fewer steps, fewer papers, an earlier promise. */
import { expect, test } from 'vitest';
import type { Guide, GuideStep } from '#contract/view/guide.ts';
import { actingIn, cutTo, layersOf, longestPath } from './layers.ts';

const wd = (amount: number) => ({ amount, unit: 'working-day' as const });
const step = (id: string, amount: number, layer: number, needs: readonly string[], when?: string): GuideStep => ({
  id,
  kind: 'item',
  name: { zh: id, en: id },
  office: null,
  promised: wd(amount),
  statutory: null,
  statutoryBasis: null,
  needs: needs.map((name) => ({ step: name, needs: 'granted', hard: true })),
  counted: true,
  files: 'at-submit',
  basis: [],
  conditions: [],
  flow: [],
  within: null,
  layer,
  ...(when === undefined ? {} : { when }),
});
const steps = [step('licence', 0, 0, []), step('drainage', 10, 0, [], 'water'), step('food', 8, 1, ['licence'])];
const guide = {
  steps,
  materials: [{ id: 'plan', name: { zh: '', en: '' }, need: 'required', items: [], way: 'bring', when: 'water' }],
  promise: { promised: wd(10), statutory: wd(20) },
} as unknown as Guide;

test('a shop without waste water waits only for its food permit and brings no plan', () => {
  const cut = cutTo(guide, (when) => when === undefined);
  expect(cut.steps.map(({ id }) => id)).toEqual(['licence', 'food']);
  expect([cut.promised, cut.bring]).toEqual([wd(8), 0]);
});

test('what is not known yet stays on the list and the promise stays the whole one', () => {
  const cut = cutTo(guide, (when) => (when === undefined ? true : undefined));
  expect([cut.steps.length, cut.bring, cut.promised]).toEqual([3, 1, wd(10)]);
});

test('days of different calendars are not added', () => {
  const mixed = [...steps, { ...step('notice', 7, 0, []), promised: { amount: 7, unit: 'calendar-day' as const } }];
  expect(longestPath(mixed, (one) => one.promised)).toBeUndefined();
});

test('steps of one layer stand side by side', () => {
  expect(layersOf(steps).map((layer) => layer.map(({ id }) => id))).toEqual([['licence', 'drainage'], ['food']]);
});

test('where the law limits nothing that is left, no sum of promises poses as its limit', () => {
  expect(cutTo(guide, (when) => when === undefined).statutory).toBeNull();
  const licence = { ...step('licence', 0, 0, []), statutory: wd(3) };
  const bound = { ...guide, steps: [licence, ...steps.slice(1)] };
  expect(cutTo(bound, (when) => when === undefined).statutory).toEqual(wd(11));
});

test('a layer counts the departments that act, also where the place has no office, and none for a third party', () => {
  const market = { ...step('licence', 0, 0, []), department: { zh: '市场监督管理局', en: 'Market Supervision Bureau' } };
  const urban = { ...step('sign', 3, 0, []), department: { zh: '综合行政执法局', en: 'Urban Management Bureau' } };
  const outside = { ...step('utilities', 3, 0, []), by: 'the-power-company' };
  expect(actingIn([market, urban, outside])).toEqual({ departments: 2, things: 2 });
  expect(actingIn([outside])).toEqual({ departments: 0, things: 0 });
});
