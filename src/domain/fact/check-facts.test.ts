/** The dictionary has one source and one law for every fact, and nobody's life is public by mistake. */
import { describe, expect, test } from 'vitest';
import type { FactId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { factOf } from '#domain/catalogue/fact-name.ts';
import { checkFacts } from './check-facts.ts';
import type { Fact } from './fact.ts';
import { isPersonal } from './fact.ts';

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id: brandAs<FactId>(id),
  name: { zh: id, en: id },
  type: 'text',
  sensitivity: 'personal',
  source: 'public-security',
  basis: { law: 'household', article: 4 },
  declared: false,
  papers: [],
  ...more,
});
const context = {
  departments: new Set(['public-security', 'market']),
  laws: new Map([['household', { id: 'household', title: { zh: '户口登记条例', en: 'Household' }, articles: 24, read: true }]]),
};
const codes = (...facts: readonly Fact[]) =>
  checkFacts(facts, context).flatMap((problems, at) => problems.map(({ pointer, code }) => `${at}${pointer} ${code}`));

describe('the dictionary', () => {
  test('with each fact once, a source and a law that exist is sound', () => {
    expect(codes(fact('person.name'), fact('firm.name', { sensitivity: 'public', source: 'market' }))).toEqual([]);
  });
  test('says where a fact comes twice, has no source, or makes a person public', () => {
    expect(
      codes(fact('person.name'), fact('person.name', { source: 'nobody' }), fact('household.book', { sensitivity: 'public' })),
    ).toEqual(['1/source unknown-department', '1/id duplicate-fact', '2/sensitivity person-made-public']);
  });
  test('names a law that is there, and an article that the law has', () => {
    expect(
      codes(
        fact('person.name', { basis: { law: 'nothing', article: 1 } }),
        fact('person.born', { basis: { law: 'household', article: 25 } }),
      ),
    ).toEqual(['0/basis/law unknown-law', '1/basis/article unknown-article']);
  });
  test('lets one paper be replaced by one fact only, and by none that only the person can say', () => {
    expect(codes(fact('household.book', { papers: ['户口簿'] }), fact('household.address', { papers: ['户口簿'] }))).toEqual([
      '1/papers paper-of-two-facts',
    ]);
    expect(codes(fact('shop.hours', { source: 'market', declared: true, papers: ['营业时间表'] }))).toEqual([
      '0/papers declared-replaces-paper',
    ]);
  });
  test('has the values of every choice, each once, and of nothing else', () => {
    const value = (word: string) => ({ value: word, label: { zh: word, en: word } });
    expect(
      codes(
        fact('person.sex', { type: 'choice' }),
        fact('person.nation', { values: [value('han')] }),
        fact('newborn.sex', { type: 'choice', values: [value('female'), value('female')] }),
      ),
    ).toEqual(['0 values-missing', '1 values-unused', '2/values duplicate-value']);
  });
  test('has no name that reads as the fact of another party', () => {
    expect(codes(fact('stranger.name'), fact('firm.person.name', { source: 'market' }))).toEqual([
      '0/id unknown-head',
      '1/id head-in-the-middle',
    ]);
    expect([
      factOf('mother.person.name'),
      factOf('marriage.spouse.name'),
      factOf('mother.marriage.spouse.name'),
      factOf('shop.name'),
    ]).toEqual([
      { role: 'mother', fact: 'person.name' },
      { fact: 'marriage.spouse.name' },
      { role: 'mother', fact: 'marriage.spouse.name' },
      { fact: 'shop.name' },
    ]);
  });
  test('knows whose reading leaves a trace', () => {
    expect([
      isPersonal(fact('firm.name', { sensitivity: 'public' })),
      isPersonal(fact('a')),
      isPersonal(fact('b', { sensitivity: 'sensitive' })),
    ]).toEqual([false, true, true]);
  });
});
