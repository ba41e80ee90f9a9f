import { expect, test } from 'vitest';
import { differenceOf, findingOf, type Cell, type Panel } from './difference.ts';
import { quantile } from './student.ts';

/** Mulberry32: numbers that look random and are the same for the same seed. */
const dice = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
};
const normal = (roll: () => number) => Math.sqrt(-2 * Math.log(1 - roll())) * Math.cos(2 * Math.PI * roll());

const MONTHS = [202501, 202502, 202503, 202504, 202505, 202506, 202507, 202508, 202509, 202510, 202511, 202512, 202601];
const BEGAN = 202507;

type Told = {
  readonly seed: number;
  readonly treated: number;
  readonly control: number;
  readonly effect?: number;
  readonly noise?: number;
};
/** Places of their own height, months of their own weather, chance on top; the effect in the pilot's places after its begin. */
function panel({ seed, treated, control, effect = 0, noise = 1 }: Told): Panel {
  const roll = dice(seed);
  const heights = Array.from({ length: treated + control }, () => 20 + 5 * normal(roll));
  const weather = MONTHS.map(() => 2 * normal(roll));
  const cells = heights.flatMap((height, place) => {
    // A place's own step between the two halves: what makes places, not months, the observation.
    const step = control >= 5 ? normal(roll) : 0;
    return MONTHS.map((month, index): Cell => {
      const after = month > BEGAN;
      const value = height + (weather[index] ?? 0) + noise * normal(roll) + (after ? step : 0) + (after && place < treated ? effect : 0);
      return { place, month, value, weight: 40 };
    });
  });
  return { cells, treated: heights.flatMap((_, place) => (place < treated ? [place] : [])), began: BEGAN };
}
const holdsZero = (told: Panel): boolean => {
  const { interval } = differenceOf(told);
  return interval !== null && interval.low <= 0 && interval.high >= 0;
};
const shareOf = (count: number, is: (seed: number) => boolean): number =>
  Array.from({ length: count }, (_, seed) => is(seed + 1)).filter(Boolean).length / count;

test('t of the tables', () => {
  expect(quantile(0.975, 1)).toBeCloseTo(12.706, 3);
  expect(quantile(0.975, 4)).toBeCloseTo(2.776, 3);
  expect(quantile(0.8, 10)).toBeCloseTo(0.879, 3);
  expect(quantile(0.975, 30)).toBeCloseTo(2.042, 3);
});

test('where nothing was changed, nineteen of twenty intervals hold no change, by places and by months', () => {
  const places = shareOf(400, (seed) => holdsZero(panel({ seed, treated: 2, control: 8 })));
  const months = shareOf(400, (seed) => holdsZero(panel({ seed, treated: 1, control: 2 })));
  for (const share of [places, months]) {
    expect(share).toBeGreaterThan(0.92);
    expect(share).toBeLessThan(0.99);
  }
});

test('an effect is found within its interval in nineteen of twenty', () => {
  const share = shareOf(300, (seed) => {
    const { interval } = differenceOf(panel({ seed, treated: 2, control: 8, effect: -3 }));
    return interval !== null && interval.low <= -3 && interval.high >= -3;
  });
  expect(share).toBeGreaterThan(0.91);
});

test.each([
  { treated: 2, control: 8 },
  { treated: 1, control: 2 },
])('all figures shifted alike change nothing, and exchanged places turn the sign: %o', (told) => {
  const first = panel({ seed: 7, effect: 1, ...told });
  const { interval, by } = differenceOf(first);
  const shifted = differenceOf({ ...first, cells: first.cells.map((cell) => ({ ...cell, value: cell.value + 1000 })) });
  const every = [...new Set(first.cells.map(({ place }) => place))];
  const turned = differenceOf({ ...first, treated: every.filter((place) => !first.treated.includes(place)) });
  expect(by).toBe(told.control === 8 ? 'places' : 'months');
  expect(shifted.interval?.estimate).toBeCloseTo(interval?.estimate ?? NaN, 9);
  expect(shifted.interval?.high).toBeCloseTo(interval?.high ?? NaN, 9);
  expect(turned.interval?.estimate).toBeCloseTo(-(interval?.estimate ?? NaN), 9);
  expect(turned.interval?.low).toBeCloseTo(-(interval?.high ?? NaN), 9);
});

test('a month that rose or fell everywhere is nobody’s effect', () => {
  const first = panel({ seed: 3, treated: 2, control: 8, effect: 2 });
  const stormy = { ...first, cells: first.cells.map((cell) => (cell.month === 202511 ? { ...cell, value: cell.value + 50 } : cell)) };
  expect(differenceOf(stormy).interval?.estimate).toBeCloseTo(differenceOf(first).interval?.estimate ?? NaN, 9);
});

test('few places are told, few months and few cases make no interval, a small effect that could not be seen is named', () => {
  const few = differenceOf(panel({ seed: 5, treated: 1, control: 2 }));
  expect(few.warnings).toContain('few-places');
  const young = panel({ seed: 5, treated: 1, control: 2 });
  const late = differenceOf({ ...young, began: 202511 });
  expect(late).toMatchObject({ by: null, interval: null });
  expect(late.warnings).toContain('few-months');
  const thin = differenceOf({ ...young, cells: young.cells.map((cell) => ({ ...cell, weight: 2 })) });
  expect(thin.warnings).toContain('few-cases');
  expect(findingOf(thin, 'down')).toBe('too-little');
  expect(differenceOf(young, 0.01).warnings).toContain('size-unseen');
});

test('places that were drifting apart before are told, places that moved alike are not', () => {
  const alike = panel({ seed: 11, treated: 1, control: 2, noise: 0.2 });
  expect(differenceOf(alike).warnings).not.toContain('trends-differ');
  const drifting = {
    ...alike,
    cells: alike.cells.map((cell) => (cell.place === 0 ? { ...cell, value: cell.value + MONTHS.indexOf(cell.month) } : cell)),
  };
  expect(differenceOf(drifting).warnings).toContain('trends-differ');
});

test('what may be said follows the interval: none where it holds 0', () => {
  const at = (low: number, high: number) => ({ interval: { estimate: (low + high) / 2, low, high, df: 5 } });
  expect(findingOf(at(-2, 1), 'down')).toBe('open');
  expect(findingOf(at(-3, -1), 'down')).toBe('better');
  expect(findingOf(at(-3, -1), 'up')).toBe('worse');
  expect(findingOf({ interval: null }, 'up')).toBe('too-little');
});

test('no case at all is no effect, no interval and no fault', () => {
  expect(differenceOf({ cells: [], treated: [1], began: BEGAN })).toMatchObject({ by: null, estimate: null, interval: null, trend: null });
});
