/** Phrases that fit one wording of a question, each with how well and by what. */
import type { SearchHow } from '#contract/view/search.ts';
import { ALONE, coverage, placesMet, scoreOf, weightOf } from './coverage.ts';
import { stemOf, wordsOf } from './english.ts';
import { isHan } from './fold.ts';
import { gather, type Piece } from './gather.ts';
import { distance, distanceWithin, forgiven, spelledIn, type Spelled } from './letters.ts';
import { WORTH, type Phrase } from './phrase.ts';
import { codesOf, lettersOf, pairOf, soundsOf, type SearchIndex } from './search-index.ts';
import { blurLetters, cutLetters, soundOf, syllableAt } from './sound.ts';

/** `places`: characters of the phrase that matched; reckoned for what is shown alone. */
export type Hit = { readonly phrase: number; readonly score: number; readonly how: SearchHow; readonly places: () => readonly number[] };

/** Other characters of the same sound: right as often as not. */
const SOUND = 0.88;
const SPELLED = 0.97;
const INITIALS = 0.9;
const TYPING = 0.84;
const phraseOf = (index: SearchIndex, number: number): Phrase => {
  const phrase = index.phrases[number];
  if (phrase === undefined) throw new Error(`phrase ${number} is not in the index`);
  return phrase;
};

const piecesOf = (codes: ArrayLike<number>): readonly Piece<number>[] => [
  ...[...new Set(Array.from(codes))].map((key) => ({ key, factor: 0.3 })),
  ...Array.from(codes)
    .slice(1)
    .map((code, at) => ({ key: pairOf(codes[at] ?? 0, code), factor: 1 })),
];

/** By the characters themselves. */
export function byCharacters(index: SearchIndex, question: string): readonly Hit[] {
  const codes = codesOf(question.replaceAll(' ', ''));
  const weights = index.weights.characters;
  const all = weightOf(codes, weights);
  return gather(index.characters, piecesOf(codes), index.phrases.length).map((number) => {
    const phrase = index.written[number] ?? codes;
    const score = WORTH[phraseOf(index, number).by] * scoreOf(coverage(codes, all, phrase, weights, ALONE.character));
    return { phrase: number, score, how: 'words', places: () => placesMet(codes, phrase, weights, ALONE.character) };
  });
}

/** What a question sounds like: characters as read, letters cut into syllables. */
const questionSounds = (question: string): readonly number[] =>
  [...question.matchAll(/[a-z]+|[^a-z ]+/g)].flatMap(([part]) => (/^[a-z]/.test(part) ? cutLetters(part).map(soundOf) : soundsOf(part)));

/** By sound: wrong characters, pinyin, dialect. `how` says which of them it was. */
export function bySound(index: SearchIndex, question: string, how: 'sound' | 'pinyin'): readonly Hit[] {
  const sounds = Uint16Array.from(questionSounds(question));
  const weights = index.weights.sounds;
  const all = weightOf(sounds, weights);
  const factor = how === 'sound' ? SOUND : SPELLED;
  return gather(index.sounds, piecesOf(sounds), index.phrases.length).map((number) => {
    const { text, by } = phraseOf(index, number);
    const phrase = index.heard[number] ?? sounds;
    const score = WORTH[by] * factor * scoreOf(coverage(sounds, all, phrase, weights, ALONE.sound));
    return { phrase: number, score, how, places: () => placesOf(text, placesMet(sounds, phrase, weights, ALONE.sound)) };
  });
}

/** From the n-th sounding character back to its place in the text. */
const placesOf = (text: string, nth: readonly number[]): readonly number[] => {
  const places: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (isHan(text.charCodeAt(at)) || /[a-z0-9]/.test(text.charAt(at))) places.push(at);
  return nth.flatMap((each) => places[each] ?? []);
};

const MOST_BY_INITIALS = 240;

/** Phrases whose first letters hold these in a row. */
function withInitials(index: SearchIndex, initials: string): readonly number[] {
  const found: number[] = [];
  for (let at = index.initials.indexOf(initials); at !== -1 && found.length < MOST_BY_INITIALS; ) {
    const phrase = phraseAt(index.initialsStart, at);
    found.push(phrase);
    at = index.initials.indexOf(initials, index.initialsStart[phrase + 1] ?? index.initials.length);
  }
  return found;
}

const phraseAt = (starts: Uint32Array, at: number): number => {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
};

const isLetters = (text: string): boolean => /^[a-z]+$/.test(text);

