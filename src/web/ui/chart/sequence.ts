/** Six steps of a map: fixed cut points that are printed under it, so that two months can be set side by side. */
import type { Span } from './scale.ts';

export const STEPS = 6;
export type Step = 1 | 2 | 3 | 4 | 5 | 6;
export type Cuts = readonly [number, number, number, number, number];

/** Shares are cut where the programme cuts them; whatever else, evenly over its own span. */
export const SHARE_CUTS: Cuts = [80, 85, 90, 95, 98];

export function evenCuts([low, high]: Span): Cuts {
  const step = (high - low) / STEPS;
  return [low + step, low + 2 * step, low + 3 * step, low + 4 * step, low + 5 * step];
}

/** 1 is the palest. Where less is better, the least is the deepest. */
export function stepOf(value: number, cuts: Cuts, direction: 'up' | 'down'): Step {
  const passed = cuts.filter((cut) => value >= cut).length;
  return (direction === 'up' ? passed + 1 : STEPS - passed) as Step;
}
