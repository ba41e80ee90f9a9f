/** Samples of finished cases: large enough for the margin, shared fairly, and drawn alike by whoever repeats the draw. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allocate, drawn, marginOf, sizeFor } from './sample.ts';

test('a margin of five points wants 385 answers of very many, 278 of a thousand, and all of ten', () => {
  expect([sizeFor(5, 1_000_000), sizeFor(5, 1000), sizeFor(5, 10), sizeFor(5, 0)]).toEqual([385, 278, 10, 0]);
});

test('who reached the wanted size is within the wanted margin, whatever was answered', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 15 }),
      fc.integer({ min: 2, max: 50_000 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (margin, all, share) => {
        expect(marginOf(share, sizeFor(margin, all), all) ?? 100).toBeLessThanOrEqual(margin + 0.01);
      },
    ),
  );
});

test('every stratum gets its share, none more than it holds, and together they are the size', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 0, max: 800 }),
      (strata, wanted) => {
        const all = strata.reduce((sum, each) => sum + each, 0);
        const size = Math.min(wanted, all);
        const shares = allocate(size, strata);
        expect(shares.reduce((sum, each) => sum + each, 0)).toBe(size);
        expect(shares.every((share, at) => share <= (strata[at] ?? 0))).toBe(true);
      },
    ),
  );
});

test('the same seed draws the same people in whatever order they stand, another seed others', () => {
  const names = Array.from({ length: 200 }, (_, at) => `330521-2026-${at}`);
  const once = drawn('spring', names, 20);
  expect(drawn('spring', names.toReversed(), 20)).toEqual(once);
  expect(drawn('autumn', names, 20)).not.toEqual(once);
  expect(new Set(once).size).toBe(20);
});
