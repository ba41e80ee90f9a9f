/** How Chinese sounds: the syllable of each character, one number for what people of many provinces say alike, and letters read as syllables. */
import { pinyin } from 'pinyin-pro';
import { isHan } from './fold.ts';
import { SYLLABLES } from './syllables.ts';

/** zh/z, ch/c, sh/s, ang/an, eng/en, ing/in, and n/l at the beginning: confused all over the south. */
const blur = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/ng$/, 'n')
    .replace(/^n(?=[aeiouv])/, 'l')
    .replace('v', 'u');

/** Readings by character code; null where they depend on the neighbours. */
const single: (string | null | undefined)[] = [];
const around = new Map<string, string>();
/** Readings in context; forgotten when there are too many, so that names nobody expected cannot fill the memory. */
const MOST_KNOWN = 50_000;

/** The one reading of a character; null where it depends on its neighbours. */
function readingOf(code: number): string | null {
  const known = single[code];
  if (known !== undefined) return known;
  const readings = new Set(pinyin(String.fromCharCode(code), { toneType: 'none', type: 'array', multiple: true, v: true }));
  const [only] = readings;
  const reading = readings.size === 1 && only !== undefined ? only : null;
  single[code] = reading;
  return reading;
}

/** Read with its neighbours: 行 in 银行 and in 行政. */
function readingAt(text: string, at: number): string {
  const from = Math.max(0, at - 2);
  const near = `${at - from}${text.slice(from, at + 3)}`;
  const known = around.get(near);
  if (known !== undefined) return known;
  const reading = pinyin(text.slice(from, at + 3), { toneType: 'none', type: 'array', v: true })[at - from] ?? '';
  if (around.size > MOST_KNOWN) around.clear();
  around.set(near, reading);
  return reading;
}

/** The syllable at a place of a text, without tone; what is no Chinese character is itself. */
export const syllableAt = (text: string, at: number): string => {
  const code = text.charCodeAt(at);
  return isHan(code) ? (readingOf(code) ?? readingAt(text, at)) : text.charAt(at);
};

const blurs = new Map<string, number>();
/** By syllable as written; only true syllables, of which there are four hundred. */
const numbers = new Map<string, number>();
/** A number for what sounds alike: below 1000 syllables, above it other characters. */
export const soundOf = (syllable: string): number => {
  const known = numbers.get(syllable);
  if (known !== undefined) return known;
  if (syllable.length === 1 && !/[aeo]/.test(syllable)) return 1000 + syllable.charCodeAt(0);
  const blurred = blur(syllable);
  const number = blurs.get(blurred) ?? blurs.size + 1;
  blurs.set(blurred, number);
  if (SYLLABLES.has(syllable)) numbers.set(syllable, number);
  return number;
};

const LONGEST_SYLLABLE = 6;

/**
 * Letters cut into syllables and single initials: as few pieces as possible (shanghukou → shang hu kou, xsehk → x s e h k).
 * Undefined never: a letter that begins no syllable stands alone.
 */
export function cutLetters(letters: string): readonly string[] {
  const fewest: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= letters.length; to += 1) {
    let best = { cost: (fewest[to - 1]?.cost ?? 0) + 1.6, from: to - 1 };
    for (let from = Math.max(0, to - LONGEST_SYLLABLE); from < to; from += 1) {
      const cost = (fewest[from]?.cost ?? 0) + 1;
      if (cost < best.cost && SYLLABLES.has(letters.slice(from, to))) best = { cost, from };
    }
    fewest.push(best);
  }
  const pieces: string[] = [];
  for (let to = letters.length; to > 0; ) {
    const from = fewest[to]?.from ?? to - 1;
    pieces.unshift(letters.slice(from, to));
    to = from;
  }
  return pieces;
}

/** Letters as they sound: what is confused is written one way, on both sides of a comparison. */
export const blurLetters = (letters: string): string =>
  letters
    .replaceAll(/([zcs])h/g, '$1')
    .replaceAll('ng', 'n')
    .replaceAll('v', 'u');
