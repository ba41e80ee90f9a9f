/** The browser refuses what the server would refuse, in sentences, field by field. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { FieldView } from '#contract/view/plain.ts';
import { checkHere } from './check.ts';
import { bookOf } from './condition-engine.ts';
import { problemText, unspoken } from './problem-texts.ts';

const fields: readonly FieldView[] = [
  {
    id: 'shop.service',
    type: 'choice',
    label: { zh: '', en: '' },
    required: true,
    options: [{ value: 'dine-in', label: { zh: '堂食', en: 'Dine in' } }],
  },
  {
    id: 'premises.area',
    type: 'number',
    label: { zh: '', en: '' },
    required: true,
    min: 1,
    when: 'shop.service == "dine-in"',
  },
];
const say = (text: { readonly zh: string }) => text.zh;

test('a person who left a question out is told at that question', async () => {
  expect(await checkHere(fields, {}, {}, say)).toEqual({ 'shop.service': '这一项要填' });
});

test('a question that this situation does not ask is not missed', async () => {
  expect(await checkHere(fields, { 'shop.service': 'dine-in', 'premises.area': 0 }, {}, say)).toEqual({
    'premises.area': '不能小于1',
  });
});

test('a condition over an unanswered question is neither true nor false', () => {
  const holds = bookOf(fields);
  expect(holds('shop.service == "dine-in"', {})).toBeUndefined();
  expect(holds('shop.service == "dine-in"', { 'shop.service': 'dine-in' })).toBe(true);
  expect(holds('shop.service == "dine-in"', { 'shop.service': 'takeaway' })).toBe(false);
});

test('every code by which the law refuses an answer has a sentence of its own', () => {
  const folders = ['form', 'party'].map((room) => join(import.meta.dirname, '../../../domain', room));
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      // Whether a mandate may be given is no answer to a question; its refusals are told by the server.
      .filter((name) => !name.includes('.test.') && !name.startsWith('mandate'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  );
  const codes = sources.flatMap((source) => [...source.matchAll(/refused?\((?:pointer, )?'([a-z-]+)'/g)].map((match) => match[1] ?? ''));
  expect(codes.length).toBeGreaterThan(10);
  expect(unspoken(codes)).toEqual([]);
  expect(problemText({ pointer: '', code: 'too-long', values: { longest: 50 } }).en).toBe('Too long: 50 characters at most');
});
