/** The table of rules: every rule has its words in both languages, is told somewhere, and every check has its rule. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAMILIES, findRule, RULES, rulesOf, wordsOf } from './rules.ts';
import { averageScore, scoreOf } from './score.ts';

const HAN = /\p{Script=Han}/u;
const source = (folder: string, name: RegExp): string =>
  readdirSync(folder)
    .filter((file) => name.test(file) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');

test('every rule speaks both languages and names what it takes', () => {
  for (const [name, { title, sentence, remedy, weight, of }] of Object.entries(RULES)) {
    for (const text of [title, sentence, remedy]) {
      expect(HAN.test(text.zh) || text.zh.includes('{'), `${name}: ${text.zh}`).toBe(true);
      expect(HAN.test(text.en), `${name}: ${text.en}`).toBe(false);
    }
    expect(weight, name).toBeGreaterThanOrEqual(0);
    expect(of.length, name).toBeGreaterThan(0);
  }
});

test('no rule stands in two families', () => {
  const all = Object.values(FAMILIES).flatMap((rules) => Object.keys(rules));
  expect(all).toHaveLength(new Set(all).size);
});

test('every fault that the checks of items and matters find has its words', () => {
  const checks = source(join(import.meta.dirname, '../catalogue'), /^check-/);
  const codes = [...checks.matchAll(/(?:problem\([^,]+, |code: |'\/[a-z]+',\n?\s*)'([a-z]+(?:-[a-z]+)+)'/g)].map((match) => match[1] ?? '');
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => findRule(code) === undefined)).toEqual([]);
});

test('every rule of a family is found by something', () => {
  const code = source(import.meta.dirname, /\.ts$/) + source(join(import.meta.dirname, '../catalogue'), /^check-/);
  // Once where it is told, once where it is found.
  const timesIn = (name: string): number => code.split(new RegExp(`(?<![a-z-])${name}(?![a-z-])`)).length - 1;
  const families = Object.entries(FAMILIES).filter(([family]) => family !== 'references');
  expect(families.flatMap(([, rules]) => Object.keys(rules)).filter((name) => timesIn(name) < 2)).toEqual([]);
});

test('a sentence is filled with its values, in each language its own', () => {
  const words = wordsOf({
    rule: 'asks-for-held-paper',
    values: { holder: '公安局', holderEn: 'Public Security', name: '户口簿', nameEn: 'Household book' },
  });
  expect(words.title).toEqual({ zh: '要了公安局已有的纸', en: 'A paper that Public Security holds' });
  expect(words.sentence.zh).toContain('“户口簿”');
});

test('a value cannot reach what every object has', () => {
  expect(wordsOf({ rule: 'vague-paper', values: {} }).sentence.zh).toContain('{name}');
  expect(wordsOf({ rule: 'constructor' }).title.zh).toBe('constructor');
});

test('the score: a hundred of nothing found, less for what is grave, and ten of a kind are not ten faults', () => {
  const many = (rule: string, count: number) => Array.from({ length: count }, () => ({ rule }));
  expect(scoreOf([])).toBe(100);
  expect(scoreOf(many('asks-for-held-paper', 1))).toBe(80);
  expect(scoreOf(many('asks-for-held-paper', 9))).toBe(60);
  expect(scoreOf(many('officialese', 1))).toBe(99);
  expect(scoreOf(many('officialese', 40))).toBe(98);
  expect(scoreOf([{ rule: 'columns-missing', values: { count: 7 } }])).toBe(86);
  expect(scoreOf(Object.keys(RULES).flatMap((rule) => many(rule, 3)))).toBe(0);
  expect(averageScore([])).toBeUndefined();
  expect(averageScore([100, 99, 97])).toBe(98.7);
});

test('each kind of document is looked at by a table of rules of its own', () => {
  expect(rulesOf('listing').length).toBeGreaterThan(25);
  expect(rulesOf('item')).not.toContain('overlay-worse');
  expect(rulesOf('matter')).toContain('unreachable-step');
});
