/** How alike two texts are, without a black box: the pairs of characters they share, a rare pair counting more than a common one. */

const HAN = /\p{Script=Han}+/gu;
const LATIN = /[a-z0-9]{2,}/g;

/** Pairs of Chinese characters and whole other words of a text, each once. */
export function pairsOf(text: string): ReadonlySet<string> {
  const folded = text.normalize('NFKC').toLowerCase();
  const pairs = new Set<string>(folded.match(LATIN) ?? []);
  for (const run of folded.match(HAN) ?? []) {
    const letters = [...run];
    if (letters.length === 1) pairs.add(run);
    for (let at = 0; at + 1 < letters.length; at += 1) pairs.add(`${letters[at] ?? ''}${letters[at + 1] ?? ''}`);
  }
  return pairs;
}

/** What a pair tells: 1 where it stands in one text or in just two, which is what makes them alike; near 0 where it stands in nearly all. */
export type Telling = (pair: string) => number;

/** Reckoned over the texts that are compared. */
export function tellingOf(texts: readonly ReadonlySet<string>[]): Telling {
  const seen = new Map<string, number>();
  for (const pairs of texts) for (const pair of pairs) seen.set(pair, (seen.get(pair) ?? 0) + 1);
  const most = Math.log(texts.length + 1);
  return (pair) => (most === 0 ? 1 : Math.max(0.05, Math.log((texts.length + 1) / Math.max(1, (seen.get(pair) ?? 0) - 1)) / most));
}

const weightOf = (pairs: Iterable<string>, telling: Telling): number => {
  let sum = 0;
  for (const pair of pairs) sum += telling(pair);
  return sum;
};

/** 0 to 1: of two texts alike in length and words (weighted Dice). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>, telling: Telling): number {
  const shared = [...one].filter((pair) => other.has(pair));
  const all = weightOf(one, telling) + weightOf(other, telling);
  return all === 0 ? 0 : (2 * weightOf(shared, telling)) / all;
}

/** 0 to 1: how much of what was asked stands in a text, however long that is. */
export function answered(asked: ReadonlySet<string>, text: ReadonlySet<string>, telling: Telling): number {
  const all = weightOf(asked, telling);
  return all === 0
    ? 0
    : weightOf(
        [...asked].filter((pair) => text.has(pair)),
        telling,
      ) / all;
}
