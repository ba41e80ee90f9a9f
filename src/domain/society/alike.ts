/** How alike two short texts are, by the pairs of letters they share (Dice's coefficient): enough to say "somebody had this idea already". */

const pairsOf = (text: string): ReadonlyMap<string, number> => {
  const letters = [
    ...text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]/gu, ''),
  ];
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
};

const sizeOf = (pairs: ReadonlyMap<string, number>): number => [...pairs.values()].reduce((sum, count) => sum + count, 0);

/** From 0 (nothing shared) to 1 (the same); 0 where either has fewer than two letters. */
export function alike(one: string, other: string): number {
  const [first, second] = [pairsOf(one), pairsOf(other)];
  const total = sizeOf(first) + sizeOf(second);
  if (first.size === 0 || second.size === 0) return 0;
  const shared = [...first].reduce((sum, [pair, count]) => sum + Math.min(count, second.get(pair) ?? 0), 0);
  return (2 * shared) / total;
}
