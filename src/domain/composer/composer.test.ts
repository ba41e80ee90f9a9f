/** A clerk of the reform office chooses items; their order is proposed, and nothing is lost or runs in a circle. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Field, Item, Material } from '#domain/catalogue/item.ts';
import { layersOf } from '#domain/catalogue/step-layers.ts';
import { brandAs, type FactId, type MaterialId } from '#domain/kernel/brand.ts';
import { calendar } from '#test/support/calendar.ts';
import { dayOf } from '#domain/kernel/instant.ts';
import { sampleItem } from '#test/support/sample-case.ts';
import { compareBurden } from './burden.ts';
import { composeMatter, type ConfirmedEdge } from './compose-matter.ts';
import { proposeEdges, withoutCircle, type Facts } from './propose-edges.ts';

const words = (word: string) => ({ zh: word, en: word });
const law = { law: 'some-law', article: 7 };
const paper = (id: string, ...satisfiedBy: Material['satisfiedBy']): Material => ({
  id: brandAs<MaterialId>(id),
  name: words(id),
  need: 'required',
  basis: law,
  satisfiedBy,
});
const certificate = (kind: string): Material => paper(kind, { by: 'certificate', kind, heldBy: kind });
const fact = (name: string): Material => paper(name, { by: 'fact', facts: [brandAs<FactId>(name)], heldBy: 'tax' });
const field = (id: string, name: string, more: Partial<Field> = {}): Field => ({
  id,
  type: 'text',
  label: words(id),
  required: true,
  fact: brandAs<FactId>(name),
  ...more,
});
const facts: Facts = new Map([
  ['tax.deed', { source: 'tax', papers: ['完税凭证'], basis: { law: 'deed', article: 1 }, declared: false }],
  ['shop.name', { source: 'market', papers: [], basis: law, declared: true }],
]);
const composed = (items: readonly Item[], edges: readonly ConfirmedEdge[] = []) =>
  composeMatter({ id: 'a-matter', kind: 'life-event', name: { zh: '开店一件事', en: 'A shop' }, items, edges }, facts);

describe('an order is proposed', () => {
  const licence = sampleItem('licence');
  const food = sampleItem('food', { materials: [certificate('licence')] });
  test('where the paper of one is the result of the other, by the law that asks for the paper', () => {
    expect(proposeEdges([food, licence], facts)).toEqual([
      {
        from: 'licence',
        to: 'food',
        ground: 'certificate',
        of: { kind: 'material', id: 'licence' },
        gives: 'licence',
        basis: law,
        surely: true,
      },
    ]);
  });
  test('where a register holds what the other grants', () => {
    const tax = sampleItem('deed-tax', {
      department: 'tax',
      result: { certificate: 'receipt', name: words('契税完税凭证'), fields: [], delivery: ['electronic'] },
    });
    const [edge] = proposeEdges([sampleItem('title', { materials: [fact('tax.deed')] }), tax], facts);
    expect(edge).toMatchObject({ from: 'deed-tax', to: 'title', ground: 'paper', gives: 'tax.deed' });
    expect(proposeEdges([sampleItem('title', { materials: [fact('seller.tax.deed')] }), tax], facts)).toEqual([]);
  });
  test('of two that wait for each other the surer edge stays, and the other is told', () => {
    const one = sampleItem('one', { materials: [certificate('two')] });
    const two = sampleItem('two', { materials: [certificate('one')] });
    const settled = withoutCircle(proposeEdges([two, one], facts));
    expect(settled.edges).toHaveLength(1);
    expect(settled.circular).toHaveLength(1);
  });
});

describe('a matter is composed', () => {
  test('what conditions speak of is asked first', () => {
    const food = sampleItem('food', {
      fields: [field('shop.service', 'shop.name'), field('shop.seats', 'shop.name', { type: 'number', when: 'shop.service == "dine-in"' })],
    });
    expect(composed([food]).situation.map(({ id }) => id)).toEqual(['shop.service']);
  });
  test('a step that comes later and needs nothing more of the person opens by itself', () => {
    const page = sampleItem('page', { fields: [field('shop.name', 'shop.name')] });
    const card = sampleItem('card', { fields: [field('shop.name', 'shop.name')], materials: [certificate('page')] });
    const { steps } = composed([card, page], [{ from: page.id, to: card.id, hard: true, basis: law }]);
    expect(steps.map((step) => [step.id, step.kind === 'item' ? step.files : ''])).toEqual([
      ['page', 'at-submit'],
      ['card', 'nothing'],
    ]);
  });
  test('two items whose names begin alike are two steps', () => {
    const long = 'a'.repeat(45);
    const { steps } = composed([sampleItem(`${long}-one`), sampleItem(`${long}-two`)]);
    expect(new Set(steps.map(({ id }) => id)).size).toBe(2);
  });
  test('forms, papers and days are counted before and after', () => {
    const licence = sampleItem('licence', { fields: [field('a.name', 'shop.name'), field('a.phone', 'tax.deed')] });
    const food = sampleItem('food', { fields: [field('b.name', 'shop.name')], materials: [certificate('licence'), fact('tax.deed')] });
    const sign = sampleItem('sign', { fields: [], visits: { count: 1 } });
    const items = [licence, food, sign];
    const matter = composed(items, [{ from: licence.id, to: food.id, hard: true, basis: law }]);
    const counted = compareBurden({
      matter,
      items: new Map(items.map((item) => [item.id, item])),
      held: new Set(['tax.deed']),
      calendar,
      today: dayOf(20600),
    });
    expect(counted).toEqual({
      apart: { forms: 3, questions: 3, papers: 2, visits: 1, offices: 3, days: { amount: 30, unit: 'working-day' } },
      together: { forms: 1, questions: 2, papers: 1, visits: 1, offices: 1, days: { amount: 20, unit: 'working-day' } },
      left: { questions: 1, papers: 0 },
      path: ['licence', 'food'],
    });
  });
});

/** Any items that ask for each other's results, circles included. */
const webs = fc.integer({ min: 1, max: 9 }).chain((size) =>
  fc.array(fc.array(fc.nat(size - 1), { maxLength: 4 }), { minLength: size, maxLength: size }).chain((needs) => {
    const items = needs.map((wanted, at) =>
      sampleItem(`item-${at}`, {
        materials: [...new Set(wanted)].filter((each) => each !== at).map((each) => certificate(`item-${each}`)),
      }),
    );
    return fc.record({ items: fc.constant(items), order: fc.shuffledSubarray(items, { minLength: size, maxLength: size }) });
  }),
);
const wholly = (items: readonly Item[]) => {
  const { edges } = withoutCircle(proposeEdges(items, facts));
  return composed(
    items,
    edges.map(({ from, to, basis }) => ({ from, to, hard: true, ...(basis === undefined ? {} : { basis }) })),
  );
};

describe('whatever is chosen', () => {
  test('no item is lost, and none waits for itself', () => {
    fc.assert(
      fc.property(webs, ({ items }) => {
        const { steps } = wholly(items);
        expect(steps.map((step) => (step.kind === 'item' ? step.item : '')).toSorted()).toEqual(items.map(({ id }) => id).toSorted());
        expect(layersOf(steps).circular).toEqual([]);
      }),
    );
  });
  test('in whatever order, the matter is the same', () => {
    fc.assert(
      fc.property(webs, ({ items, order }) => {
        expect(wholly(order)).toEqual(wholly(items));
      }),
    );
  });
});
