/** The working-day calendar as versioned data with "covered until"; past it the weekend rule holds and dates are provisional. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { OfficeHours } from './office-hours.ts';

/** `share` of the budget in per cent, and `least` units of it. */
export type YellowRule = { readonly share: number; readonly least: number };

export type Calendar = {
  readonly version: string;
  readonly from: Day;
  /** Last day the State Council's arrangement is known for. */
  readonly coveredUntil: Day;
  /** Per day from `from`: working days up to and including it, so that counting between two days is one subtraction. */
  readonly ordinals: Int32Array;
  /** The n-th working day (1-based ordinal minus 1) as a day, the inverse of `ordinals`. */
  readonly workingDays: Int32Array;
  /** Public holidays and swapped days by day number: name and whether off. */
  readonly special: ReadonlyMap<number, { readonly name: string; readonly off: boolean }>;
  /** When its offices are open; left out, the province's usual hours. */
  readonly hours?: OfficeHours;
  /** From when on a light is yellow there; left out, one unit or a fifth of the budget, whichever is more. */
  readonly yellow?: YellowRule;
  /** Calendars of divisions that differ from this one (a typhoon day, an own closure), each with all that lies above it. */
  readonly local?: ReadonlyMap<DivisionCode, Calendar>;
};
