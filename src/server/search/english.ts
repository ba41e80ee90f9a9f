/** English words of a question or a name: without those that say nothing, singular and plural alike. */
import { stemmer } from 'stemmer';

const EMPTY = new Set(
  'a an the of for to in on at by with and or my our your i we me us you is are do does how what where when which can could should get want need would like apply application please about it its from be as'.split(
    ' ',
  ),
);

/** Words in order as they are written; all of them where none would be left. */
export const wordsOf = (text: string): readonly string[] => {
  const words = text.match(/[a-z][a-z0-9]*/g) ?? [];
  const telling = words.filter((word) => !EMPTY.has(word));
  return telling.length === 0 ? words : telling;
};

export const stemOf = (word: string): string => stemmer(word);
