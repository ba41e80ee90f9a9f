/** Where a value stands on a drawing: plain geometry without any colour, so that it can be tested. */
export type Span = readonly [low: number, high: number];

/** From the lowest to the highest, a little air at both ends; a single value has room on both sides. Undefined without values. */
export function spanOf(values: readonly number[]): Span | undefined {
  if (values.length === 0) return undefined;
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const air = high === low ? Math.max(1, Math.abs(high) * 0.1) : (high - low) * 0.1;
  return [low - air, high + air];
}

/** A straight scale from a span of values onto a span of lengths. */
export const scaleOf =
  ([low, high]: Span, [from, to]: Span) =>
  (value: number): number =>
    high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from);

const STEPS = [1, 2, 2.5, 5, 10];

/** Round values within a span, at most `most` of them, lowest first. */
export function ticksOf([low, high]: Span, most: number): readonly number[] {
  const rough = (high - low) / Math.max(1, most);
  if (!(rough > 0)) return [low];
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (STEPS.find((each) => each * power >= rough) ?? 10) * power;
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
