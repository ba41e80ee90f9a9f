/** Hexagons of a map: the eleven cities of Zhejiang where one looks for them, and a comb of rows for whatever has no drawn place. */
import type { Spot } from './line-path.ts';

export type Cell = { readonly row: number; readonly column: number };

/** Columns count half hexagons, so that a row may stand between two. North at the top, the sea at the right. */
const CITIES: Readonly<Record<number, Cell>> = {
  330_500: { row: 0, column: 2 },
  330_400: { row: 0, column: 4 },
  330_100: { row: 1, column: 1 },
  330_600: { row: 1, column: 3 },
  330_200: { row: 1, column: 5 },
  330_900: { row: 1, column: 7 },
  330_800: { row: 2, column: 0 },
  330_700: { row: 2, column: 2 },
  331_000: { row: 2, column: 4 },
  331_100: { row: 3, column: 1 },
  330_300: { row: 3, column: 3 },
};

/** Places of divisions in their order; the cities on their own map, everything else in a comb about as wide as high. */
export function cellsOf(codes: readonly number[]): readonly Cell[] {
  const drawn = codes.map((code) => CITIES[code]);
  const known = drawn.filter((cell) => cell !== undefined);
  if (known.length === codes.length && codes.length > 0) return known;
  const wide = Math.max(1, Math.min(4, Math.ceil(Math.sqrt(codes.length))));
  return codes.map((_, index) => {
    const row = Math.floor(index / wide);
    return { row, column: (index % wide) * 2 + (row % 2) };
  });
}

const HALF = Math.sqrt(3) / 2;

export type Comb = { readonly width: number; readonly height: number; readonly centres: readonly Spot[]; readonly radius: number };

/** Centres of the cells for hexagons of a radius with a gap between them. */
export function combOf(cells: readonly Cell[], radius: number, gap: number): Comb {
  const [stepX, stepY] = [HALF * radius + gap / 2, 1.5 * radius + gap * HALF];
  const left = Math.min(0, ...cells.map(({ column }) => column));
  const centres = cells.map(({ row, column }) => ({
    x: HALF * radius + gap + (column - left) * stepX,
    y: radius + gap + row * stepY,
  }));
  return {
    radius,
    centres,
    width: Math.max(0, ...centres.map(({ x }) => x)) + HALF * radius + gap,
    height: Math.max(0, ...centres.map(({ y }) => y)) + radius + gap,
  };
}

const CORNERS = [-90, -30, 30, 90, 150, 210];

/** The six corners of a hexagon standing on its point. */
export const cornersOf = ({ x, y }: Spot, radius: number): string =>
  CORNERS.map((degrees) => (degrees * Math.PI) / 180)
    .map((angle) => `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`)
    .join(' ');
