/** A person who mistypes a case number is told so instead of reading somebody else's case. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { formatNumber, readNumber } from './case-number.ts';

const numbers = fc
  .record({
    division: fc.integer({ min: 110000, max: 659999 }),
    year: fc.integer({ min: 2020, max: 2099 }),
    count: fc.integer({ min: 1, max: 9_999_999 }),
  })
  .map((parts) => ({ ...parts, division: brandAs<DivisionCode>(parts.division) }));

describe('case number', () => {
  test('a number written is a number read', () => {
    fc.assert(
      fc.property(numbers, (parts) => {
        expect(readNumber(formatNumber(parts))).toMatchObject(parts);
      }),
    );
  });
  test('one wrong digit is always found', () => {
    fc.assert(
      fc.property(numbers, fc.nat(20), fc.integer({ min: 1, max: 9 }), (parts, at, by) => {
        const text: string = formatNumber(parts);
        const digit = text[at] ?? '-';
        if (!/\d/.test(digit) || at > 18) return;
        const wrong = `${text.slice(0, at)}${(Number(digit) + by) % 10}${text.slice(at + 1)}`;
        expect(readNumber(wrong)).toBeUndefined();
      }),
    );
  });
  test('two neighbouring digits swapped are found', () => {
    const text: string = formatNumber({ division: brandAs<DivisionCode>(330521), year: 2026, count: 1234 });
    expect(text).toMatch(/^330521-2026-0001234-/);
    expect(readNumber(text.replace('0001234', '0002134'))).toBeUndefined();
  });
  test('what is no number at all is not read', () => {
    for (const text of ['', '330521', '330521-2026-1-1', "330521-2026-0001234-1'--"]) expect(readNumber(text)).toBeUndefined();
  });
});
