/** A clerk builds a condition from rows, and reads one that somebody else wrote. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { celOf, comparisonsOf, rowsOf, valuesWanted, type ConditionRow, type ConditionRows } from './condition-rows.ts';
import { compileCondition, evaluate } from './rule-book.ts';
import type { Variables } from './variables.ts';

const variables: Variables = {
  'shop.service': 'text',
  'shop.seats': 'integer',
  'premises.area': 'number',
  'shop.signboard': 'yes-no',
  'child.born': 'date',
};
const compiled = (source: string) => {
  const condition = compileCondition(source, variables);
  if (!condition.ok) throw new Error(`${source}: ${JSON.stringify(condition.refusal)}`);
  return condition.value;
};
const again = (source: string): string | undefined => {
  const rows = rowsOf(compiled(source));
  return rows === undefined ? undefined : celOf(rows, variables);
};

describe('a condition is shown as rows', () => {
  test.each([
    ['shop.signboard'],
    ['!shop.signboard'],
    ['shop.service == "dine-in"'],
    ['shop.service in ["dine-in", "takeaway"]'],
    ['!(shop.service in ["stall"])'],
    ['premises.area > 200 && shop.seats <= 40'],
    ['premises.area == -9.5'],
    ['has(shop.seats) && shop.seats >= 3'],
    ['!has(child.born) || child.born < "2026-02-01"'],
    ['shop.signboard && (shop.seats >= 5 || premises.area <= 9.5)'],
    ['(shop.signboard && shop.seats >= 5) || premises.area <= 9.5'],
  ])('%s comes back as it was', (source) => {
    expect(again(source)).toBe(source);
  });
  test('a yes or no compared with true reads as yes', () => {
    expect(again('shop.signboard == true')).toBe('shop.signboard');
    expect(again('shop.signboard != true')).toBe('!shop.signboard');
  });
  test.each([
    ['shop.seats * 2 + 1 >= 9'],
    ['shop.service.startsWith("dine")'],
    ['shop.signboard ? premises.area > 10 : premises.area > 20'],
    ['!(shop.signboard && shop.seats > 2)'],
    ['shop.signboard && (shop.seats > 2 || (premises.area > 3 && shop.seats > 1))'],
    ['3 < shop.seats'],
  ])('%s says more than rows can, and stays text', (source) => {
    expect(rowsOf(compiled(source))).toBeUndefined();
  });
  test('no row means always', () => {
    expect(celOf({ join: 'all', entries: [] }, variables)).toBeUndefined();
    expect(celOf({ join: 'all', entries: [{ join: 'any', rows: [] }] }, variables)).toBeUndefined();
  });
});

const values: Readonly<Record<string, fc.Arbitrary<string | number>>> = {
  'shop.service': fc.constantFrom('dine-in', 'takeaway', '外卖 "热"', 'a\\b'),
  'shop.seats': fc.integer({ min: -9, max: 9 }),
  'premises.area': fc.constantFrom(0.5, 12, 200, -3),
  'child.born': fc.constantFrom('2026-01-31', '2026-02-01'),
};
const rowArb: fc.Arbitrary<ConditionRow> = fc.constantFrom(...Object.keys(variables)).chain((question) => {
  const type = variables[question] ?? 'text';
  return fc.constantFrom(...comparisonsOf(type, type === 'text')).chain((comparison) => {
    const one = values[question] ?? fc.constant('x');
    const wanted = valuesWanted(comparison);
    const list = wanted === 'none' ? fc.constant([]) : fc.array(one, { minLength: 1, maxLength: wanted === 'one' ? 1 : 3 });
    return list.map((chosen) => ({ question, comparison, values: chosen }));
  });
});
const some = fc.array(rowArb, { minLength: 2, maxLength: 3 });
const rowsArb: fc.Arbitrary<ConditionRows> = fc.constantFrom('all' as const, 'any' as const).chain((join) => {
  const group = some.map((rows) => ({ join: join === 'all' ? ('any' as const) : ('all' as const), rows }));
  return fc.array(fc.oneof(rowArb, group), { minLength: 2, maxLength: 3 }).map((entries) => ({ join, entries }));
});

test('whatever rows a clerk puts together, they compile and come back the same', () => {
  fc.assert(
    fc.property(rowsArb, (rows) => {
      const source = celOf(rows, variables) ?? '';
      expect(rowsOf(compiled(source))).toEqual(rows);
    }),
  );
});

test('rows hold where the condition they came from holds', () => {
  const source = 'shop.signboard != false && (premises.area > 20 || shop.service == "dine-in")';
  const answers = [true, false].flatMap((sign) =>
    [10, 30].flatMap((area) =>
      ['dine-in', 'takeaway'].map((service) => ({ 'shop.signboard': sign, 'premises.area': area, 'shop.service': service })),
    ),
  );
  for (const each of answers) expect(evaluate(compiled(again(source) ?? ''), each)).toEqual(evaluate(compiled(source), each));
});
