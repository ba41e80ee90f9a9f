/** The number beside the date never contradicts it. */
import { expect, test } from 'vitest';
import { caseTitle, ownTitle, daysLeft } from './days-left.ts';

const clock = { due: '2026-12-07', left: 10, unit: 'working-day' };
const now = '2026-11-23T06:18:24.759+08:00';

test('the last clock speaks in its own working days', () => {
  expect(daysLeft('2026-12-07', clock, now)).toEqual({ amount: 10, unit: 'working-day' });
});

test('where a later part ends after it, calendar days up to that date are told', () => {
  expect(daysLeft('2026-12-09', clock, now)).toEqual({ amount: 16, unit: 'calendar-day' });
});

test('an overdue clock is not hidden behind a later date', () => {
  expect(daysLeft('2026-12-09', { ...clock, left: -2 }, now)).toEqual({ amount: -2, unit: 'working-day' });
});

test('before acceptance there is no number', () => {
  expect(daysLeft(null, null, now)).toBeUndefined();
});

test('a case is called by its matter and by what the person calls it, once', () => {
  expect(caseTitle('开一家餐饮店', '一碗面馆')).toBe('开一家餐饮店 · 一碗面馆');
  expect(caseTitle('结婚登记', '结婚登记')).toBe('结婚登记');
});

test("a covered name is no name for a case of one's own, in neither language", () => {
  expect(caseTitle('结婚登记', '顾*远 · 结婚登记')).toBe('结婚登记');
  expect(caseTitle('Birth of a child', '汤* · 出生一件事')).toBe('Birth of a child');
  expect([ownTitle('汤* · 出生一件事'), ownTitle('以宁茶铺')]).toEqual(['出生一件事', '以宁茶铺']);
});
