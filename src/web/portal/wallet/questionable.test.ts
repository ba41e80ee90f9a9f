import { expect, test } from 'vitest';
import { isQuestionable } from './questionable.ts';

const own = { strange: false, sealed: null, code: null, number: '330521-2026-0000001-1', filling: false, who: '窗口人员' } as const;

test('a look of my own case is not questioned, nor my own act, nor the filling in of my own form', () => {
  expect(isQuestionable(own)).toBe(false);
  expect(isQuestionable({ ...own, number: null, who: '' })).toBe(false);
  expect(isQuestionable({ ...own, number: null, filling: true })).toBe(false);
});

test('a clerk who looks somebody up as if they stood at the window can be asked why', () => {
  expect(isQuestionable({ ...own, number: null })).toBe(true);
});
