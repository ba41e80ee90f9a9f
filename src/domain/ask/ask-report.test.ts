/** What a matter asks: forms and papers added up, and what is left when registers answer. */
import { expect, test } from 'vitest';
import type { FactId, ItemId, MaterialId } from '#domain/kernel/brand.ts';
import type { Field, Item, Material } from '#domain/catalogue/item.ts';
import { itemStep, sampleItem, sampleMatter } from '#test/support/sample-case.ts';
import { askReport, type AskReportInput } from './ask-report.ts';

const words = (word: string) => ({ zh: word, en: word });
const field = (id: string, fact: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'text',
  label: words(id),
  required: true,
  fact: fact as FactId,
  ...more,
});
const paper = (id: string, ...satisfiedBy: Material['satisfiedBy']): Material => ({
  id: id as MaterialId,
  name: words(id),
  need: 'required',
  satisfiedBy,
});
const promise = { by: 'commitment', text: words('text'), consequence: words('else'), basis: { law: 'law', article: 1 } } as const;
const items: readonly Item[] = [
  sampleItem('licence', {
    fields: [field('owner.name', 'person.name'), field('shop.name', 'shop.name'), field('shop.seats', 'shop.seats', { when: 'dine' })],
    materials: [paper('card', { by: 'fact', facts: ['person.name' as FactId], heldBy: 'police' }), paper('use', promise)],
  }),
  sampleItem('sign', {
    fields: [field('owner.name', 'person.name'), field('shop.name', 'shop.name'), field('sign.text', 'sign.text')],
    materials: [paper('sketch', { by: 'bring', form: 'photo' })],
  }),
];
const input = (more: Partial<AskReportInput> = {}): AskReportInput => ({
  matter: sampleMatter([itemStep('licence'), { ...itemStep('sign', [], 'later'), when: 'signed' }]),
  items: new Map(items.map((item) => [item.id as ItemId, item])),
  scenes: [
    { situation: { dine: true, signed: false }, answers: {} },
    { situation: { dine: false, signed: true }, answers: {} },
  ],
  held: new Set(['person.name']),
  holds: (condition, answers) => answers[condition] === true,
  ...more,
});

test('the situation with most steps is told, what is filed later included', () => {
  expect(askReport(input())).toMatchObject({
    situation: { dine: false, signed: true },
    items: ['licence', 'sign'],
    ownFields: 5,
    fields: 3,
    asked: ['shop.name', 'sign.text'],
    confirmed: ['owner.name'],
  });
});
test('what is promised or held is not brought', () => {
  expect(askReport(input())).toMatchObject({ ownPapers: 3, papers: ['sketch'] });
});
test('what no register holds is asked', () => {
  expect(askReport(input({ held: new Set() }))?.asked).toEqual(['owner.name', 'shop.name', 'sign.text']);
});
test('nothing is told of a matter without a situation to try', () => {
  expect(askReport(input({ scenes: [] }))).toBeUndefined();
});
