/** Whether a picture of a page can be read, measured on its greys: sharpness, light, ink, dots an inch; pure, so that a test can draw pages. */

export type Greys = { readonly width: number; readonly height: number; readonly values: Uint8ClampedArray };
export type Fault = 'too-few-dots' | 'blurred' | 'too-dark' | 'blank';
export type Measures = {
  /** Variance of the Laplacian where there is ink, the sharpest tenth of the tiles left out; 0 where there is none. */
  readonly sharp: number;
  /** Brightness of the paper: the level that three quarters of the picture do not reach, 0 to 255. */
  readonly light: number;
  /** Share of tiles that hold ink. */
  readonly ink: number;
};

/** A tile holds ink where its darkest and lightest spot differ by so much; the grain of a camera stays below 30 (measured in quality.test.ts). */
const CONTRAST = 45;
const TILE = 24;
/** Drawn text measures 11,700, pale text 3,100; smeared over five dots 400, which can just be read, over seven 98 (quality.test.ts). */
const LEAST_SHARP = 250;
/** Paper photographed in a dim corner. */
const LEAST_LIGHT = 95;
/** A signature alone on a page fills three tiles in a thousand. */
const LEAST_INK = 0.002;
/** Letters of eight points are read down to 150 dots an inch. */
export const LEAST_DPI = 150;

type Tile = { readonly contrast: number; readonly sharp: number };

function tileAt({ width, height, values }: Greys, left: number, top: number): Tile {
  const [right, bottom] = [Math.min(left + TILE, width - 1), Math.min(top + TILE, height - 1)];
  let [low, high, sum, squares, count] = [255, 0, 0, 0, 0];
  for (let y = Math.max(1, top); y < bottom; y += 1) {
    for (let x = Math.max(1, left); x < right; x += 1) {
      const at = y * width + x;
      const value = values[at] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
      const round = (values[at - 1] ?? 0) + (values[at + 1] ?? 0) + (values[at - width] ?? 0) + (values[at + width] ?? 0);
      const edge = round - 4 * value;
      sum += edge;
      squares += edge * edge;
      count += 1;
    }
  }
  if (count === 0) return { contrast: 0, sharp: 0 };
  return { contrast: high - low, sharp: squares / count - (sum / count) ** 2 };
}

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Measures greys that were drawn about a thousand dots wide. */
export function measure(greys: Greys): Measures {
  const tiles: Tile[] = [];
  for (let top = 0; top < greys.height; top += TILE)
    for (let left = 0; left < greys.width; left += TILE) tiles.push(tileAt(greys, left, top));
  const inked = tiles.filter(({ contrast }) => contrast >= CONTRAST);
  const sharp = inked.map((tile) => tile.sharp).toSorted((a, b) => a - b);
  const counts: number[] = Array.from({ length: 256 }, () => 0);
  for (const value of greys.values) counts[value] = (counts[value] ?? 0) + 1;
  let [light, left] = [0, greys.values.length * 0.75];
  while (light < 255 && left > (counts[light] ?? 0)) {
    left -= counts[light] ?? 0;
    light += 1;
  }
  return { sharp: at(sharp, 0.9), light, ink: tiles.length === 0 ? 0 : inked.length / tiles.length };
}

/** Dots an inch if the page is A4, lying or standing: 297 mm on its long side. */
export const dpiOf = (width: number, height: number): number => Math.round(Math.max(width, height) / (297 / 25.4));

/** What is wrong with the page, the worst first; an empty or a dark page is not called blurred as well. */
export function faultsOf({ sharp, light, ink }: Measures, dpi: number): readonly Fault[] {
  const few: readonly Fault[] = dpi < LEAST_DPI ? ['too-few-dots'] : [];
  if (light < LEAST_LIGHT) return ['too-dark', ...few];
  if (ink < LEAST_INK) return ['blank', ...few];
  return sharp < LEAST_SHARP ? ['blurred', ...few] : few;
}
