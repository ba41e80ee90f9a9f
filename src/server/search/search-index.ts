/** The index in memory: phrases, and where their characters, sounds, letters and English words occur. */
import type { SearchEntry } from './entry.ts';
import { stemOf, wordsOf } from './english.ts';
import { isHan } from './fold.ts';
import { rarity } from './gather.ts';
import { phrasesOf, type Phrase } from './phrase.ts';
import { draftPostings, type Postings } from './postings.ts';
import { blurLetters, soundOf, syllableAt } from './sound.ts';

export type SearchIndex = {
  readonly entries: readonly SearchEntry[];
  readonly phrases: readonly Phrase[];
  /** Its characters; of an English one its stems by number. */
  readonly written: readonly Uint16Array[];
  /** How each phrase sounds; none for sentences and English. */
  readonly heard: readonly Uint16Array[];
  /** What each character, sound and stem tells. */
  readonly weights: Weights;
  /** Numbers of stems, from 1. */
  readonly stemNumbers: ReadonlyMap<string, number>;
  /** Single characters and pairs of neighbours; a pair is first * 65536 + second. */
  readonly characters: Postings<number>;
  /** Single sounds and pairs of them; a pair is (first + 1) * 65536 + second. */
  readonly sounds: Postings<number>;
  /** Three letters in a row of the pinyin. */
  readonly letters: Postings<string>;
  readonly stems: Postings<string>;
  /** English words as written, with their stems: what was mistyped is compared with these. */
  readonly words: ReadonlyMap<string, string>;
  /** First letters of all phrases, each phrase between line feeds, and where each begins. */
  readonly initials: string;
  readonly initialsStart: Uint32Array;
};

export const pairOf = (first: number, second: number): number => (first + 1) * 65536 + second;

/** The sounds of a text in order; characters that are neither Chinese nor a letter or digit are left out. */
export const soundsOf = (text: string): readonly number[] => {
  const sounds: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isHan(code) || /[a-z0-9]/.test(text.charAt(at))) sounds.push(soundOf(syllableAt(text, at)));
  }
  return sounds;
};

/** Letters of a Chinese text as it sounds, what is confused written one way. */
export const lettersOf = (text: string): string => {
  let letters = '';
  for (let at = 0; at < text.length; at += 1) {
    const syllable = syllableAt(text, at);
    if (/^[a-z0-9]+$/.test(syllable)) letters += syllable;
  }
  return blurLetters(letters);
};

const initialsOf = (text: string): string => {
  let initials = '';
  for (let at = 0; at < text.length; at += 1) initials += isHan(text.charCodeAt(at)) ? syllableAt(text, at).charAt(0) : text.charAt(at);
  return initials.replaceAll('\n', ' ');
};

/** How long a slice of building may hold the event loop, in milliseconds; the bar is 50. */
const SLICE_MS = 12;
const breathe = (): Promise<void> => new Promise((done) => setImmediate(done));

const SILENT = new Uint16Array(0);

/** A letter or character that no name has says less than one that few have. */
const UNKNOWN = 2.5;
export type Weights = { readonly characters: Float32Array; readonly sounds: Float32Array; readonly stems: Float32Array };

/** Brackets and strokes of a name weigh nothing. */
const isWritten = (code: number): boolean => isHan(code) || (code >= 48 && code <= 57) || (code >= 97 && code <= 122);

/** All single pieces with what they tell; pairs stand above 65536. */
function weightsOf(postings: Postings<number>, all: number, counts: (code: number) => boolean): Float32Array {
  const weights = Float32Array.from({ length: 65_536 }, (_, code) => (counts(code) ? UNKNOWN : 0));
  for (const key of postings.keys()) if (key < 65_536 && counts(key)) weights[key] = rarity(all, postings.count(key));
  return weights;
}

const stemWeights = (stems: Postings<string>, numbers: ReadonlyMap<string, number>, all: number): Float32Array => {
  const weights = new Float32Array(numbers.size + 1).fill(UNKNOWN);
  for (const [stem, number] of numbers) weights[number] = rarity(all, stems.count(stem));
  return weights;
};

type Drafts = {
  readonly characters: ReturnType<typeof draftPostings<number>>;
  readonly sounds: ReturnType<typeof draftPostings<number>>;
  readonly letters: ReturnType<typeof draftPostings<string>>;
  readonly stems: ReturnType<typeof draftPostings<string>>;
};

