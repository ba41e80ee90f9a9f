/** A translator walks through a document: every sentence once, with where it is read and under which article. */
import { expect, test } from 'vitest';
import { seenAt, sentencesOf } from './sentences.ts';

const both = (zh: string, en: string) => ({ zh, en });
const doc = {
  id: 'food-permit',
  name: both('食品经营许可', 'Food permit'),
  basis: [{ law: 'food-safety-law-2021', article: 35 }],
  fields: [{ id: 'shop.name', label: both('店名', 'Name of the shop') }],
  materials: [
    {
      id: 'plan',
      name: both('布局图', 'Plan'),
      basis: { law: 'food-safety-law-2021', article: 33 },
      satisfiedBy: [
        {
          by: 'commitment',
          text: both('我承诺', 'I promise'),
          consequence: both('撤销', 'Revoked'),
          basis: { law: 'zhejiang-at-most-once-2018', article: 14 },
        },
      ],
    },
  ],
};

test('every sentence comes once, in the order of the document, where people read it', () => {
  expect(sentencesOf(doc).map(({ pointer, seen }) => [pointer, seen])).toEqual([
    ['/name', 'guide'],
    ['/fields/0/label', 'form'],
    ['/materials/0/name', 'paper'],
    ['/materials/0/satisfiedBy/0/text', 'commitment'],
    ['/materials/0/satisfiedBy/0/consequence', 'commitment'],
  ]);
});
test('the nearest article stands beside it, else that of the whole', () => {
  expect(sentencesOf(doc).map(({ basis }) => basis.map(({ article }) => article))).toEqual([[35], [35], [33], [14], [14]]);
});
test('the words of an overlay are read where those of its item are', () => {
  expect(seenAt('/changes/result/name')).toBe('certificate');
  expect(seenAt('/changes/places/0/hours')).toBe('guide');
});
