/** Words people use more than before, counted: runs of two to four characters by the petitions they stand in, no model behind it. */

const HAN = /\p{Script=Han}+/gu;
const LONGEST = 4;
/** Said in every petition, and telling nothing. */
const EMPTY_CHARACTERS = new Set([
  ...'的了吗呢啊我你您他她它们这那是在有和与或要不也都就还很把被给到说请问能会可以没去来个什么怎哪一上下着过吧啦为什因所但而且',
]);

export type HotWord = { readonly word: string; readonly count: number; readonly before: number };

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const own = new Set<string>();
    for (const run of text.match(HAN) ?? []) {
      const letters = [...run];
      for (let length = 2; length <= LONGEST; length += 1)
        for (let at = 0; at + length <= letters.length; at += 1) {
          const word = letters.slice(at, at + length);
          if (!word.some((letter) => EMPTY_CHARACTERS.has(letter))) own.add(word.join(''));
        }
    }
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/**
 * The words of `now` in the order of how many petitions they stand in, those that grew first among equals.
 * A word that stands only inside a longer one of the same count is left to the longer one.
 * @param weeksBefore how many times longer the time of `before` was, so that counts compare.
 */
export function hotWords(now: readonly string[], before: readonly string[], weeksBefore: number, most = 12): readonly HotWord[] {
  const [counts, earlier] = [countsOf(now), countsOf(before)];
  const words = [...counts].filter(([, count]) => count >= 2);
  const whole = words.filter(
    ([word, count]) => !words.some(([other, more]) => other.length > word.length && other.includes(word) && more >= count),
  );
  return whole
    .map(([word, count]) => ({ word, count, before: Math.round(((earlier.get(word) ?? 0) / weeksBefore) * 10) / 10 }))
    .toSorted((a, b) => b.count - a.count || b.count - b.before - (a.count - a.before) || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
