/** Conditions of the catalogue: judged alike everywhere, bounded, and told in words. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { explain } from './explain.ts';
import { compileCondition, evaluate, ruleBook } from './rule-book.ts';
import type { Variables } from './variables.ts';

const variables: Variables = {
  'shop.service': 'text',
  'shop.seats': 'integer',
  'premises.area': 'number',
  'shop.signboard': 'yes-no',
  'child.born': 'date',
  'legal-person.name': 'text',
};
const compile = (source: string) => {
  const compiled = compileCondition(source, variables);
  if (!compiled.ok) throw new Error(`${source}: ${JSON.stringify(compiled.refusal)}`);
  return compiled.value;
};
const verdict = (source: string, answers: Record<string, unknown>): boolean | string => {
  const result = evaluate(compile(source), answers);
  return result.ok ? result.value : result.refusal.code;
};
const refusal = (source: string, of: Variables = variables): string => {
  const compiled = compileCondition(source, of);
  return compiled.ok ? 'ok' : compiled.refusal.code;
};

describe('a condition', () => {
  test.each([
    ['shop.service == "dine-in"', { 'shop.service': 'dine-in' }, true],
    ['shop.service in ["takeaway", "dine-in"]', { 'shop.service': 'stall' }, false],
    ['premises.area > 200', { 'premises.area': 200.5 }, true],
    ['premises.area > 200', { 'premises.area': 200 }, false],
    ['shop.signboard', { 'shop.signboard': true }, true],
    ['!shop.signboard', { 'shop.signboard': true }, false],
    ['shop.seats * 2 + 1 >= 9', { 'shop.seats': 4 }, true],
    ['shop.seats == 9007199254740993', { 'shop.seats': 9007199254740993n }, true],
    ['child.born < "2026-02-01"', { 'child.born': '2026-01-31' }, true],
    ['has(shop.seats) && shop.seats > 3', {}, false],
    ['shop.service.startsWith("dine")', { 'shop.service': 'dine-in' }, true],
    ['shop.signboard ? premises.area > 10 : premises.area > 20', { 'shop.signboard': false, 'premises.area': 15 }, false],
  ] as const)('%s over %o is %s', (source, answers, expected) => {
    expect(verdict(source, answers)).toBe(expected);
  });

  test('over a question not answered yet is unknown, unless the rest decides it', () => {
    expect(verdict('premises.area > 200', {})).toBe('answer-missing');
    expect(verdict('premises.area > 200', { 'premises.area': 'large' })).toBe('answer-missing');
    expect(verdict('premises.area > 200', { 'premises.area': Number.NaN })).toBe('answer-missing');
    expect(verdict('shop.signboard && premises.area > 200', { 'shop.signboard': false })).toBe(false);
    expect(verdict('shop.signboard || premises.area > 200', { 'shop.signboard': true })).toBe(true);
    expect(verdict('shop.seats == 1', { 'shop.seats': 1.5 })).toBe('answer-missing');
  });

  test('that divides by nothing fails instead of passing', () => {
    expect(verdict('10 / shop.seats > 1', { 'shop.seats': 0 })).toBe('rule-failed');
  });

  test('knows which questions it reads', () => {
    expect(compile('has(shop.seats) && (shop.seats > 3 || shop.service == "x") && shop.seats < 9').references).toEqual([
      'shop.seats',
      'shop.service',
    ]);
  });
});

describe('the catalogue refuses a condition that', () => {
  test.each([
    ['shop.service ==', 'rule-syntax'],
    ['shop.size == 1', 'rule-unknown-name'],
    ['shop == shop', 'rule-unknown-name'],
    ['constructor == 1', 'rule-unknown-name'],
    ['shop.service == 1', 'rule-type'],
    ['shop.seats + 1', 'rule-not-yes-no'],
    ['shop.service.matches("^(\\\\w+\\\\s?)*$")', 'rule-forbidden'],
    ['[1, 2].exists(i, i > 1)', 'rule-forbidden'],
    ['timestamp("2026-01-01T00:00:00Z") == timestamp("2026-01-01T00:00:00Z")', 'rule-forbidden'],
    ['null == null', 'rule-forbidden'],
    ['b"a" == b"a"', 'rule-forbidden'],
    ['shop.service[0] == "a"', 'rule-forbidden'],
    ['{"a": 1} == {"a": 1}', 'rule-syntax'],
    [`${'('.repeat(40)}true${')'.repeat(40)}`, 'rule-syntax'],
    [`true${' || true'.repeat(60)}`, 'rule-syntax'],
    [`shop.service == "${'長'.repeat(500)}"`, 'rule-too-long'],
  ])('%s: %s', (source, code) => {
    expect(refusal(source)).toBe(code);
  });

  test('speaks of a name that is both a question and a group', () => {
    expect(refusal('true', { shop: 'text', 'shop.name': 'text' })).toBe('rule-name-conflict');
    expect(refusal('true', { 'shop.name': 'text', shop: 'text' })).toBe('rule-name-conflict');
  });

  test('whatever is written, compiling ends with a value and never throws', () => {
    const pieces = fc.constantFrom(
      'shop.service',
      'shop.seats',
      '"x"',
      '==',
      '&&',
      '||',
      '!',
      '(',
      ')',
      'in',
      '[',
      ']',
      '1',
      '.',
      'has',
      'matches',
      '?',
      ':',
      ' ',
      '\u0000',
      '𠮷',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 25 }), (parts) => {
        expect(typeof compileCondition(parts.join(' '), variables).ok).toBe('boolean');
      }),
    );
  });
});

describe('a rule book', () => {
  const book = ruleBook(variables);
  test('holds only what is known to hold', () => {
    expect(book.holds('premises.area > 200', { 'premises.area': 300 })).toBe(true);
    expect(book.holds('premises.area > 200', {})).toBe(false);
    expect(book.holds('!(premises.area > 200)', {})).toBe(false);
    expect(() => book.holds('shop.nothing', {})).toThrow('rule-unknown-name');
  });
  test('a name every object has is no question', () => {
    expect(refusal('a.constructor == "x"', { 'a.constructor': 'text' })).toBe('rule-type');
    expect(ruleBook({ 'a.name': 'text', 'a.toString': 'text' }).holds('a.name == "x"', { 'a.name': 'x' })).toBe(true);
  });
});

describe('in words', () => {
  const labels = {
    'shop.service': {
      label: { zh: '经营方式', en: 'How you serve' },
      options: { 'dine-in': { zh: '堂食', en: 'Dine in' }, takeaway: { zh: '外卖', en: 'Takeaway' } },
    },
    'premises.area': { label: { zh: '经营面积', en: 'Floor area' }, unit: { zh: '平方米', en: 'm²' } },
    'shop.signboard': { label: { zh: '设置招牌', en: 'A signboard' } },
    'shop.seats': { label: { zh: '座位数', en: 'Seats' } },
  };
  test.each([
    ['shop.service == "dine-in"', '“经营方式”为“堂食”', '“How you serve” is “Dine in”'],
    ['shop.service != "other"', '“经营方式”不为“other”', '“How you serve” is not “other”'],
    ['premises.area > 200', '“经营面积”大于200 平方米', '“Floor area” is more than 200 m²'],
    ['shop.signboard', '“设置招牌”为“是”', '“A signboard” is yes'],
    ['!shop.signboard', '“设置招牌”为“否”', '“A signboard” is no'],
    ['shop.signboard == false', '“设置招牌”为“否”', '“A signboard” is no'],
    ['shop.signboard != false', '“设置招牌”为“是”', '“A signboard” is yes'],
    ['shop.service in ["dine-in", "takeaway"]', '“经营方式”为“堂食”、“外卖”之一', '“How you serve” is one of “Dine in”, “Takeaway”'],
    [
      'shop.signboard && (shop.seats >= 5 || premises.area <= 9.5)',
      '“设置招牌”为“是”，并且（“座位数”不少于5，或者“经营面积”不超过9.5 平方米）',
      '“A signboard” is yes, and (“Seats” is at least 5, or “Floor area” is at most 9.5 m²)',
    ],
    [
      'shop.signboard && shop.seats < 5 || has(child.born)',
      '（“设置招牌”为“是”，并且“座位数”小于5），或者已填写“child.born”',
      '(“A signboard” is yes, and “Seats” is less than 5), or “child.born” is filled in',
    ],
    ['!(shop.seats * 2 + 1 > -3)', '不符合（“座位数” * 2 + 1大于-3）', 'not (“Seats” * 2 + 1 is more than -3)'],
    [
      'shop.service.contains("外") ? shop.signboard : size(shop.service) > 3',
      '如果“经营方式”包含“外”，则“设置招牌”为“是”；否则“经营方式”的字数大于3',
      'if “How you serve” contains “外”, then “A signboard” is yes; otherwise the length of “How you serve” is more than 3',
    ],
  ])('%s', (source, zh, en) => {
    expect(explain(compile(source), labels)).toEqual({ zh, en });
  });
});
