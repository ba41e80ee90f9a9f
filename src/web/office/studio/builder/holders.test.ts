/** Whoever adds a paper by its name is told first who already has it. */
import { describe, expect, test } from 'vitest';
import type { Dictionary, FactRow } from '#contract/view/composer.ts';
import { asksForHeld } from '#domain/catalogue/check-material.ts';
import type { Material } from '#domain/catalogue/item.ts';
import { brandAs, type MaterialId } from '#domain/kernel/brand.ts';
import { checkFactsOf, freeMaterialId, materialBy, offersFor, withHeldWay } from './holders.ts';

const named = (id: string) => ({ id, name: { zh: id, en: id } });
const fact = (id: string, zh: string, papers: readonly string[], more: Partial<FactRow> = {}): FactRow => ({
  id,
  name: { zh, en: id },
  type: 'text',
  values: [],
  sensitivity: 'personal',
  source: named('public-security'),
  declared: false,
  papers: [...papers],
  basis: { law: 'a-law', article: 1, title: { zh: '法', en: 'Law' } },
  held: null,
  ...more,
});
const dictionary: Pick<Dictionary, 'facts' | 'certificates'> = {
  facts: [
    fact('household.book', '户籍信息', ['户口簿', '户口本']),
    fact('shop.rules', '食品安全管理制度', ['管理制度'], { declared: true }),
    fact('premises.title', '不动产权属', ['不动产权证']),
  ],
  certificates: [
    {
      kind: 'business-licence',
      name: { zh: '营业执照', en: 'Business licence' },
      department: named('market-supervision'),
      item: 'business-licence',
    },
  ],
};
const told = (name: string): readonly string[] =>
  offersFor(name, dictionary).map((offer) => (offer.kind === 'fact' ? offer.fact.id : offer.certificate.kind));

describe('a paper is typed by its name', () => {
  test('and the department that has it is offered', () => {
    expect(told('居民户口簿')).toEqual(['household.book']);
    expect(told('户口')).toEqual(['household.book']);
    expect(told('营业执照副本')).toEqual(['business-licence']);
    expect(told('不动产权属证明')).toEqual(['premises.title']);
  });
  test('what only the person can say is nobody’s to hold', () => {
    expect(told('管理制度')).toEqual([]);
  });
  test('one character is too little to say', () => {
    expect(told('户')).toEqual([]);
  });
});

test('the paper offered is a data check by its source, with a name of its own in the file', () => {
  const [offer] = offersFor('户口簿', dictionary);
  if (offer === undefined) throw new Error('nobody has it');
  expect(materialBy(offer, { zh: '户口簿', en: '' }, new Set(['household-book']))).toEqual({
    id: 'household-book-2',
    name: { zh: '户口簿', en: 'household.book' },
    need: 'required',
    satisfiedBy: [{ by: 'fact', facts: ['household.book'], heldBy: 'public-security' }],
  });
});
test('a paper asked for although it is held is mended in one press', () => {
  const asked: Material = {
    id: brandAs<MaterialId>('book'),
    name: { zh: '居民户口簿', en: 'Household book' },
    need: 'required',
    satisfiedBy: [{ by: 'bring', form: 'copy' }],
  };
  const facts = checkFactsOf(dictionary.facts);
  expect(asksForHeld(asked, { facts })).toBe('household.book');
  const [book] = dictionary.facts;
  if (book === undefined) throw new Error('no fact');
  const mended = withHeldWay(asked, book);
  expect(asksForHeld(mended, { facts })).toBeUndefined();
  expect(mended.satisfiedBy.map(({ by }) => by)).toEqual(['fact', 'bring']);
});
test('a name in no Latin letters still gets an id', () => {
  expect(freeMaterialId('布局图', new Set(['paper']))).toBe('paper-2');
});
