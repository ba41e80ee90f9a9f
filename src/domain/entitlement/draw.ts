/** Draws who inspects what from a kept seed: the same seed and lists give the same pairs, so that a draw can be checked by anybody (2018 regulation 32). */
import type { PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';

/** One thing to inspect, and who may not: its holders, and whoever decided it. */
export type Drawable = { readonly id: string; readonly duty: string; readonly barred: readonly PersonId[] };
export type Pair = { readonly id: string; readonly duty: string; readonly officers: readonly PersonId[] };
export type DrawLists = { readonly objects: readonly Drawable[]; readonly inspectors: readonly PersonId[] };

/** Licensing law 61 and 2018 regulation 32: two of them, neither alone. */
export const INSPECTORS = 2;

/** FNV-1a over the seed's characters: spreads a text over 32 bits. */
const hashOf = (text: string): number =>
  [...text].reduce((hash, each) => Math.imul(hash ^ (each.codePointAt(0) ?? 0), 16_777_619), 2_166_136_261) >>> 0;

/** Mulberry32: small, well spread, the same on every machine. Numbers from 0 to below 1. */
const randomOf = (seed: string): (() => number) => {
  let state = hashOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** Fisher–Yates over a copy. */
const shuffled = <Value>(values: readonly Value[], random: () => number): readonly Value[] => {
  const left = [...values];
  const drawn: Value[] = [];
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1));
  return drawn;
};

/**
 * Pairs of inspectors in the order in which they are drawn.
 * Lists are sorted first: the order in which they were read changes nothing. Refuses `too-few-inspectors` where an object has not two who may.
 */
export function drawPairs(seed: string, { objects, inspectors }: DrawLists): Result<readonly Pair[], 'too-few-inspectors'> {
  const random = randomOf(seed);
  const people = inspectors.toSorted();
  const ordered = shuffled(
    objects.toSorted((one, other) => (`${one.id} ${one.duty}` < `${other.id} ${other.duty}` ? -1 : 1)),
    random,
  );
  const pairs: Pair[] = [];
  for (const { id, duty, barred } of ordered) {
    const may = people.filter((person) => !barred.includes(person));
    if (may.length < INSPECTORS) return refuse('too-few-inspectors', { article: 'zhejiang-at-most-once-2018/32', values: { object: id } });
    pairs.push({ id, duty, officers: shuffled(may, random).slice(0, INSPECTORS) });
  }
  return ok(pairs);
}
