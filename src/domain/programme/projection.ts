/** When a goal will be reached on the trend of its months, and how sure that is: a robust line with a prediction interval; pure. */
import { addMonths, dayOf, dayText, readDay, type Day } from '#domain/kernel/instant.ts';
import { isMet, type Goal } from './goal.ts';

/** One month of a measure; null where nothing happened that counts. `month`: yyyymm; `weight`: its denominator. */
export type Point = { readonly month: number; readonly value: number | null; readonly weight: number };

/** A month of the band: where the figure is expected, and between what in four cases of five. */
export type BandPoint = { readonly month: number; readonly value: number; readonly low: number; readonly high: number };
export type Outlook =
  /** It is true today. */
  | { readonly kind: 'reached' }
  /** Too few months to say anything. */
  | { readonly kind: 'unknown'; readonly months: number; readonly needed: number }
  /** Nothing got better for so many months. */
  | { readonly kind: 'stalled'; readonly months: number; readonly atDue: BandPoint }
  /** `on`: the month in which the trend reaches it; null: not in three years. `from` and `until`: with the band's better and worse edge. */
  | {
      readonly kind: 'on-course' | 'near' | 'missed';
      readonly on: number | null;
      readonly from: number | null;
      readonly until: number | null;
      readonly atDue: BandPoint;
    };
export type Projection = { readonly outlook: Outlook; readonly band: readonly BandPoint[]; readonly last: Point | null };

/** Fewer months than this say nothing about the next. */
export const LEAST_MONTHS = 4;
/** The trend is that of the last year: what was before it was another time. */
const LONGEST = 12;
const STALLED = 3;
const HORIZON = 36;
/** Smaller changes are noise of rounding: a tenth of a unit. */
const STEP = 0.1;
const SHORT = 0.1;
/** Half a unit from its best, a figure stands still. */
const FLAT = 0.5;
const MONTHS = 12;
const HUNDRED = 100;
/** Median absolute deviation to standard deviation of a normal. */
const MAD = 1.4826;
/** Two-sided 80 % of Student's t by degrees of freedom 1 to 10; beyond, that of the normal is near enough. */
const T80: readonly number[] = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372];
const T80_MANY = 1.3;

const indexOf = (month: number): number => Math.floor(month / HUNDRED) * MONTHS + (month % HUNDRED) - 1;
export const monthOf = (index: number): number => Math.floor(index / MONTHS) * HUNDRED + (index % MONTHS) + 1;
/** The month in which a day lies. */
export const monthOfDay = (day: Day): number => Number(dayText(day).slice(0, 7).replace('-', ''));
/** The first day after a month. */
export const dayAfterMonth = (month: number): Day => {
  const first = readDay(`${Math.floor(month / HUNDRED)}-${String(month % HUNDRED).padStart(2, '0')}-01`);
  if (first === undefined) throw new Error(`${month} is no month`);
  return addMonths(first, 1);
};
export const lastDayOfMonth = (month: number): Day => dayOf(dayAfterMonth(month) - 1);

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1] ?? 0, sorted[Math.floor(middle)] ?? 0];
  return (low + high) / 2;
};

type Known = { readonly at: number; readonly value: number };
type Line = { readonly slope: number; readonly start: number; readonly spread: number; readonly known: readonly Known[] };

/** Theil and Sen: the median of all slopes between two months, so that one odd month does not turn the line. */
function lineThrough(known: readonly Known[]): Line {
  const slopes = known.flatMap((one, index) => known.slice(index + 1).map((other) => (other.value - one.value) / (other.at - one.at)));
  const slope = median(slopes);
  const start = median(known.map(({ at, value }) => value - slope * at));
  const off = known.map(({ at, value }) => Math.abs(value - start - slope * at));
  return { slope, start, spread: Math.max(MAD * median(off), STEP), known };
}

const clamp = (value: number, unit: Goal['unit']): number =>
  unit === 'percent' ? Math.min(HUNDRED, Math.max(0, value)) : Math.max(0, value);

