/** Nobody learns a small count from what is published, not even with pencil and paper. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followFrom, isSmall, suppress, type Count, type Equation } from './suppress.ts';

const count = (id: string, denominator: number, numerator = denominator): Count => ({ id, numerator, denominator });

describe('small counts', () => {
  test('a village with three cases is not shown, and neither is the next smallest, from which it would follow', () => {
    const list = [count('a', 3), count('b', 40), count('c', 90), count('all', 133)];
    expect([...suppress(list, [{ total: 'all', parts: ['a', 'b', 'c'] }])].toSorted()).toEqual(['a', 'b']);
  });
  test('two hidden villages with four cases together take a third with them', () => {
    const list = [count('a', 2), count('b', 2), count('c', 90), count('d', 80), count('all', 174)];
    expect([...suppress(list, [{ total: 'all', parts: ['a', 'b', 'c', 'd'] }])].toSorted()).toEqual(['a', 'b', 'd']);
  });
  test('where only one village has cases, the total is hidden with it', () => {
    const list = [count('a', 3), count('b', 0), count('all', 3)];
    expect(suppress(list, [{ total: 'all', parts: ['a', 'b'] }]).has('all')).toBe(true);
  });
  test('the few who were not satisfied are as small as the few who were', () => {
    expect([isSmall(count('a', 100, 97)), isSmall(count('a', 100, 3)), isSmall(count('a', 100, 50)), isSmall(count('a', 0))]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test('large counts are all shown', () => {
    const list = [count('a', 30), count('b', 40), count('all', 70)];
    expect(suppress(list, [{ total: 'all', parts: ['a', 'b'] }]).size).toBe(0);
  });
});

/** A table of places by months with all its sums: the way a published page is made. */
const table = fc.record({ places: fc.integer({ min: 2, max: 5 }), months: fc.integer({ min: 2, max: 4 }) }).chain(({ places, months }) =>
  fc
    .array(fc.record({ denominator: fc.oneof(fc.nat(6), fc.nat(200)), share: fc.nat(100) }), {
      minLength: places * months,
      maxLength: places * months,
    })
    .map((cells) => {
      const at = (place: number, month: number): Count => {
        const { denominator, share } = cells[place * months + month] ?? { denominator: 0, share: 0 };
        return { id: `${place}/${month}`, denominator, numerator: Math.round((denominator * share) / 100) };
      };
      const sum = (id: string, of: readonly Count[]): Count => ({
        id,
        denominator: of.reduce((total, each) => total + each.denominator, 0),
        numerator: of.reduce((total, each) => total + each.numerator, 0),
      });
      const rows = Array.from({ length: places }, (_row, place) => Array.from({ length: months }, (_cell, month) => at(place, month)));
      const byPlace = rows.map((row, place) => sum(`${place}/all`, row));
      const byMonth = Array.from({ length: months }, (_cell, month) =>
        sum(
          `all/${month}`,
          rows.flatMap((row) => row[month] ?? []),
        ),
      );
      const all = sum('all/all', byPlace);
      const equations: Equation[] = [
        ...rows.map((row, place) => ({ total: `${place}/all`, parts: row.map(({ id }) => id) })),
        ...byMonth.map(({ id }, month) => ({ total: id, parts: rows.flatMap((row) => row[month]?.id ?? []) })),
        { total: 'all/all', parts: byPlace.map(({ id }) => id) },
        { total: 'all/all', parts: byMonth.map(({ id }) => id) },
      ];
      return { list: [...rows.flat(), ...byPlace, ...byMonth, all], equations };
    }),
);

test('over a thousand published tables no hidden count follows from the shown ones, and no small one is shown', () => {
  fc.assert(
    fc.property(table, ({ list, equations }) => {
      const hidden = suppress(list, equations);
      expect(list.filter((each) => isSmall(each) && !hidden.has(each.id))).toEqual([]);
      const known = followFrom(equations, hidden);
      const told = list.filter(({ id, denominator }) => known.has(id) && denominator > 0);
      expect(told).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});
