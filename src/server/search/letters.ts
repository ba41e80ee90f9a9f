/** Letters against Chinese: initials and syllables mixed as people type them (xinsehk), and spelled with one or two mistakes. */
import { isHan } from './fold.ts';
import { syllableAt } from './sound.ts';

export type Spelled = { readonly from: number; readonly to: number; readonly initials: boolean };

type Sounding = { readonly place: number; readonly syllable: string };

/** The characters that sound, with their place in the text. */
const soundingOf = (text: string): readonly Sounding[] =>
  Array.from({ length: text.length }, (_, place) => ({ place, syllable: syllableAt(text, place) })).filter(
    ({ place, syllable }) => isHan(text.charCodeAt(place)) || /^[a-z0-9]$/.test(syllable),
  );

/** How far `letters` reach from a character on: each takes its syllable or a beginning of it. Undefined where they do not fit. */
function reach(letters: string, sounding: readonly Sounding[], first: number): number | undefined {
  const failed = new Set<number>();
  const walk = (at: number, index: number): number | undefined => {
    if (at === letters.length) return index;
    const syllable = sounding[index]?.syllable;
    const mark = at * 256 + index;
    if (syllable === undefined || failed.has(mark)) return undefined;
    for (let length = common(letters, at, syllable); length > 0; length -= 1) {
      const end = walk(at + length, index + 1);
      if (end !== undefined) return end;
    }
    failed.add(mark);
    return undefined;
  };
  return walk(0, first);
}

const common = (letters: string, at: number, syllable: string): number => {
  let length = 0;
  while (length < syllable.length && at + length < letters.length && letters[at + length] === syllable[length]) length += 1;
  return length;
};

/** The shortest run of characters of a text that letters may stand for. */
export function spelledIn(letters: string, text: string): Spelled | undefined {
  const sounding = soundingOf(text);
  let best: { readonly first: number; readonly end: number } | undefined;
  for (let first = 0; first < sounding.length; first += 1) {
    const end = reach(letters, sounding, first);
    if (end !== undefined && (best === undefined || end - first < best.end - best.first)) best = { first, end };
  }
  if (best === undefined) return undefined;
  const { first, end } = best;
  return {
    from: sounding[first]?.place ?? 0,
    to: (sounding[end - 1]?.place ?? 0) + 1,
    initials: end - first === letters.length && end - first > 1,
  };
}

/** Fewest changes that turn `letters` into some stretch of `long` (Sellers 1980); gives up above `most`. */
export function distanceWithin(letters: string, long: string, most: number): number | undefined {
  let row = new Uint8Array(long.length + 1);
  for (let at = 1; at <= letters.length; at += 1) {
    const next = new Uint8Array(long.length + 1);
    next[0] = at;
    let least = at;
    for (let place = 1; place <= long.length; place += 1) {
      const change = (row[place - 1] ?? 0) + (letters[at - 1] === long[place - 1] ? 0 : 1);
      const cost = Math.min(change, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1);
      next[place] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    row = next;
  }
  const best = Math.min(...row);
  return best > most ? undefined : best;
}

/** Fewest changes between two words. */
export function distance(one: string, other: string, most: number): number | undefined {
  if (Math.abs(one.length - other.length) > most) return undefined;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let at = 1; at <= one.length; at += 1) {
    const next = [at];
    for (let place = 1; place <= other.length; place += 1) {
      const change = (row[place - 1] ?? 0) + (one[at - 1] === other[place - 1] ? 0 : 1);
      next.push(Math.min(change, (row[place] ?? 0) + 1, (next[place - 1] ?? 0) + 1));
    }
    row = next;
  }
  const cost = row[other.length] ?? most + 1;
  return cost > most ? undefined : cost;
}

/** How many mistakes are forgiven in so many letters. */
export const forgiven = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);
