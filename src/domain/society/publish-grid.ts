/** What of a measure is published: a table of divisions by months with its sums, from which no small count can be read or reckoned (bar P10). */
import { isOpen, isSmall, nextToHide, type Count, type Equation } from '#domain/measure/suppress.ts';
import type { Month, Sum } from '#domain/measure/figure.ts';

/** A division's own sum of a month, without those below it. */
export type GridCell = { readonly division: number; readonly month: Month; readonly sum: Sum };
/** `undefined`: kept back, for it or its neighbours are few. */
export type Published = {
  readonly month: (division: number, month: Month) => Sum | undefined;
  readonly year: (division: number, year: number) => Sum | undefined;
};

const add = (one: Sum, other: Sum): Sum => [one[0] + other[0], one[1] + other[1]];
const NONE: Sum = [0, 0];
const yearOf = (month: Month): number => Math.floor(month / 100);

/** Sums of every division with all below it, for each time. */
function totals(cells: readonly (GridCell & { readonly time: string })[], lineOf: (division: number) => readonly number[]) {
  const sums = new Map<string, Sum>();
  for (const { division, time, sum } of cells)
    for (const above of lineOf(division)) {
      const key = `${above} ${time}`;
      sums.set(key, add(sums.get(key) ?? NONE, sum));
    }
  return sums;
}

/**
 * @param lineOf the division itself and everything above it.
 * @param childrenOf those directly below a division.
 */
export function publishGrid(
  cells: readonly GridCell[],
  lineOf: (division: number) => readonly number[],
  childrenOf: (division: number) => readonly number[],
): Published {
  const timed = cells.flatMap((cell) => [
    { ...cell, time: `m${cell.month}` },
    { ...cell, time: `y${yearOf(cell.month)}` },
  ]);
  const sums = totals(timed, lineOf);
  const counts = new Map([...sums].map(([id, [numerator, denominator]]): [string, Count] => [id, { id, numerator, denominator }]));
  const hidden = new Set([...counts.values()].filter((count) => isSmall(count)).map(({ id }) => id));
  const equations = equationsOf(timed, sums, childrenOf);
  // Until a whole pass hides nothing more: each hides at least one, so it ends.
  for (let more = true; more; ) {
    more = false;
    for (const equation of equations) {
      while (isOpen(equation, hidden, counts, LEAST)) {
        const next = nextToHide(equation, hidden, counts);
        if (next === undefined) break;
        hidden.add(next);
        more = true;
      }
    }
  }
  const read = (id: string): Sum | undefined => (hidden.has(id) ? undefined : (sums.get(id) ?? NONE));
  return {
    month: (division, month) => read(`${division} m${month}`),
    year: (division, year) => read(`${division} y${year}`),
  };
}

const LEAST = 5;

type Timed = GridCell & { readonly time: string };

/** A division is the sum of those below it and of what is its own; a year is the sum of its months. What is nowhere counted adds nothing. */
function equationsOf(
  cells: readonly Timed[],
  sums: ReadonlyMap<string, Sum>,
  childrenOf: (division: number) => readonly number[],
): readonly Equation[] {
  const places: Equation[] = [];
  const months = new Map<string, string[]>();
  for (const id of sums.keys()) {
    const [division = '', time = ''] = id.split(' ');
    const parts = childrenOf(Number(division))
      .map((child) => `${child} ${time}`)
      .filter((child) => sums.has(child));
    const own = cells.some((cell) => cell.division === Number(division) && cell.time === time);
    // What is a city's own is published nowhere, so a sum that holds it tells nothing of the others.
    if (parts.length > 0 && !own) places.push({ total: id, parts });
    if (time.startsWith('m')) {
      const year = `${division} y${time.slice(1, 5)}`;
      months.set(year, [...(months.get(year) ?? []), id]);
    }
  }
  return [...places, ...[...months].map(([total, parts]): Equation => ({ total, parts }))];
}