/** Characters written out as they sound, so that 新生儿hk is read like xinshengerhk. */
const spellOut = (question: string): string =>
  Array.from({ length: question.length }, (_, at) => (question.charAt(at) === ' ' ? '' : syllableAt(question, at))).join('');

const between = ({ from, to }: Spelled): readonly number[] => Array.from({ length: to - from }, (_, nth) => from + nth);

/** By first letters and beginnings of syllables. */
export function byInitials(index: SearchIndex, question: string): readonly Hit[] {
  const letters = spellOut(question);
  if (letters.length < 2 || !isLetters(letters)) return [];
  const firsts = new Set([
    letters,
    cutLetters(letters)
      .map((piece) => piece.charAt(0))
      .join(''),
  ]);
  const numbers = new Set([...firsts].filter((each) => each.length > 1).flatMap((each) => withInitials(index, each)));
  const weights = index.weights.characters;
  return [...numbers].flatMap((number) => {
    const { text, by } = phraseOf(index, number);
    const spelled = spelledIn(letters, text);
    if (spelled === undefined) return [];
    const phrase = index.written[number] ?? new Uint16Array(0);
    const told = weightOf(phrase.subarray(spelled.from, spelled.to), weights) / Math.max(weightOf(phrase, weights), 1);
    const score = scoreOf({ asked: 1, told, whole: spelled.from === 0 });
    const factor = spelled.initials ? INITIALS : SPELLED;
    return [
      {
        phrase: number,
        score: WORTH[by] * factor * score,
        how: spelled.initials ? 'initials' : 'pinyin',
        places: () => between(spelled),
      } satisfies Hit,
    ];
  });
}

/** Pinyin with one or two letters wrong. */
export function byMistypedPinyin(index: SearchIndex, question: string): readonly Hit[] {
  const letters = blurLetters(spellOut(question));
  const most = forgiven(letters.length);
  if (most === 0 || !isLetters(letters)) return [];
  const pieces = Array.from({ length: letters.length - 2 }, (_, at) => ({ key: letters.slice(at, at + 3), factor: 1 }));
  return gather(index.letters, pieces, index.phrases.length).flatMap((number) => {
    const { text, by } = phraseOf(index, number);
    const long = lettersOf(text);
    const wrong = distanceWithin(letters, long, most);
    if (wrong === undefined) return [];
    const told = Math.min(1, letters.length / Math.max(long.length, 1));
    const score = scoreOf({ asked: 1 - (2 * wrong) / letters.length, told, whole: false });
    return [{ phrase: number, score: WORTH[by] * TYPING * score, how: 'typing', places: () => [] } satisfies Hit];
  });
}

/** The stem of ours that was probably meant: of a word that begins so, or is one or two letters off. */
function nearestStem(index: SearchIndex, word: string): string | undefined {
  if (word.length < 3) return undefined;
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let best: { readonly cost: number; readonly stem: string } | undefined;
  for (const [known, stem] of index.words) {
    const cost = known.startsWith(word) ? 0.5 : most === 0 ? undefined : distance(word, known, most);
    if (cost !== undefined && (best === undefined || cost < best.cost)) best = { cost, stem };
  }
  return best?.stem;
}

/** Whether a word is still being typed. */
const isBeginning = (index: SearchIndex, word: string): boolean => [...index.words.keys()].some((known) => known.startsWith(word));

/** By English words. */
export function byEnglish(index: SearchIndex, question: string): readonly Hit[] {
  const typed = wordsOf(question);
  const stems = typed.map((word) => {
    const stem = stemOf(word);
    return index.stems.count(stem) > 0 ? stem : (nearestStem(index, word) ?? stem);
  });
  const isMended = typed.some(
    (word, at) => index.stems.count(stemOf(word)) === 0 && stems[at] !== stemOf(word) && !isBeginning(index, word),
  );
  const numbers = Uint16Array.from(stems.map((stem) => index.stemNumbers.get(stem) ?? 0));
  const all = weightOf(numbers, index.weights.stems);
  const pieces = [...new Set(stems)].map((key) => ({ key, factor: 1 }));
  return gather(index.stems, pieces, index.phrases.length).map((number) => {
    const covered = coverage(numbers, all, index.written[number] ?? numbers, index.weights.stems, ALONE.word);
    const score = WORTH[phraseOf(index, number).by] * scoreOf(covered);
    return { phrase: number, score: isMended ? score * TYPING : score, how: isMended ? 'typing' : 'words', places: () => [] };
  });
}