function addChinese({ characters, sounds, letters }: Drafts, { text }: Phrase, heard: Uint16Array, number: number): void {
  for (let at = 0; at < text.length; at += 1) {
    characters.add(text.charCodeAt(at), number);
    if (at > 0) characters.add(pairOf(text.charCodeAt(at - 1), text.charCodeAt(at)), number);
  }
  if (heard.length === 0) return;
  for (const [at, sound] of heard.entries()) {
    sounds.add(sound, number);
    if (at > 0) sounds.add(pairOf(heard[at - 1] ?? 0, sound), number);
  }
  const spelled = lettersOf(text);
  for (let at = 0; at + 3 <= spelled.length; at += 1) letters.add(spelled.slice(at, at + 3), number);
}

type English = { readonly words: Map<string, string>; readonly stemNumbers: Map<string, number> };

/** The numbers of its stems. */
function addEnglish({ stems }: Drafts, { words, stemNumbers }: English, text: string, number: number): Uint16Array {
  return Uint16Array.from(
    wordsOf(text).map((word) => {
      const stem = words.get(word) ?? stemOf(word);
      words.set(word, stem);
      stems.add(stem, number);
      const known = stemNumbers.get(stem) ?? stemNumbers.size + 1;
      stemNumbers.set(stem, known);
      return known;
    }),
  );
}

export const codesOf = (text: string): Uint16Array => {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
};

/** Adds the entry to the department's phrase that is there already. */
function isKnown(departments: Map<string, Phrase>, phrase: Phrase): boolean {
  if (phrase.by !== 'department') return false;
  const known = departments.get(phrase.text);
  if (known === undefined) departments.set(phrase.text, phrase);
  else known.others?.push(phrase.entry);
  return known !== undefined;
}

/** Builds the index in slices, so that requests are answered meanwhile. */
export async function buildIndex(entries: readonly SearchEntry[]): Promise<SearchIndex> {
  const drafts: Drafts = {
    characters: draftPostings<number>(),
    sounds: draftPostings<number>(),
    letters: draftPostings<string>(),
    stems: draftPostings<string>(),
  };
  const phrases: Phrase[] = [];
  const initials: string[] = [];
  const heard: Uint16Array[] = [];
  const departments = new Map<string, Phrase>();
  const english: English = { words: new Map(), stemNumbers: new Map() };
  const written: Uint16Array[] = [];
  let began = performance.now();
  for (const [number, entry] of entries.entries()) {
    for (const phrase of phrasesOf(entry, number)) {
      if (isKnown(departments, phrase)) continue;
      const at = phrases.push(phrase) - 1;
      // A sentence is found by its characters alone: by sound it would fit nearly everything.
      const sounding = phrase.by === 'summary' || phrase.english ? SILENT : Uint16Array.from(soundsOf(phrase.text));
      heard.push(sounding);
      initials.push(phrase.by === 'summary' || phrase.english ? '' : initialsOf(phrase.text));
      written.push(phrase.english ? addEnglish(drafts, english, phrase.text, at) : codesOf(phrase.text));
      if (!phrase.english) addChinese(drafts, phrase, sounding, at);
    }
    if (performance.now() - began < SLICE_MS) continue;
    await breathe();
    began = performance.now();
  }
  const postings = await packed(drafts);
  const weights: Weights = {
    characters: weightsOf(postings.characters, phrases.length, isWritten),
    sounds: weightsOf(postings.sounds, phrases.length, () => true),
    stems: stemWeights(postings.stems, english.stemNumbers, phrases.length),
  };
  return { entries, phrases, written, heard, weights, ...english, ...postings, ...joined(initials) };
}

async function packed({ characters, sounds, letters, stems }: Drafts): Promise<Pick<SearchIndex, keyof Drafts>> {
  return {
    characters: await characters.pack(breathe),
    sounds: await sounds.pack(breathe),
    letters: await letters.pack(breathe),
    stems: await stems.pack(breathe),
  };
}

function joined(initials: readonly string[]): Pick<SearchIndex, 'initials' | 'initialsStart'> {
  const start = new Uint32Array(initials.length);
  let length = 0;
  for (const [index, each] of initials.entries()) {
    start[index] = length;
    length += each.length + 1;
  }
  return { initials: initials.join('\n'), initialsStart: start };
}
