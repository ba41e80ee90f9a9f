/** Laws of the comparison: it never breaks, whatever was written; nothing differs from itself; what is better one way is worse the other. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffDocs } from './diff-docs.ts';
import type { CatalogueDoc } from './edition.ts';

const FIELDS = [
  'name',
  'summary',
  'limit',
  'materials',
  'faq',
  'fees',
  'flow',
  'steps',
  'channels',
  'visits',
  'places',
  'changes',
  '__proto__',
  'constructor',
];
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      3,
      'online',
      'x',
      { zh: '甲', en: 'a' },
      { amount: 5, unit: 'working-day' },
      { law: 'a-law', article: 3 },
    ),
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS, 'id', 'zh', 'need', 'asked', 'promised', 'count'), tie('any'), { maxKeys: 4 }),
  ),
})).any;
const doc = fc.dictionary(fc.constantFrom(...FIELDS), value, { maxKeys: 6 }) as fc.Arbitrary<CatalogueDoc>;

/** A shorter promise, fewer visits, more channels: fields whose direction is one. */
const plain = fc.record({
  limit: fc.record({ promised: fc.record({ amount: fc.integer({ min: 0, max: 60 }), unit: fc.constant('working-day') }) }),
  visits: fc.record({ count: fc.integer({ min: 0, max: 3 }) }),
});

describe('comparing two documents', () => {
  test('breaks over nothing, and says every change in both languages, never as a pointer', () => {
    fc.assert(
      fc.property(doc, doc, (before, after) => {
        for (const { words, pointer } of diffDocs(before, after)) {
          expect(words.zh.trim()).not.toBe('');
          expect(words.en.trim()).not.toBe('');
          expect(words.zh.includes(pointer)).toBe(false);
        }
      }),
    );
  });

  test('finds nothing where nothing differs', () => {
    fc.assert(fc.property(doc, (one) => diffDocs(one, structuredClone(one)).length === 0));
  });

  test('what is better one way is worse the other', () => {
    const turned = { better: 'worse', worse: 'better', neutral: 'neutral' } as const;
    fc.assert(
      fc.property(plain, plain, (before, after) => {
        const there = new Map(diffDocs(before, after).map(({ field, effect }) => [field, effect]));
        const back = new Map(diffDocs(after, before).map(({ field, effect }) => [field, turned[effect]]));
        expect(back).toEqual(there);
      }),
    );
  });
});
