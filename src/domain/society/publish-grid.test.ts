/** What is published of a measure gives no small count away: not itself, not by subtracting neighbours, months or years from each other. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSmall } from '#domain/measure/suppress.ts';
import { publishGrid, type GridCell } from './publish-grid.ts';

const [province, north, south] = [1, 10, 20];
const counties = [11, 12, 13, 21, 22];
const parentOf = (division: number): number | undefined =>
  division === province ? undefined : division === north || division === south ? province : division < 20 ? north : south;
const lineOf = (division: number): readonly number[] => {
  const parent = parentOf(division);
  return parent === undefined ? [division] : [division, ...lineOf(parent)];
};
const all = [province, north, south, ...counties];
const childrenOf = (division: number): readonly number[] => all.filter((each) => parentOf(each) === division);
const months = [202601, 202602, 202603];

const grid = fc
  .array(fc.tuple(fc.constantFrom(...counties), fc.constantFrom(...months), fc.nat(40), fc.nat(40)), { maxLength: 15 })
  .map((rows) => {
    const cells = new Map<string, GridCell>();
    for (const [division, month, met, missed] of rows) cells.set(`${division} ${month}`, { division, month, sum: [met, met + missed] });
    return [...cells.values()];
  });
const sumOf = (cells: readonly GridCell[], division: number, inTime: (month: number) => boolean): number =>
  cells.filter((cell) => lineOf(cell.division).includes(division) && inTime(cell.month)).reduce((sum, cell) => sum + cell.sum[1], 0);

test('nothing small is shown, and what is shown is the sum of what lies below it', () => {
  fc.assert(
    fc.property(grid, (cells) => {
      const shown = publishGrid(cells, lineOf, childrenOf);
      for (const division of all)
        for (const month of months) {
          const sum = shown.month(division, month);
          if (sum === undefined) continue;
          expect(isSmall({ id: '', numerator: sum[0], denominator: sum[1] })).toBe(false);
          expect(sum[1]).toBe(sumOf(cells, division, (each) => each === month));
        }
    }),
  );
});

test('whoever subtracts the shown counties from a shown city, or the shown months from a shown year, finds at least five or nothing', () => {
  fc.assert(
    fc.property(grid, (cells) => {
      const shown = publishGrid(cells, lineOf, childrenOf);
      for (const division of [province, north, south])
        for (const month of months) {
          const total = shown.month(division, month);
          if (total === undefined) continue;
          const left = childrenOf(division).reduce((rest, child) => rest - (shown.month(child, month)?.[1] ?? 0), total[1]);
          expect(left === 0 || left >= 5).toBe(true);
        }
      for (const division of all) {
        const total = shown.year(division, 2026);
        if (total === undefined) continue;
        const left = months.reduce((rest, month) => rest - (shown.month(division, month)?.[1] ?? 0), total[1]);
        expect(left === 0 || left >= 5).toBe(true);
      }
    }),
  );
});
