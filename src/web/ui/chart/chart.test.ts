/** Geometry of charts: gaps stay gaps, hexagons do not overlap, every city has its place. */
import { describe, expect, test } from 'vitest';
import { cellsOf, combOf, cornersOf } from './hexagon.ts';
import { bandPath, linePath } from './line-path.ts';
import { scaleOf, spanOf, ticksOf } from './scale.ts';
import { SHARE_CUTS, stepOf } from './sequence.ts';

const cities = [330_100, 330_200, 330_300, 330_400, 330_500, 330_600, 330_700, 330_800, 330_900, 331_000, 331_100];

describe('Lines', () => {
  test('a month without a value is a gap in the line, not a zero', () => {
    const spots = [{ x: 0, y: 1 }, { x: 1, y: 2 }, null, { x: 3, y: 4 }];
    expect(linePath(spots)).toBe('M0.0 1.0L1.0 2.0M3.0 4.0h0.01');
  });

  test('the band between two lines is drawn only where both are known', () => {
    const upper = [{ x: 0, y: 1 }, { x: 1, y: 1 }, null, { x: 3, y: 1 }];
    const lower = [
      { x: 0, y: 5 },
      { x: 1, y: 5 },
      { x: 2, y: 5 },
      { x: 3, y: 5 },
    ];
    expect(bandPath(upper, lower)).toBe('M0.0 1.0L1.0 1.0L1.0 5.0L0.0 5.0Z');
  });

  test('one value alone has room above and below, none has no scale', () => {
    expect(spanOf([])).toBeUndefined();
    expect(spanOf([50])).toEqual([45, 55]);
    expect(scaleOf([0, 10], [100, 0])(2.5)).toBe(75);
  });

  test('ticks are round and lie within', () => {
    expect(ticksOf([87.3, 96.1], 4)).toEqual([87.5, 90, 92.5, 95]);
  });
});

describe('Maps', () => {
  test('eleven cities stand on eleven places, and no two hexagons overlap', () => {
    const comb = combOf(cellsOf(cities), 50, 6);
    const { centres } = comb;
    for (const [index, one] of centres.entries())
      for (const other of centres.slice(index + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(50 * Math.sqrt(3) + 5.9);
    expect(comb.width).toBeGreaterThan(comb.height);
  });

  test('counties of a city stand in a comb, one after the other', () => {
    expect(cellsOf([330_502, 330_503, 330_521, 330_522, 330_523])).toEqual([
      { row: 0, column: 0 },
      { row: 0, column: 2 },
      { row: 0, column: 4 },
      { row: 1, column: 1 },
      { row: 1, column: 3 },
    ]);
  });

  test('a hexagon has six corners', () => {
    expect(cornersOf({ x: 10, y: 10 }, 5).split(' ')).toHaveLength(6);
  });

  test('where less is better the least is the deepest', () => {
    expect(stepOf(99, SHARE_CUTS, 'up')).toBe(6);
    expect(stepOf(10, SHARE_CUTS, 'up')).toBe(1);
    expect(stepOf(0.1, [1, 2, 3, 4, 5], 'down')).toBe(6);
    expect(stepOf(9, [1, 2, 3, 4, 5], 'down')).toBe(1);
  });
});