/** Where the figure of a month is expected on the line: farther from what is known, the less sure. */
function expected({ slope, start, spread, known }: Line, at: number, unit: Goal['unit']): BandPoint {
  const mean = known.reduce((sum, point) => sum + point.at, 0) / known.length;
  const across = known.reduce((sum, point) => sum + (point.at - mean) ** 2, 0);
  const half = (T80[known.length - 3] ?? T80_MANY) * spread * Math.sqrt(1 + 1 / known.length + (at - mean) ** 2 / across);
  const value = start + slope * at;
  return { month: monthOf(at), value: clamp(value, unit), low: clamp(value - half, unit), high: clamp(value + half, unit) };
}

/** Months since the figure was last better than ever before by more than a step; 0 for the newest. */
export function stalledMonths(known: readonly { readonly value: number }[], direction: Goal['direction']): number {
  const sign = direction === 'up' ? 1 : -1;
  let best = -Infinity;
  let since = 0;
  for (const { value } of known) {
    const isBetter = sign * value > best + STEP;
    since = isBetter ? 0 : since + 1;
    if (isBetter) best = sign * value;
  }
  return since;
}

type Aim = Pick<Goal, 'direction' | 'target' | 'unit' | 'due'>;

/** The first month from `first` on in which a side of the band meets the target. */
const meets = (line: Line, first: number, aim: Aim, side: (point: BandPoint) => number): number | null => {
  for (let at = first; at <= first + HORIZON; at += 1) {
    const point = expected(line, at, aim.unit);
    if (isMet(side(point), aim)) return point.month;
  }
  return null;
};

const good = ({ direction }: Aim) => (direction === 'up' ? 'high' : 'low');
const bad = ({ direction }: Aim) => (direction === 'up' ? 'low' : 'high');

/** A tenth of the target, or one unit of it, is little: a wide band alone makes nothing near. */
const isShort = ({ value }: BandPoint, { target }: Aim): boolean => Math.abs(target - value) <= Math.max(1, target * SHORT);

/** Where it fell back from its best, it does not stand still: it goes the wrong way. */
const isFlat = ({ known }: Line, { direction }: Aim): boolean => {
  const values = known.map(({ value }) => value);
  const newest = values.at(-1) ?? 0;
  return (direction === 'up' ? Math.max(...values) - newest : newest - Math.min(...values)) <= FLAT;
};

function outlookOf(line: Line, last: number, aim: Aim, stalled: number): Outlook {
  const atDue = expected(line, Math.max(last, indexOf(monthOfDay(aim.due))), aim.unit);
  const kind = isMet(atDue.value, aim) ? 'on-course' : isMet(atDue[good(aim)], aim) && isShort(atDue, aim) ? 'near' : 'missed';
  if (kind !== 'on-course' && stalled >= STALLED && isFlat(line, aim)) return { kind: 'stalled', months: stalled, atDue };
  const [on, from, until] = [
    meets(line, last, aim, ({ value }) => value),
    meets(line, last, aim, (point) => point[good(aim)]),
    meets(line, last, aim, (point) => point[bad(aim)]),
  ];
  return { kind, on, from, until, atDue };
}

/**
 * @param points months in their order, at most one a month; months without a figure are left out of the line.
 * @returns the outlook; the band from the newest month to the goal's, empty where nothing can be said.
 */
export function project(points: readonly Point[], aim: Aim): Projection {
  const shown = points.filter((point): point is Point & { readonly value: number } => point.value !== null && Number.isFinite(point.value));
  const last = shown.at(-1) ?? null;
  const known = shown.slice(-LONGEST).map(({ month, value }) => ({ at: indexOf(month), value }));
  const newest = known.at(-1);
  const enough = known.length >= LEAST_MONTHS;
  const line = enough ? lineThrough(known) : undefined;
  const end = indexOf(monthOfDay(aim.due));
  const band =
    line === undefined || newest === undefined
      ? []
      : Array.from({ length: Math.max(0, end - newest.at) + 1 }, (_, step) => expected(line, newest.at + step, aim.unit));
  if (newest !== undefined && isMet(newest.value, aim)) return { outlook: { kind: 'reached' }, band, last };
  if (line === undefined || newest === undefined)
    return { outlook: { kind: 'unknown', months: known.length, needed: LEAST_MONTHS }, band, last };
  return { outlook: outlookOf(line, newest.at, aim, stalledMonths(known, aim.direction)), band, last };
}
