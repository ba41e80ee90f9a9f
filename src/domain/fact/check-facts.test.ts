/** The dictionary has one source for every fact, and nobody's life is public by mistake. */
import { describe, expect, test } from 'vitest';
import type { FactId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import { checkFacts } from './check-facts.ts';
import type { Fact } from './fact.ts';
import { isPersonal } from './fact.ts';

const fact = (id: string, more: Partial<Fact> = {}): Fact => ({
  id: brandAs<FactId>(id),
  name: { zh: id, en: id },
  type: 'text',
  sensitivity: 'personal',
  source: 'public-security',
  papers: [],
  ...more,
});
const codes = (...facts: readonly Fact[]) =>
  checkFacts(facts, new Set(['public-security', 'market'])).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the dictionary', () => {
  test('with each fact once and a source that exists is sound', () => {
    expect(codes(fact('person.name'), fact('firm.name', { sensitivity: 'public', source: 'market' }))).toEqual([]);
  });
  test('says where a fact comes twice, has no source, or makes a person public', () => {
    expect(
      codes(fact('person.name'), fact('person.name', { source: 'nobody' }), fact('household.book', { sensitivity: 'public' })),
    ).toEqual(['/facts/1/id duplicate-fact', '/facts/1/source unknown-department', '/facts/2/sensitivity person-made-public']);
  });
  test('lets one paper be replaced by one fact only', () => {
    expect(codes(fact('household.book', { papers: ['户口簿'] }), fact('household.address', { papers: ['户口簿'] }))).toEqual([
      '/facts/1/papers paper-of-two-facts',
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
