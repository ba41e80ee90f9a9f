/** Dice that fall alike each time: the year of the demo is one story, however often it is told. */

export type Random = {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly chance: (likelihood: number) => boolean;
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number;
  /** Throws on an empty list. */
  readonly pick: <Value>(values: readonly Value[]) => Value;
};

/** FNV-1a, so that near words fall far apart. */
const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
};

/** A sequence of its own for each word (mulberry32). */
export const randomFrom = (word: string): Random => {
  let state = seedOf(word);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    chance: (likelihood) => next() < likelihood,
    between,
    pick: (values) => {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new Error('Nothing to pick from');
      return value;
    },
  };
};

/** Picks by weight; the last one stands for rounding. */
export const pickWeighted = <Value>(random: Random, choices: readonly (readonly [Value, number])[]): Value => {
  let left = random.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  return random.pick(choices.map(([value]) => value));
};
