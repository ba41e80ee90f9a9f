/** Which phrases are worth a closer look: those that share the rarest pieces with the question, a few hundred at most. */
import type { Postings } from './postings.ts';

/** A closer look costs some 5 µs; more than these would only be worse ones. */
const MOST = 240;
/** When so many places were walked and there are candidates, commoner pieces tell nothing new: 102,000 names share 许可 by the ten thousand. */
const WALKED = 12_000;
const ENOUGH = 60;

/** How much a piece tells, of `all` phrases: rare ones more. */
export const rarity = (all: number, count: number): number => Math.log(1 + all / (count + 1));

/** Scores by phrase, one array for the process: a question runs to its end before the next begins. */
let sums = new Float32Array(0);

export type Piece<Key> = { readonly key: Key; readonly factor: number };

/** The best phrases by the pieces they share, unordered. */
export function gather<Key>(postings: Postings<Key>, pieces: readonly Piece<Key>[], all: number): readonly number[] {
  if (sums.length < all) sums = new Float32Array(all);
  const known = pieces
    .map((piece) => ({ ...piece, count: postings.count(piece.key) }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => one.count - other.count);
  const touched: number[] = [];
  let walked = 0;
  for (const { key, factor, count } of known) {
    if (walked + count > WALKED && touched.length >= ENOUGH) break;
    walked += count;
    const worth = rarity(all, count) * factor;
    for (const phrase of postings.of(key)) {
      const before = sums[phrase] ?? 0;
      if (before === 0) touched.push(phrase);
      sums[phrase] = before + worth;
    }
  }
  const best = highest(touched);
  for (const phrase of touched) sums[phrase] = 0;
  return best;
}

/** Cuts at the score that the wanted number reaches, by sorting the scores alone. */
function highest(touched: readonly number[]): readonly number[] {
  if (touched.length <= MOST) return touched;
  const scores = new Float32Array(touched.length);
  for (const [index, phrase] of touched.entries()) scores[index] = sums[phrase] ?? 0;
  scores.sort();
  const least = scores[scores.length - MOST] ?? 0;
  return touched.filter((phrase) => (sums[phrase] ?? 0) >= least).slice(0, MOST * 2);
}
