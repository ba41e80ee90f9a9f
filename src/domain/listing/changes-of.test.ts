/** Rows from outside: whatever stands in a cell, reading it ends, and nothing strange comes out as an item. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { changesOf, checkRow } from './changes-of.ts';
import { checkCell } from './check-cell.ts';
import { FLAG, type RowContext } from './column.ts';
import { articleNumeral, lawsOfWords, numberOfNumeral } from './law-words.ts';
import type { ListingRow } from './listing.ts';
import { NATIONAL_COLUMNS } from './national-columns.ts';

const context: RowContext = {
  division: brandAs<DivisionCode>(330521),
  officeName: (kind) => kind,
  officeCode: () => undefined,
  lawTitle: () => undefined,
  lawByTitle: (title) => (title === '食品安全法' ? 'food-safety-law-2021' : undefined),
};
const names = [...NATIONAL_COLUMNS.map(({ name }) => name), 'constructor', '__proto__', '=cmd()'];
const strange = fc.oneof(
  fc.string({ maxLength: 30 }),
  fc.constantFrom('constructor', '__proto__', '=1+1', '是', '1,2', '《《《', '第条', '2026-02-30'),
);
const rows = fc.dictionary(
  fc.constantFrom(...names),
  fc.oneof(
    strange,
    fc.array(fc.dictionary(fc.constantFrom('material_name', 'question', 'is_need', 'by_law', 'toString'), strange), { maxLength: 2 }),
  ),
) as fc.Arbitrary<ListingRow>;

describe('a row from outside', () => {
  test('is read to its end, whatever it holds', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const { changes } = changesOf(row, {}, context);
        expect(Object.values(changes).some((value) => typeof value === 'function')).toBe(false);
        expect(checkRow(row).every(({ column }) => typeof column === 'string')).toBe(true);
      }),
    );
  });
  test('has no flag named like a member of every object', () => {
    expect(checkCell(FLAG, 'constructor')).toEqual({ code: 'not-a-flag' });
  });
});

describe('articles in Chinese numerals', () => {
  test('are written as laws write them', () => {
    expect([7, 10, 12, 20, 101, 110, 1049, 1077].map(articleNumeral)).toEqual([
      '七',
      '十',
      '十二',
      '二十',
      '一百零一',
      '一百一十',
      '一千零四十九',
      '一千零七十七',
    ]);
  });
  test('are read as they were written, every one below ten thousand', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 9999 }), (article) => numberOfNumeral(articleNumeral(article)) === article));
  });
  test('several of one law are several places, and one nobody ships stays text', () => {
    const { basis, unknown } = lawsOfWords('《食品安全法》第三十三条、第三十五条；《没有的法》第一条', context);
    expect(basis).toEqual([
      { law: 'food-safety-law-2021', article: 33 },
      { law: 'food-safety-law-2021', article: 35 },
    ]);
    expect(unknown).toEqual(['《没有的法》第一条']);
  });
});
