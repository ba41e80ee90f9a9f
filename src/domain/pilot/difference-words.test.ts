import { expect, test } from 'vitest';
import type { Effect } from './difference.ts';
import { sayEffect, sayNumber, sayWarning } from './difference-words.ts';

const effect = (low: number, high: number): Effect => ({
  by: 'months',
  estimate: (low + high) / 2,
  interval: { estimate: (low + high) / 2, low, high, df: 9.3 },
  detectable: 1.4,
  trend: null,
  counted: { places: [1, 2], months: [12, 6], cases: [120, 64, 200, 98] },
  warnings: [],
});
const days = { unit: 'days', better: 'down' } as const;

test('an interval that holds 0 makes no claim, in neither language', () => {
  const said = sayEffect({ ...days, effect: effect(-2.5, 0.5) });
  expect(said.zh).toContain('看不出差别');
  expect(said.zh).not.toMatch(/变好|变差/);
  expect(said.en).not.toMatch(/Better|Worse/);
});

test('fewer days are better where fewer are wanted, and worse where more are', () => {
  expect(sayEffect({ ...days, effect: effect(-3, -1) }).zh).toBe('变好了：试点地区比对照地区多降2天，95%区间−3至−1。');
  expect(sayEffect({ unit: 'percent', better: 'up', effect: effect(-3, -1) }).en).toContain(
    'Worse: the pilot fell 2 percentage points more',
  );
});

test('without an interval nothing is concluded', () => {
  expect(sayEffect({ ...days, effect: { ...effect(0, 0), interval: null } }).zh).toBe('数据还不够，不下结论。');
});

test('what could not have been seen is named with both sizes', () => {
  const said = sayWarning('size-unseen', { effect: effect(-2, 1), unit: 'days', expected: -1 });
  expect(said.zh).toBe('预期变动1天，而现有数据至少要变动1.4天才看得出。');
});

test('numbers have one decimal, a real minus, and no minus nought', () => {
  expect([sayNumber(-2.14), sayNumber(3), sayNumber(0.04), sayNumber(-0.0001)]).toEqual(['−2.1', '3', '0.04', '0.00']);
});
