/** Pages drawn in the test, as a camera would bring them: good, smeared, dark, empty, small. */
import { describe, expect, test } from 'vitest';
import { dpiOf, faultsOf, measure, type Greys } from './quality.ts';

const [WIDTH, HEIGHT] = [1000, 700];
/** The same grain each time: a linear congruence (Numerical Recipes, 7.1). */
function grain(): () => number {
  let seed = 12_345;
  return () => {
    seed = (seed * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return seed / 4_294_967_296;
  };
}
type Page = { readonly paper: number; readonly ink: number; readonly lines: number; readonly noise?: number };

/** Lines of small strokes, two to three dots thick, as characters of ten points are. */
function pageOf({ paper, ink, lines, noise = 8 }: Page): Greys {
  const random = grain();
  const values = new Uint8ClampedArray(WIDTH * HEIGHT).fill(paper);
  for (let line = 0; line < lines; line += 1) {
    const top = 90 + line * 28;
    for (let left = 90; left < WIDTH - 90; left += 7) {
      if (random() < 0.25) continue;
      const upright = random() < 0.5;
      const [wide, high] = upright ? [2, 14] : [6, 2];
      const y0 = top + (upright ? 0 : Math.floor(random() * 12));
      for (let y = y0; y < y0 + high; y += 1) for (let x = left; x < left + wide; x += 1) values[y * WIDTH + x] = ink;
    }
  }
  return { width: WIDTH, height: HEIGHT, values: values.map((value) => value + (random() - 0.5) * 2 * noise) };
}

/** Each dot the mean of its neighbours in a row: twice, along and across, is a lens out of focus. */
function smearedOnce({ width, height, values }: Greys, reach: number, step: number): Greys {
  const out = new Uint8ClampedArray(values.length);
  for (let at = 0; at < values.length; at += 1) {
    let sum = 0;
    for (let away = -reach; away <= reach; away += 1) sum += values[Math.max(0, Math.min(values.length - 1, at + away * step))] ?? 0;
    out[at] = sum / (2 * reach + 1);
  }
  return { width, height, values: out };
}
const smeared = (page: Greys, reach: number): Greys => smearedOnce(smearedOnce(page, reach, 1), reach, page.width);

const good = pageOf({ paper: 225, ink: 40, lines: 20 });
const judged = (greys: Greys, dpi = 200) => faultsOf(measure(greys), dpi);

describe('a page', () => {
  test('well photographed is taken as it is, also with few lines, pale ink or grey light', () => {
    expect(judged(good)).toEqual([]);
    expect(judged(pageOf({ paper: 225, ink: 40, lines: 2 }))).toEqual([]);
    expect(judged(pageOf({ paper: 200, ink: 110, lines: 20 }))).toEqual([]);
    expect(judged(pageOf({ paper: 140, ink: 30, lines: 20, noise: 12 }))).toEqual([]);
  });
  test('that is smeared is noticed, and how far good and bad lie apart is what the threshold stands on', () => {
    const blurred = smeared(good, 3);
    expect(judged(blurred)).toEqual(['blurred']);
    expect(measure(good).sharp).toBeGreaterThan(2500);
    expect(measure(pageOf({ paper: 200, ink: 110, lines: 20 })).sharp).toBeGreaterThan(2500);
    expect(measure(blurred).sharp).toBeLessThan(125);
  });
  test('that is dark is called dark and nothing else', () => {
    expect(judged(pageOf({ paper: 60, ink: 10, lines: 20 }))).toEqual(['too-dark']);
  });
  test('that is empty is called empty, however grainy the camera; a signature alone is not', () => {
    expect(judged(pageOf({ paper: 225, ink: 40, lines: 0, noise: 14 }))).toEqual(['blank']);
    expect(judged(pageOf({ paper: 225, ink: 40, lines: 1 }))).toEqual([]);
  });
  test('has the dots it has: a phone brings enough, a picture from a chat does not', () => {
    expect([dpiOf(3024, 4032), dpiOf(1240, 1754), dpiOf(720, 1018)]).toEqual([345, 150, 87]);
    expect(judged(good, 87)).toEqual(['too-few-dots']);
  });
});
