/** The working-day calendar as versioned data with "covered until"; past it the weekend rule holds and dates are provisional. */
import type { Day } from '#domain/kernel/instant.ts';

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
};
