/** Figures read the same on every screen and in every report, and none says more than is true. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrowWords, changeWords, countWords, figureWords, numberWords, roundedShare, shortWords } from './figure-words.ts';

const share = { unit: 'percent', kind: 'ratio' } as const;
const visits = { unit: 'count', kind: 'ratio' } as const;
const cases = { unit: 'count', kind: 'sum' } as const;
const days = { unit: 'days', kind: 'ratio' } as const;

test('things are whole, with commas; from ten thousand on 万, from a million on m', () => {
  expect([0, 1284, 9999, 10_000, 32_456, 12_840_000].map((value) => countWords(value, 'zh'))).toEqual([
    ...['0', '1,284', '9,999', '1万', '3.2万', '1,284万'],
  ]);
  expect([1284, 32_456, 1_250_000].map((value) => countWords(value, 'en'))).toEqual(['1,284', '32,456', '1.3m']);
  expect(countWords(-1284, 'zh')).toBe('−1,284');
});

test('shares and days have one decimal, averages of things two, and nothing counted is a dash', () => {
  expect([numberWords(86.25, share, 'zh'), numberWords(1.036, visits, 'zh'), numberWords(12, days, 'zh')]).toEqual([
    '86.3',
    '1.04',
    '12.0',
  ]);
  expect([figureWords(86.25, share, 'en'), figureWords(1200, days, 'zh'), figureWords(3, cases, 'en')]).toEqual([
    ...['86.3%', '1,200.0天', '3'],
  ]);
  expect([figureWords(null, share, 'zh'), shortWords(null, 'percent')]).toEqual(['—', '—']);
});

test('a share is shown as all or as none only where it is', () => {
  expect([99.97, 100, 0.04, 0].map((value) => figureWords(value, share, 'zh'))).toEqual(['99.9%', '100.0%', '0.1%', '0.0%']);
  expect([shortWords(99.97, 'percent'), shortWords(100, 'percent')]).toEqual(['99.9', '100']);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
      const shown = roundedShare(value);
      expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.1 + 1e-9);
      expect([shown === 100, shown === 0]).toEqual([value === 100, value === 0]);
    }),
  );
});

test('a change is up, down, or none where none can be seen', () => {
  expect([0.6, -0.2, 0.04, null].map((change) => arrowWords(change, share, 'zh'))).toEqual(['↑0.6', '↓0.2', '±0', '']);
  expect(arrowWords(0.04, visits, 'zh')).toBe('↑0.04');
  expect([changeWords(90, 88.8, share, 'zh'), changeWords(1.04, 1.09, visits, 'en'), changeWords(12.01, 12, days, 'en')]).toEqual([
    ...['上升1.2个百分点', 'down 0.05', 'unchanged'],
  ]);
  expect([changeWords(null, 1, days, 'zh'), changeWords(12, 15, days, 'zh')]).toEqual(['无可比数据', '下降3.0天']);
});
