/**
 * Difference in differences: how much more the places of a pilot moved than those they are compared with.
 * Many places: each place is one observation, its change from before to after (Donald and Lang 2007; Bertrand, Duflo and Mullainathan
 * 2004 collapse time for the same reason). Few places: the gap between the two groups, month by month, which knows nothing of how
 * places differ and says so.
 */
import { quantile } from './student.ts';

/** One place in one month. `month`: yyyymm. `weight`: how many cases the value stands for. */
export type Cell = { readonly place: number; readonly month: number; readonly value: number; readonly weight: number };
export type Panel = {
  readonly cells: readonly Cell[];
  /** Places that have the change. */
  readonly treated: readonly number[];
  /** The month in which the change began, on neither side: part of it was before. */
  readonly began: number;
};

export const CONFIDENCE = 0.95;
const POWER = 0.8;
/** Fewer places than this say nothing of how places differ among themselves: four degrees of freedom. */
const LEAST_PLACES = 6;
const LEAST_MONTHS = 3;
/** Cases of the pilot's places after the change: below it one odd case moves the mean. */
const LEAST_CASES = 30;

export type Warning = 'few-places' | 'few-months' | 'few-cases' | 'trends-differ' | 'trends-unknown' | 'size-unseen';
export type Interval = { readonly estimate: number; readonly low: number; readonly high: number; readonly df: number };
export type Effect = {
  /** What was the observation; null where there is not enough for an interval. */
  readonly by: 'places' | 'months' | null;
  /** In the unit of the values; null where one side is empty. */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** The smallest true effect that would be seen in four of five repetitions. */
  readonly detectable: number | null;
  /** How the gap moved per month before the change; parallel where its interval holds 0. */
  readonly trend: Interval | null;
  readonly counted: {
    readonly places: readonly [treated: number, control: number];
    readonly months: readonly [before: number, after: number];
    readonly cases: readonly [treatedBefore: number, treatedAfter: number, controlBefore: number, controlAfter: number];
  };
  readonly warnings: readonly Warning[];
};

const sum = (numbers: readonly number[]): number => numbers.reduce((so, each) => so + each, 0);
const mean = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
const squares = (numbers: readonly number[]): number => {
  const middle = mean(numbers);
  return sum(numbers.map((each) => (each - middle) ** 2));
};

/** Mean of cells by their weight; undefined where there is none. Kept apart from 0 by subtracting the first value, so that a shift is exact. */
export function pooled(cells: readonly Cell[]): number | undefined {
  const [first] = cells;
  const weight = sum(cells.map((cell) => cell.weight));
  if (first === undefined || weight <= 0) return undefined;
  return first.value + sum(cells.map((cell) => cell.weight * (cell.value - first.value))) / weight;
}

const intervalOf = (estimate: number, error: number, df: number): Interval => {
  const reach = quantile((1 + CONFIDENCE) / 2, df) * error;
  return { estimate, low: estimate - reach, high: estimate + reach, df };
};
const detectableOf = (error: number, df: number): number => (quantile((1 + CONFIDENCE) / 2, df) + quantile(POWER, df)) * error;

type Found = { readonly estimate: number; readonly error: number; readonly df: number };

/** Changes of places as two samples with one variance; undefined where nothing varies by chance. */
function byPlaces(treated: readonly number[], control: readonly number[]): Found {
  const df = treated.length + control.length - 2;
  const variance = (squares(treated) + squares(control)) / df;
  const error = Math.sqrt(variance * (1 / treated.length + 1 / control.length));
  return { estimate: mean(treated) - mean(control), error, df };
}

type Gap = { readonly at: number; readonly gap: number };

/** How much a month repeats the one before it, of the deviations from each side's mean; never below 0, so that an interval is not narrowed by luck. */
function echo(sides: readonly (readonly Gap[])[]): number {
  const pairs = sides.flatMap((side) => {
    const middle = mean(side.map(({ gap }) => gap));
    return side.slice(1).flatMap((each, index) => {
      const before = side[index];
      return before !== undefined && each.at === before.at + 1 ? [(each.gap - middle) * (before.gap - middle)] : [];
    });
  });
  const all = sum(sides.map((side) => squares(side.map(({ gap }) => gap))));
  return all === 0 || pairs.length === 0 ? 0 : Math.min(0.8, Math.max(0, sum(pairs) / all));
}

/** The gap before against the gap after, as two samples (Welch); months that repeat each other count for fewer. */
function byMonths(before: readonly Gap[], after: readonly Gap[]): Found {
  const kept = (1 - echo([before, after])) / (1 + echo([before, after]));
  const share = (side: readonly Gap[]) => {
    const count = Math.max(2, side.length * kept);
    return { count, error: squares(side.map(({ gap }) => gap)) / (side.length - 1) / count };
  };
  const [one, other] = [share(before), share(after)];
  const error = one.error + other.error;
  const welch = error ** 2 / (one.error ** 2 / (one.count - 1) + other.error ** 2 / (other.count - 1));
  const estimate = mean(after.map(({ gap }) => gap)) - mean(before.map(({ gap }) => gap));
  return { estimate, error: Math.sqrt(error), df: error === 0 ? one.count + other.count - 2 : Math.max(1, welch) };
}

