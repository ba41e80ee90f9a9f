/** The divisions an officer's list or map covers: the own one and all within, as a range of codes (GB/T 2260). */
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';

export type Scope = { readonly from: number; readonly to: number };

/** Cases lie with counties, so that townships are never asked for. */
export const scopeOf = (division: DivisionCode): Scope => {
  switch (levelOfDivision(division)) {
    case 'province':
      return { from: division, to: division + 9999 };
    case 'city':
      return { from: division, to: division + 99 };
    case 'county':
    case 'township':
      return { from: division, to: division };
  }
};

export const isIn = ({ from, to }: Scope, division: number): boolean => division >= from && division <= to;
