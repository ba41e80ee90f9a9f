/** Division codes (GB/T 2260): what level a code is, what lies within what. */
import type { DivisionCode } from '#domain/kernel/brand.ts';

/** Order from the widest to the narrowest. */
export type DivisionLevel = 'province' | 'city' | 'county' | 'township';

const PROVINCE = 10_000;
const CITY = 100;
const TOWNSHIP = 1_000;
const SMALLEST = 110_000;
const LARGEST_COUNTY = 659_999;
const LARGEST_TOWNSHIP = 659_999_999;

/** A code of six digits (county and above) or nine (township); undefined for anything else. */
export const readDivision = (value: unknown): DivisionCode | undefined => {
  const number = typeof value === 'string' && /^[0-9]{6}([0-9]{3})?$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  const isCounty = number >= SMALLEST && number <= LARGEST_COUNTY;
  const isTownship = number >= SMALLEST * TOWNSHIP && number <= LARGEST_TOWNSHIP && number % TOWNSHIP !== 0;
  return isCounty || isTownship ? (number as DivisionCode) : undefined;
};

/** The county (or city, province) part of a code: the first six digits. */
const sixOf = (division: DivisionCode): number => (division > LARGEST_COUNTY ? Math.floor(division / TOWNSHIP) : division);

/** 330000 province, 330500 city, 330521 county, 330521100 township. */
export const levelOfDivision = (division: DivisionCode): DivisionLevel => {
  if (division > LARGEST_COUNTY) return 'township';
  if (division % PROVINCE === 0) return 'province';
  return division % CITY === 0 ? 'city' : 'county';
};

/** The division directly above; undefined for a province. */
export const parentOf = (division: DivisionCode): DivisionCode | undefined => {
  const six = sixOf(division);
  switch (levelOfDivision(division)) {
    case 'township':
      return six as DivisionCode;
    case 'county':
      return (six - (six % CITY)) as DivisionCode;
    case 'city':
      return (six - (six % PROVINCE)) as DivisionCode;
    case 'province':
      return undefined;
  }
};

/** The division itself, then everything above it, narrowest first: 330521, 330500, 330000. */
export const lineOf = (division: DivisionCode): readonly DivisionCode[] => {
  const parent = parentOf(division);
  return parent === undefined ? [division] : [division, ...lineOf(parent)];
};

/** Whether `inner` is `outer` or lies in it. */
export const isWithin = (inner: DivisionCode, outer: DivisionCode): boolean => lineOf(inner).includes(outer);

/** The division of a level on the way up from `division`: the city of Deqing is Huzhou; undefined when it lies below. */
export const atLevel = (division: DivisionCode, level: DivisionLevel): DivisionCode | undefined =>
  lineOf(division).find((each) => levelOfDivision(each) === level);
