/** Division codes of Zhejiang: levels, lines and what lies within what. */
import { describe, expect, test } from 'vitest';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { atLevel, isWithin, levelOfDivision, lineOf, parentOf, readDivision } from './division.ts';

const code = (value: number): DivisionCode => brandAs<DivisionCode>(value);

describe('a division code', () => {
  test.each([
    [330000, 'province'],
    [330500, 'city'],
    [330521, 'county'],
    [330199, 'county'],
    [330521100, 'township'],
  ] as const)('%i is a %s', (value, level) => {
    expect(levelOfDivision(code(value))).toBe(level);
  });

  test('Wukang lies in Deqing, Deqing in Huzhou, Huzhou in Zhejiang', () => {
    expect(lineOf(code(330521100))).toEqual([330521100, 330521, 330500, 330000]);
    expect(parentOf(code(330000))).toBeUndefined();
    expect(isWithin(code(330521100), code(330500))).toBe(true);
    expect(isWithin(code(330521), code(330521))).toBe(true);
    expect(isWithin(code(330500), code(330521))).toBe(false);
    expect(isWithin(code(330621), code(330500))).toBe(false);
  });

  test('the city of Deqing is Huzhou; a city has no county of its own', () => {
    expect(atLevel(code(330521), 'city')).toBe(330500);
    expect(atLevel(code(330521100), 'county')).toBe(330521);
    expect(atLevel(code(330500), 'county')).toBeUndefined();
  });

  test.each([330521, '330521', 330521100, '330521100', '110000', 659999, 110000001, 659999999])('%s is read', (value) => {
    expect(readDivision(value)).toBe(Number(value));
  });
  test.each([
    0,
    33,
    '33',
    '3305211',
    330521000,
    109999,
    660000,
    660000000,
    660000001,
    330521.5,
    Number.NaN,
    null,
    undefined,
    {},
    ' 330521',
    '33052a',
  ])('%s is none', (value) => {
    expect(readDivision(value)).toBeUndefined();
  });
});
