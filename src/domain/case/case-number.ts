/** Case numbers `330521-2026-0001234-c`: division, year, counter, and one check character that finds mistyping. */
// The check is ISO 7064 MOD 11-2 over the 17 digits, the same system as on citizen ids (GB 11643): it finds every
// single wrong digit and every swap of two neighbours; ten becomes X.
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';

export type NumberParts = { readonly division: DivisionCode; readonly year: number; readonly count: number };

const SHAPE = /^(\d{6})-(\d{4})-(\d{7})-([0-9X])$/;

/** The check character over digits. */
export const checkOf = (digits: string): string => {
  let sum = 0;
  for (const digit of digits) sum = ((sum + Number(digit)) * 2) % 11;
  const check = (12 - sum) % 11;
  return check === 10 ? 'X' : String(check);
};

/** Writes a number; the counter has seven digits, ten million cases a year in one county. */
export function formatNumber({ division, year, count }: NumberParts): CaseNumber {
  const digits = `${division}${String(year).padStart(4, '0')}${String(count).padStart(7, '0')}`;
  return brandAs<CaseNumber>(`${digits.slice(0, 6)}-${digits.slice(6, 10)}-${digits.slice(10)}-${checkOf(digits)}`);
}

/** Reads a number; undefined when the shape or the check character is wrong. A lower-case x is read as X. */
export function readNumber(text: string): (NumberParts & { readonly number: CaseNumber }) | undefined {
  const match = SHAPE.exec(text.toUpperCase());
  if (match === null) return undefined;
  const [number, division = '', year = '', count = '', check] = match;
  if (checkOf(division + year + count) !== check) return undefined;
  return {
    number: brandAs<CaseNumber>(number),
    division: brandAs<DivisionCode>(Number(division)),
    year: Number(year),
    count: Number(count),
  };
}
