/** What a pilot's figures said: month by month in both groups of places, the difference in differences, and how sure it is. */
import type { MeasureUnit } from '#domain/measure/measure.ts';
import type { Effect } from './difference.ts';

/** Both groups in one month; null where nothing was counted there. `month`: yyyymm. */
export type MonthPair = { readonly month: number; readonly treated: number | null; readonly control: number | null };

/** Of one measure, as it was reckoned at an instant; frozen with the review. */
export type Evaluation = {
  readonly measure: string;
  readonly unit: MeasureUnit;
  /** Which way is better by the measure itself. */
  readonly better: 'up' | 'down';
  /** What the proposal expected: signed, so that less days are negative. */
  readonly expected: number;
  readonly months: readonly MonthPair[];
  /** The month in which the change began; it belongs to neither side. */
  readonly began: number;
  readonly effect: Effect;
};
