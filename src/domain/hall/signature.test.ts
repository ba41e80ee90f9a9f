/** What a hand wrote is drawn alike on screen and paper. */
import { describe, expect, test } from 'vitest';
import { boxOfStrokes, isWritten, pathOfStrokes } from './signature.ts';

describe('a signature', () => {
  test('is a path of its strokes; a dot is a dot', () => {
    expect(
      pathOfStrokes([
        [
          [10, 20, 0],
          [30, 40, 16],
        ],
        [[50, 60, 300]],
      ]),
    ).toBe('M10 20L30 40M50 60h1');
  });
  test('is as large as what was written, and never nothing', () => {
    expect(
      boxOfStrokes([
        [
          [100, 200, 0],
          [300, 260, 10],
        ],
      ]),
    ).toEqual({ x: 100, y: 200, width: 200, height: 60 });
    expect(boxOfStrokes([[[5, 5, 0]]])).toEqual({ x: 5, y: 5, width: 1, height: 1 });
  });
  test('is none where somebody only touched the pad', () => {
    expect(isWritten([])).toBe(false);
    expect(isWritten([[[1, 1, 0]], [[2, 2, 9]]])).toBe(false);
    expect(isWritten([Array.from({ length: 8 }, (_, at) => [at, at, at] as const)])).toBe(true);
  });
});
