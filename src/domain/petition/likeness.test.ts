/** Two callers speak of one matter in words of their own; what everybody says makes nothing alike; words that grew come up. */
import { expect, test } from 'vitest';
import { hotWords } from './hot-words.ts';
import { answered, likeness, pairsOf, tellingOf } from './likeness.ts';

const texts = ['塔山街停水了什么时候来水', '舞阳街道塔山街今天早上停水', '请问社保卡在哪里补办', '请问身份证在哪里补办'];
const [one, two, three, four] = texts.map(pairsOf);

test('one burst pipe told twice is nearer than two questions that begin alike', () => {
  const telling = tellingOf(texts.map(pairsOf));
  const near = likeness(one ?? new Set(), two ?? new Set(), telling);
  expect(near).toBeGreaterThan(0.24);
  expect(likeness(one ?? new Set(), three ?? new Set(), telling)).toBeLessThan(0.1);
  expect(likeness(one ?? new Set(), one ?? new Set(), telling)).toBe(1);
  expect(answered(pairsOf('补办社保卡'), three ?? new Set(), telling)).toBeGreaterThan(
    answered(pairsOf('补办社保卡'), four ?? new Set(), telling),
  );
  expect(likeness(pairsOf(''), pairsOf(''), telling)).toBe(0);
});

test('a word that grew stands before one as frequent as ever, whole and counted once for each petition', () => {
  const now = ['塔山街停水，停水', '停水了', '公交站牌坏了', '公交站牌歪了'];
  const words = hotWords(now, ['公交站牌旧', '公交站牌倒了', '公交站牌', '公交站牌'], 4);
  expect(words).toEqual([
    { word: '停水', count: 2, before: 0 },
    { word: '公交站牌', count: 2, before: 1 },
  ]);
});
