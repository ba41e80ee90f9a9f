import { expect, test } from 'vitest';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { isIn, scopeOf } from './scope.ts';

test('a province sees its counties, a city its own, a county itself alone', () => {
  const sees = (division: number, county: number): boolean => isIn(scopeOf(division as DivisionCode), county);
  expect([sees(330000, 330521), sees(330000, 340102)]).toEqual([true, false]);
  expect([sees(330500, 330521), sees(330500, 330105)]).toEqual([true, false]);
  expect([sees(330521, 330521), sees(330521, 330522)]).toEqual([true, false]);
});
