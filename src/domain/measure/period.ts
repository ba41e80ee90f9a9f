/** The months a reader looks at, and those just before them: a month, a quarter, a year. */
import { addToMonth, monthsBetween, quarterOf, type Month } from './figure.ts';

export const PERIODS = ['month', 'quarter', 'year'] as const;
export type Period = (typeof PERIODS)[number];
export type Months = { readonly from: Month; readonly to: Month };
export type Spans = {
  readonly now: Months;
  readonly before: Months;
  /** Not over yet: what is added up cannot be set beside a whole period. */
  readonly running: boolean;
};

const LENGTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: 12 };
const firstOf = (period: Period, at: Month): Month => {
  switch (period) {
    case 'month':
      return at;
    case 'quarter':
      return quarterOf(at)[0];
    case 'year':
      return at - (at % 100) + 1;
  }
};

/** The period a month lies in, no farther than `today`, and the one before it. */
export function spansOf(period: Period, at: Month, today: Month): Spans {
  const from = firstOf(period, at);
  const end = addToMonth(from, LENGTHS[period] - 1);
  return {
    now: { from, to: Math.min(end, Math.max(from, today)) },
    before: { from: addToMonth(from, -LENGTHS[period]), to: addToMonth(from, -1) },
    running: end >= today,
  };
}

/** The months up to one, oldest first. */
export const monthsUpTo = (last: Month, count: number): readonly Month[] => monthsBetween(addToMonth(last, 1 - count), last);
