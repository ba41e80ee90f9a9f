/** Dates are those of Shanghai, wherever the phone is. */
import { expect, test } from 'vitest';
import { clockText, dayOf, daysBetween, dayText, momentText } from './date-text.ts';

test('late in the evening in London it is already tomorrow in Deqing', () => {
  expect(dayOf('2026-06-18T17:30:00Z')).toBe('2026-06-19');
  expect(clockText('2026-06-18T17:30:00Z')).toBe('01:30');
});

test('a date is said as people say it; another year is named', () => {
  expect(dayText('2026-06-29', 'zh')).toBe('6月29日');
  expect(dayText('2026-06-29', 'en')).toBe('29 June');
  expect(dayText('2027-01-04', 'zh', '2026-06-18')).toBe('2027年1月4日');
  expect(momentText('2026-06-16T09:12:00+08:00', 'zh')).toBe('6月16日 09:12');
});

test('days between two dates count over the end of a month', () => {
  expect(daysBetween('2026-06-29', '2026-07-02')).toBe(3);
});
