/** The texts of laws: read by article, held against the list of laws and the terms taken from them, found by words. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { CATALOGUE_FOLDER } from '../load-catalogue.ts';
import { loadDirectory } from '../load-directory.ts';
import { loadLawBook } from './load-law-book.ts';
import { parseLaw, readChineseNumber } from './parse-law.ts';
import { readQuery, searchLaw } from './search-law.ts';

const { directory } = await loadDirectory(CATALOGUE_FOLDER);
if (directory === undefined) throw new Error('the shipped directory is broken');
const { laws } = directory;
const { book, problems } = await loadLawBook(CATALOGUE_FOLDER, laws);

const folder = mkdtempSync(join(tmpdir(), 'yici-law-'));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ['一', 1],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['四十三', 43],
  ['一百', 100],
  ['一百零四', 104],
  ['一百五十四', 154],
  ['一千二百六十', 1260],
  ['42', 42],
  ['条', undefined],
  ['', undefined],
])('%s is %s', (words, number) => {
  expect(readChineseNumber(words)).toBe(number);
});

test('all texts that ship are whole: every article of the list, in its order, and every term quoted from its article', () => {
  expect(problems).toEqual([]);
  expect(book.texts.size).toBe(27);
  expect(book.limits.length).toBeGreaterThan(25);
});

test('a law is read by chapter and section; what is cited inside a paragraph is no article', () => {
  const { making, articles } = parseLaw(
    'tea',
    '# 茶法\n\n2026年1月1日 通过\n\n<!-- INFO END -->\n\n## 第一章　总 则\n\n第一条 饮茶。\n\n（一）早上；\n\n依照本法第九条办理。\n\n### 第一节 茶馆\n\n第二条　开店。\n',
  );
  expect(making).toEqual(['2026年1月1日 通过']);
  expect(articles).toEqual([
    { number: 1, chapter: '第一章 总 则', section: '', paragraphs: ['饮茶。', '（一）早上；', '依照本法第九条办理。'] },
    { number: 2, chapter: '第一章 总 则', section: '第一节 茶馆', paragraphs: ['开店。'] },
  ]);
});

test('a text with an article left out, of an unknown law, or with words nobody wrote is told with its file', async () => {
  mkdirSync(join(folder, 'law/texts'), { recursive: true });
  writeFileSync(join(folder, 'law/texts/household-registration-1958.md'), '# 户口\n<!-- INFO END -->\n第一条 甲。\n第三条 乙。\n');
  writeFileSync(join(folder, 'law/texts/of-nobody.md'), '# 无\n<!-- INFO END -->\n第一条 甲。\n');
  writeFileSync(
    join(folder, 'statute-limits.yaml'),
    'limits:\n  - { basis: { law: household-registration-1958, article: 1 }, for: decision, term: { amount: 1, unit: month }, what: { zh: 登记, en: to register }, words: 一个月以内 }\n',
  );
  const told = (await loadLawBook(folder, laws)).problems.map(({ file, code }) => [file, code]);
  expect(told).toEqual([
    ['law/texts/household-registration-1958.md', 'articles-out-of-order'],
    ['law/texts/of-nobody.md', 'unknown-law'],
    ['statute-limits.yaml', 'words-not-in-article'],
  ]);
});

test('a catalogue without texts has none', async () => {
  expect((await loadLawBook(join(folder, 'empty'), laws)).book.texts.size).toBe(0);
});

test.each([
  ['许可法 第四十二条', { words: ['许可法'], article: 42 }],
  ['许可法42条', { words: ['许可法'], article: 42 }],
  ['一次告知，补正', { words: ['一次告知', '补正'] }],
  ['32', { words: [], article: 32 }],
  ['《', { words: [] }],
])('%s is asked as %o', (text, query) => {
  expect(readQuery(text)).toEqual(query);
});

test.each([
  ['一次告知 补正', 'administrative-licensing-law-2019', 32],
  ['许可法 42条', 'administrative-licensing-law-2019', 42],
  ['容缺受理 范围', 'zhejiang-at-most-once-2018', 4],
  ['环境影响报告表 三十日', 'environmental-impact-law-2018', 22],
  ['施工许可证 七日', 'construction-law-2019', 8],
  ['Licensing 44', 'administrative-licensing-law-2019', 44],
])('%s finds %s, article %i, first', (text, law, article) => {
  const [first] = searchLaw(book, laws, text, 5);
  expect([first?.law, first?.article.number]).toEqual([law, article]);
});
