/** Places in the law as the national list writes them, 《…》第三十五条, and back. */
import type { Basis } from '#domain/kernel/text.ts';
import type { RowContext } from './column.ts';

const DIGITS = '零一二三四五六七八九';
const UNITS = ['', '十', '百', '千'];

/** Chinese numerals of an article's number, below ten thousand: 1049 → 一千零四十九. */
export const articleNumeral = (article: number): string => {
  const digits = String(article).split('').map(Number);
  const written = digits.map((digit, at) => (digit === 0 ? '零' : `${DIGITS[digit] ?? ''}${UNITS[digits.length - 1 - at] ?? ''}`)).join('');
  const tidy = written.replace(/零+/g, '零').replace(/零$/, '');
  return tidy.startsWith('一十') ? tidy.slice(1) : tidy;
};

/** @returns the number, NaN where the words are none. */
export const numberOfNumeral = (words: string): number => {
  if (/^\d+$/.test(words)) return Number(words);
  let total = 0;
  let digit = 0;
  for (const letter of words) {
    const unit = UNITS.indexOf(letter);
    const value = DIGITS.indexOf(letter);
    if (unit > 0) {
      total += (digit === 0 ? 1 : digit) * 10 ** unit;
      digit = 0;
    } else if (value >= 0) digit = value;
    else return Number.NaN;
  }
  return total + digit;
};

export const lawWords = (basis: readonly Basis[], context: RowContext): string =>
  basis.map(({ law, article }) => `《${context.lawTitle(law) ?? law}》第${articleNumeral(article)}条`).join('；');

/** A title may name another law inside itself: 《浙江省实施《中华人民共和国节约能源法》办法》. */
const PLACE = /《((?:[^《》]|《[^《》]{1,60}》){1,120})》((?:第[零一二三四五六七八九十百千\d]{1,9}条[、，和及]?)*)/g;
const ARTICLE = /第([零一二三四五六七八九十百千\d]{1,9})条/g;

/** @returns the places that are laws of the catalogue, and the titles that are not: those stay text. */
export const lawsOfWords = (
  words: string,
  context: RowContext,
): { readonly basis: readonly Basis[]; readonly unknown: readonly string[] } => {
  const places = [...words.matchAll(PLACE)].map(([whole, title = '', articles = '']) => ({
    whole,
    law: context.lawByTitle(title),
    articles: [...articles.matchAll(ARTICLE)].map(([, numeral = '']) => numberOfNumeral(numeral)),
  }));
  const known = places.filter(({ law, articles }) => law !== undefined && articles.length > 0);
  const rest = places.filter((place) => !known.includes(place)).map(({ whole }) => whole);
  return {
    basis: known.flatMap(({ law, articles }) => (law === undefined ? [] : articles.map((article) => ({ law, article })))),
    unknown: places.length === 0 && words.trim() !== '' ? [words.trim()] : rest,
  };
};
