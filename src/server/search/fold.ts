/** One spelling for what is written alike: width, case, traditional characters, invisible characters; bounded before anything else looks at it. */
import { Converter } from 'opencc-js/t2cn';

/** Characters of a question that are read: the longest name of 1,135 real items that a person would type has 40. */
export const LONGEST = 60;

const simplify = Converter({ from: 't', to: 'cn' });

/** Letters and digits of any script; the rest only separates. */
const separators = /[^\p{L}\p{N}]+/gu;

/** Width and case alone, in the same length as written where that is possible, so that marks fit the name. */
export const foldName = (text: string): string => {
  const folded = text.normalize('NFKC').toLowerCase();
  return folded.length === text.length ? folded : text.toLowerCase();
};

/** A question as typed: at most 60 characters, simplified, one space between words, nothing else. */
export const foldQuestion = (text: string): string =>
  simplify(
    text
      .slice(0, LONGEST * 2)
      .toWellFormed()
      .normalize('NFKC')
      .slice(0, LONGEST)
      .toLowerCase(),
  )
    .replaceAll(separators, ' ')
    .trim();

/** Whether somebody typed traditional characters. */
export const isTraditional = (text: string): boolean => simplify(text.slice(0, LONGEST)) !== text.slice(0, LONGEST);

/** Chinese characters. */
export const isHan = (code: number): boolean => (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007;
