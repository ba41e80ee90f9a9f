/** Takes the text of a law apart: how it was made, its chapters and sections, its articles with their paragraphs. */

export type LawArticle = {
  readonly number: number;
  readonly chapter: string;
  readonly section: string;
  /** The first one without 第…条. */
  readonly paragraphs: readonly string[];
};
export type LawText = {
  readonly id: string;
  /** Passed, published, amended: a line each. */
  readonly making: readonly string[];
  readonly articles: readonly LawArticle[];
};

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 一百五十四 → 154; plain digits too; undefined for what is no number below ten thousand. */
export const readChineseNumber = (words: string): number | undefined => {
  if (/^\d{1,4}$/.test(words)) return Number(words);
  if (words === '' || !/^[零〇一二三四五六七八九十百千]{1,9}$/.test(words)) return undefined;
  let [total, digit] = [0, 0];
  for (const sign of words) {
    const unit = UNITS[sign];
    if (unit === undefined) digit = DIGITS[sign] ?? 0;
    else {
      // 十五 is fifteen: a bare ten counts once.
      total += (digit === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return total + digit;
};

const ARTICLE = /^第([零〇一二三四五六七八九十百千]+)条[\s　]*(.*)$/u;
const spaced = (heading: string): string => heading.replaceAll(/[\s　]+/gu, ' ').trim();

/** @param source markdown as described in catalogue/law/texts/README.md. */
export function parseLaw(id: string, source: string): LawText {
  const [head = '', body = ''] = source.split('<!-- INFO END -->');
  const making = head.split('\n').map((line) => line.trim());
  const articles: { number: number; chapter: string; section: string; paragraphs: string[] }[] = [];
  let [chapter, section] = ['', ''];
  for (const raw of body.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('### ')) section = spaced(line.slice(4));
    else if (line.startsWith('## ')) [chapter, section] = [spaced(line.slice(3)), ''];
    else if (line !== '') {
      const match = ARTICLE.exec(line);
      const number = match === null ? undefined : readChineseNumber(match[1] ?? '');
      if (match === null || number === undefined) articles.at(-1)?.paragraphs.push(line);
      else articles.push({ number, chapter, section, paragraphs: [match[2] ?? ''].filter((words) => words !== '') });
    }
  }
  return { id, making: making.filter((line) => line !== '' && !line.startsWith('#')), articles };
}