/** The slope of the gap before the change, per month, with its interval; undefined with fewer than four months. */
function trendOf(before: readonly Gap[]): Interval | undefined {
  if (before.length < 4) return undefined;
  const [x, y] = [mean(before.map(({ at }) => at)), mean(before.map(({ gap }) => gap))];
  const spread = sum(before.map(({ at }) => (at - x) ** 2));
  const slope = sum(before.map(({ at, gap }) => (at - x) * (gap - y))) / spread;
  const rest = sum(before.map(({ at, gap }) => (gap - y - slope * (at - x)) ** 2));
  return intervalOf(slope, Math.sqrt(rest / (before.length - 2) / spread), before.length - 2);
}

/** Months counted through, so that December is next to January. */
export const monthIndex = (month: number): number => Math.floor(month / 100) * 12 + (month % 100) - 1;

type Sides = { readonly before: readonly Cell[]; readonly after: readonly Cell[] };
const sidesOf = (cells: readonly Cell[], began: number): Sides => ({
  before: cells.filter(({ month }) => month < began),
  after: cells.filter(({ month }) => month > began),
});

/** Of each month in which both groups have cases: treated less control. */
function gapsOf(treated: readonly Cell[], control: readonly Cell[]): readonly Gap[] {
  const months = [...new Set(treated.map(({ month }) => month))].toSorted((one, other) => one - other);
  return months.flatMap((month) => {
    const [one, other] = [treated, control].map((cells) => pooled(cells.filter((cell) => cell.month === month)));
    return one === undefined || other === undefined ? [] : [{ at: monthIndex(month), gap: one - other }];
  });
}

/** The change of each place that has cases on both sides. */
function changesOf({ before, after }: Sides): readonly number[] {
  return [...new Set(before.map(({ place }) => place))].flatMap((place) => {
    const [one, other] = [before, after].map((cells) => pooled(cells.filter((cell) => cell.place === place)));
    return one === undefined || other === undefined ? [] : [other - one];
  });
}

const casesIn = (cells: readonly Cell[]): number => sum(cells.map(({ weight }) => weight));

/** @param size the smallest effect that was hoped for, without sign: told where it could not have been seen. */
export function differenceOf({ cells, treated, began }: Panel, size?: number): Effect {
  const counted = cells.filter(({ weight }) => weight > 0);
  const [here, there] = [true, false].map((is) =>
    sidesOf(
      counted.filter(({ place }) => treated.includes(place) === is),
      began,
    ),
  ) as [Sides, Sides];
  const [before, after] = [gapsOf(here.before, there.before), gapsOf(here.after, there.after)];
  const changes = [changesOf(here), changesOf(there)] as const;
  const places = changes[0].length + changes[1].length;
  const cases = [casesIn(here.before), casesIn(here.after), casesIn(there.before), casesIn(there.after)] as const;
  const months = [before.length, after.length] as const;
  const enough = Math.min(...months) >= LEAST_MONTHS && cases[1] >= LEAST_CASES;
  const many = places >= LEAST_PLACES && changes[0].length > 0 && changes[1].length > 1;
  const found = !enough ? undefined : many ? byPlaces(...changes) : byMonths(before, after);
  const detectable = found === undefined ? null : detectableOf(found.error, found.df);
  const trend = trendOf(before);
  const warnings: readonly (Warning | false)[] = [
    !many && 'few-places',
    Math.min(...months) < LEAST_MONTHS && 'few-months',
    cases[1] < LEAST_CASES && 'few-cases',
    trend === undefined && 'trends-unknown',
    trend !== undefined && (trend.low > 0 || trend.high < 0) && 'trends-differ',
    detectable !== null && size !== undefined && size > 0 && detectable > size && 'size-unseen',
  ];
  return {
    by: found === undefined ? null : many ? 'places' : 'months',
    estimate: found?.estimate ?? (before.length === 0 || after.length === 0 ? null : byMeans(before, after)),
    interval: found === undefined ? null : intervalOf(found.estimate, found.error, found.df),
    detectable,
    trend: trend ?? null,
    counted: { places: [changes[0].length, changes[1].length], months, cases },
    warnings: warnings.filter((each) => each !== false),
  };
}

const byMeans = (before: readonly Gap[], after: readonly Gap[]): number =>
  mean(after.map(({ gap }) => gap)) - mean(before.map(({ gap }) => gap));

export type Finding = 'better' | 'worse' | 'open' | 'too-little';

/** What may be said: nothing where the interval holds 0, and nothing without an interval. */
export function findingOf({ interval }: Pick<Effect, 'interval'>, better: 'up' | 'down'): Finding {
  if (interval === null) return 'too-little';
  if (interval.low <= 0 && interval.high >= 0) return 'open';
  return interval.estimate > 0 === (better === 'up') ? 'better' : 'worse';
}
