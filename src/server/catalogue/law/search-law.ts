/** Finds articles by words: every word must stand in the article or in the law's name; a number alone is an article. */
import type { Law } from '#domain/catalogue/directory.ts';
import type { LawBook } from './load-law-book.ts';
import { readChineseNumber, type LawArticle } from './parse-law.ts';

export type FoundArticle = {
  readonly law: string;
  readonly article: LawArticle;
  /** The part of a paragraph that holds the first word. */
  readonly excerpt: string;
  readonly rank: number;
};

const MOST_WORDS = 8;
const AROUND = 36;

type Query = { readonly words: readonly string[]; readonly article?: number };

/** `许可法 第42条` → one word and an article; words are parted by spaces and marks. */
export const readQuery = (text: string): Query => {
  const parts = text
    .trim()
    .replaceAll(/第?([零〇一二三四五六七八九十百千]{1,7}|\d{1,4})条/gu, ' §$1 ')
    .split(/[\s，、。；,;《》]+/u)
    .filter((part) => part !== '');
  const number = parts.find((part) => part.startsWith('§') || /^\d{1,4}$/.test(part));
  const article = number === undefined ? undefined : readChineseNumber(number.replace('§', ''));
  const words = parts.filter((part) => part !== number).slice(0, MOST_WORDS);
  return article === undefined ? { words } : { words, article };
};

const excerptOf = (paragraphs: readonly string[], word: string | undefined): string => {
  const found = word === undefined ? undefined : paragraphs.find((paragraph) => paragraph.includes(word));
  const paragraph = found ?? paragraphs[0] ?? '';
  const at = word === undefined ? 0 : Math.max(0, paragraph.indexOf(word));
  const from = Math.max(0, at - AROUND);
  const to = at + AROUND * 2;
  return `${from > 0 ? '…' : ''}${paragraph.slice(from, to)}${to < paragraph.length ? '…' : ''}`;
};

/** Titles come without 中华人民共和国 in people's mouths. */
const namesLaw = (word: string, law: Law): boolean =>
  law.title.zh.includes(word) || law.title.en.toLowerCase().includes(word.toLowerCase()) || law.id === word;

const countOf = (whole: string, word: string): number => whole.split(word).length - 1;

/** The best first: the named article of a named law, then by how often the words stand there, earlier articles before later ones. */
export function searchLaw(book: LawBook, laws: ReadonlyMap<string, Law>, text: string, limit: number): readonly FoundArticle[] {
  const { words, article: wanted } = readQuery(text);
  if (words.length === 0 && wanted === undefined) return [];
  const found: FoundArticle[] = [];
  for (const [id, { articles }] of book.texts) {
    const law = laws.get(id);
    if (law === undefined) continue;
    const inText = words.filter((word) => !namesLaw(word, law));
    const named = words.length - inText.length;
    for (const article of articles) {
      if (wanted !== undefined && article.number !== wanted) continue;
      const whole = article.paragraphs.join('\n');
      if (!inText.every((word) => whole.includes(word))) continue;
      const hits = inText.reduce((sum, word) => sum + Math.min(countOf(whole, word), 5), 0);
      // A short article that says it is nearer than a long one that mentions it.
      const rank = named * 20 + hits * 4 + (inText.length > 0 ? Math.max(0, 3 - whole.length / 300) : 0);
      found.push({ law: id, article, excerpt: excerptOf(article.paragraphs, inText[0]), rank });
    }
  }
  return found.toSorted((one, other) => other.rank - one.rank || one.article.number - other.article.number).slice(0, limit);
}
