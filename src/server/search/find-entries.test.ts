/** People find a service by whatever they say, and are told why. */
import { beforeAll, describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { SearchEntry } from './entry.ts';
import { findEntries, type Asked, type FindParts } from './find-entries.ts';
import { marksOf } from './row-view.ts';
import { buildIndex } from './search-index.ts';
import { bookOf } from './synonym-book.ts';

const deqing = brandAs<DivisionCode>(330_521);
const entry = (kind: SearchEntry['kind'], id: string, zh: string, en: string, more: Partial<SearchEntry> = {}): SearchEntry => ({
  kind,
  id,
  name: { zh, en },
  aliases: [],
  audience: ['person'],
  topics: [],
  divisions: [],
  ...more,
});
const entries: readonly SearchEntry[] = [
  entry('matter', 'birth', '出生一件事', 'Birth of a child', {
    aliases: ['xsehk', '上户口'],
    contains: [
      { zh: '新生儿出生登记（户口）', en: 'Household registration of a newborn' },
      { zh: '新生儿户口', en: '新生儿户口' },
    ],
  }),
  entry('item', 'household', '新生儿出生登记（户口）', 'Household registration of a newborn', { aliases: ['新生儿户口'] }),
  entry('matter', 'shop', '开一家餐饮店', 'Open a restaurant', { audience: ['firm'] }),
  entry('listing', 'card', '居民身份证办理', '居民身份证办理', { department: { zh: '公安局', en: '公安局' } }),
  entry('listing', 'card-lost', '居民身份证挂失补办', '居民身份证挂失补办', { department: { zh: '公安局', en: '公安局' } }),
  entry('listing', 'dog', '犬类准养证核发', '犬类准养证核发', { divisions: [brandAs<DivisionCode>(330_602)] }),
  entry('listing', 'dog-here', '犬类准养证核发', '犬类准养证核发', { divisions: [deqing] }),
];
const state: { parts?: FindParts } = {};
beforeAll(async () => {
  state.parts = {
    index: await buildIndex(entries),
    synonyms: bookOf([{ word: '养狗', means: ['犬类准养证'] }]),
    isHere: ({ divisions }, division) => divisions.length === 0 || divisions.includes(division),
    popularity: new Map(),
  };
});
const parts = (): FindParts => {
  if (state.parts === undefined) throw new Error('built before all tests');
  return state.parts;
};
const find = (words: string, more: Partial<Asked> = {}) => findEntries(parts(), { words, ...more });
const first = (words: string) => find(words).entries[0];

describe('somebody finds it', () => {
  test.each([
    ['by its name', '身份证', 'card', 'words'],
    ['by what people say', '上户口', 'birth', 'words'],
    ['in a whole question', '请问办身份证需要什么材料', 'card', 'words'],
    ['in pinyin', 'shenfenzheng', 'card', 'pinyin'],
    ['in the pinyin of the south', 'senfenzen', 'card', 'pinyin'],
    ['by initials', 'sfz', 'card', 'initials'],
    ['by syllables and initials mixed', 'shenfz', 'card', 'pinyin'],
    ['half in characters', '身份zheng', 'card', 'pinyin'],
    ['by characters of the same sound', '身分正', 'card', 'sound'],
    ['with a letter wrong', 'shenfenzjeng', 'card', 'typing'],
    ['in traditional characters', '身份證', 'card', 'words'],
    ['in full width', 'ＳＦＺ', 'card', 'initials'],
    ['by an everyday word', '养狗', 'dog', 'synonym'],
    ['in English', 'restaurant', 'shop', 'words'],
    ['in the plural', 'newborns', 'household', 'words'],
    ['in English with a letter wrong', 'restaraunt', 'shop', 'typing'],
    ['by what it holds', 'newborn household', 'household', 'words'],
  ])('%s: %s', (_how, words, id, how) => {
    expect([first(words)?.entry.id, first(words)?.why.how]).toEqual([id, how]);
  });
  test('and the one that was lost only by who lost it', () => {
    expect(first('身份证丢了补办')?.entry.id).toBe('card-lost');
  });
});

describe('order', () => {
  test('the own place stands before others where both fit', () => {
    const found = find('犬类准养证', { division: deqing }).entries;
    expect(found.map(({ entry: { id }, here }) => [id, here])).toEqual([
      ['dog-here', true],
      ['dog', false],
    ]);
  });
  test('a matter stands before its item, and a kind may be asked for alone', () => {
    expect(find('新生儿户口').entries.map(({ entry: { kind } }) => kind)).toContain('matter');
    expect(find('新生儿', { kind: 'item' }).entries.map(({ entry: { id } }) => id)).toEqual(['household']);
  });
  test('what many use stands higher', () => {
    const many = { ...parts(), popularity: new Map([['listing card-lost', 1]]) };
    const scores = (used: FindParts) =>
      findEntries(used, { words: '居民身份证' }).entries.find(({ entry: { id } }) => id === 'card-lost')?.score ?? 0;
    expect(scores(many)).toBeGreaterThan(scores(parts()));
  });
});

describe('people are told', () => {
  test('how their words were read', () => {
    expect(find('xsehk').understood).toEqual([{ said: 'xsehk', as: '新生儿户口', how: 'initials' }]);
    expect(find('养狗').understood).toEqual([{ said: '养狗', as: '犬类准养证', how: 'synonym' }]);
    expect(find('身分正').understood).toEqual([{ said: '身分正', as: '身份证', how: 'sound' }]);
    expect(find('身份證').understood[0]).toMatchObject({ as: '身份证', how: 'traditional' });
  });
  test('which characters matched', () => {
    expect(marksOf(first('身份证')?.places() ?? [])).toEqual([[2, 5]]);
  });
  test('a word that a division took back means nothing there', () => {
    const taken = {
      ...parts(),
      synonyms: bookOf([
        { word: '养狗', means: ['犬类准养证'] },
        { division: deqing, word: '养狗', means: [] },
      ]),
    };
    expect(findEntries(taken, { words: '养狗', division: deqing }).entries).toEqual([]);
    expect(findEntries(taken, { words: '养狗', division: brandAs<DivisionCode>(330_522) }).entries).not.toEqual([]);
  });
});

describe('nobody brings it down', () => {
  test.each([
    ['ten thousand characters', '身份证'.repeat(3_334)],
    ['ten thousand letters', 'a'.repeat(10_000)],
    ['letters that fit everywhere', 'aeoaeoaeo'.repeat(1_000)],
    ['a pattern', '(a+)+$'.repeat(100)],
    ['signs alone', '()[]{}*+?.\\^$|'.repeat(100)],
    ['invisible characters', '\u0000\u200b\u202e\ufeff'.repeat(100)],
    ['half a character', '\ud800'.repeat(50)],
    ['names of the language', '__proto__ constructor toString'],
    ['nothing', '   '],
  ])('%s', (_what, words) => {
    const found = find(words);
    expect(found.words.length).toBeLessThanOrEqual(60);
    expect(found.entries.length).toBeLessThanOrEqual(200);
    expect(JSON.stringify(found.understood).length).toBeLessThan(1_000);
  });
  test('a hostile list builds and finds nothing it should not', async () => {
    const hostile = ['__proto__', 'constructor', '\u0000', '字'.repeat(100_000), 'a'.repeat(100_000)].map((name, at) =>
      entry('listing', `h${at}`, name, name),
    );
    const index = await buildIndex([...entries, ...hostile]);
    expect(findEntries({ ...parts(), index }, { words: '身份证' }).entries[0]?.entry.id).toBe('card');
    expect(index.phrases.every(({ text }) => text.length <= 120)).toBe(true);
  });
});
