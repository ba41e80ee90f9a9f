/** What stands on a screen reads as people write it: a day as a day, a choice by its label, a yes as a yes. */
import { expect, test } from 'vitest';
import type { Field } from '#domain/catalogue/item.ts';
import { answerText } from './words.ts';

const field = (type: string, more: object = {}): Field =>
  ({ id: 'x', fact: 'x', type, label: { zh: '问', en: 'Q' }, required: true, ...more }) as unknown as Field;

test('a birthday is a day in words, in either language, and a text that only looks like one stays', () => {
  expect(answerText(field('date'), '2026-11-07', 'zh')).toBe('2026年11月7日');
  expect(answerText(field('date'), '2026-11-07', 'en')).toBe('7 November 2026');
  expect(answerText(field('text'), '2026-11-07', 'zh')).toBe('2026-11-07');
  expect(answerText(field('date'), '不详', 'zh')).toBe('不详');
});

test('a number has its unit, a choice its label', () => {
  expect(answerText(field('number', { unit: { zh: '平方米', en: 'm²' } }), 30, 'zh')).toBe('30 平方米');
  expect(answerText(field('choice', { options: [{ value: 'f', label: { zh: '女', en: 'female' } }] }), 'f', 'zh')).toBe('女');
  expect(answerText(undefined, true, 'zh')).toBe('是');
});
