/** Whether an everyday word occurs in a question: written, by its sound, spelled in letters, with a mistake or two in many letters. */
import { foldQuestion } from './fold.ts';
import { distance, forgiven, spelledIn } from './letters.ts';
import { soundsOf } from './search-index.ts';
import { blurLetters, syllableAt } from './sound.ts';

/** A word as it may be met. */
export type WordForms = {
  readonly folded: string;
  readonly sounds: readonly number[];
  readonly spelled: string;
  readonly blurred: string;
  readonly initials: string;
};
/** `rest`: what else was said; `factor`: how sure it is. */
export type Occurrence = { readonly said: string; readonly rest: string; readonly factor: number };
export type Heard = {
  readonly text: string;
  readonly letters: string | undefined;
  readonly blurred: string;
  readonly sounds: readonly number[];
};

const spell = (text: string): readonly string[] =>
  Array.from({ length: text.length }, (_, at) => syllableAt(text, at)).filter((syllable) => syllable !== ' ');

export function formsOf(word: string): WordForms {
  const folded = foldQuestion(word).replaceAll(' ', '');
  const syllables = spell(folded);
  const spelled = syllables.join('');
  return {
    folded,
    sounds: soundsOf(folded),
    spelled,
    blurred: blurLetters(spelled),
    initials: syllables.map((syllable) => syllable.charAt(0)).join(''),
  };
}

/** The question, heard once for all words. */
export function heardOf(text: string): Heard {
  const joined = text.replaceAll(' ', '');
  const isLetters = /^[a-z]+$/.test(joined);
  return {
    text,
    letters: isLetters ? joined : undefined,
    blurred: isLetters ? blurLetters(joined) : '',
    sounds: isLetters ? [] : soundsOf(text),
  };
}

const without = (question: string, from: number, length: number): string =>
  `${question.slice(0, from)} ${question.slice(from + length)}`.replaceAll(/\s+/g, ' ').trim();

export function occurrence(word: WordForms, heard: Heard): Occurrence | undefined {
  const at = heard.text.indexOf(word.folded);
  if (at !== -1) return { said: word.folded, rest: without(heard.text, at, word.folded.length), factor: 1 };
  if (heard.letters !== undefined) return inLetters(word, heard.letters, heard);
  const alike = word.sounds.length > 1 && heard.sounds.length === word.sounds.length;
  return alike && heard.sounds.every((sound, place) => sound === word.sounds[place]) ? whole(heard, 0.9) : undefined;
}

const whole = ({ text }: Heard, factor: number): Occurrence => ({ said: text, rest: '', factor });

function inLetters(word: WordForms, letters: string, heard: Heard): Occurrence | undefined {
  if (word.folded.length < 2) return undefined;
  if (letters === word.initials) return whole(heard, 0.95);
  const at = letters.indexOf(word.spelled);
  if (at !== -1) return { said: word.spelled, rest: without(letters, at, word.spelled.length), factor: 0.98 };
  if (heard.blurred === word.blurred) return whole(heard, 0.96);
  if (letters.length > word.folded.length && isSpelledAs(letters, word.folded)) return whole(heard, 0.95);
  const most = Math.min(forgiven(letters.length), forgiven(word.blurred.length));
  const wrong = most === 0 ? undefined : distance(heard.blurred, word.blurred, most);
  return wrong === undefined ? undefined : whole(heard, 0.92 - 0.05 * wrong);
}

/** Letters that stand for the whole word: sheng f zheng. */
const isSpelledAs = (letters: string, word: string): boolean => {
  const spelled = spelledIn(letters, word);
  return spelled !== undefined && spelled.from === 0 && spelled.to === word.length;
};
