/** A signature written by hand at a window: strokes as vectors with their times, drawn alike on screen and paper. */

/** A point of a stroke: x, y in thousandths of the pad's width, and milliseconds since the first touch. */
export type Point = readonly [x: number, y: number, at: number];
export type Stroke = readonly Point[];

/** Two dots are no name; fewer points than this were not written. */
const LEAST_POINTS = 8;
export const isWritten = (strokes: readonly Stroke[]): boolean => strokes.reduce((sum, stroke) => sum + stroke.length, 0) >= LEAST_POINTS;

const moved = ([x, y]: Point, letter: 'M' | 'L'): string => `${letter}${x} ${y}`;

/** The strokes as one SVG path; a single point is a dot. */
export const pathOfStrokes = (strokes: readonly Stroke[]): string =>
  strokes
    .map((stroke) => {
      const [first, ...rest] = stroke;
      if (first === undefined) return '';
      return rest.length === 0 ? `${moved(first, 'M')}h1` : moved(first, 'M') + rest.map((point) => moved(point, 'L')).join('');
    })
    .join('');

/** The least box around the strokes, for fitting them into a line of a paper. */
export const boxOfStrokes = (
  strokes: readonly Stroke[],
): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } => {
  const points = strokes.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [x, y] = [Math.min(...xs, 1000), Math.min(...ys, 1000)];
  return { x, y, width: Math.max(1, Math.max(...xs, 0) - x), height: Math.max(1, Math.max(...ys, 0) - y) };
};
