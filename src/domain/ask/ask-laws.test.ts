/** What holds for every matter: nothing known is asked, nothing required is dropped, and neither order nor more knowledge makes a form longer. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FactId, ItemId, MaterialId } from '#domain/kernel/brand.ts';
import type { Field, Item, Material } from '#domain/catalogue/item.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import { itemStep, sampleItem, sampleMatter } from '#test/support/sample-case.ts';
import { ask, type Asked, type AskInput } from './ask.ts';

const words = (word: string) => ({ zh: word, en: word });
const FACTS = ['person.name', 'person.residence', 'premises.title', 'firm.scope', 'tax.paid', 'health.certificate'];
const TYPES = ['text', 'number', 'yes-no'] as const;

const fieldOf = fc
  .record({
    id: fc.constantFrom('f.one', 'f.two', 'f.three', 'f.four', 'f.five', 'f.six'),
    fact: fc.option(fc.constantFrom(...FACTS), { nil: undefined }),
    required: fc.boolean(),
    when: fc.option(fc.constantFrom('kitchen', 'sign'), { nil: undefined }),
  })
  .map(({ id, fact, required, when }): Field => {
    // A fact has one type in the dictionary, and so have the questions about it; one question is about one fact.
    const type = fact === undefined ? 'text' : (TYPES[FACTS.indexOf(fact) % TYPES.length] ?? 'text');
    return {
      id: fact === undefined ? id : `${id}.${fact.replace('.', '')}`,
      type,
      label: words(id),
      required,
      ...(fact === undefined ? {} : { fact: fact as FactId }),
      ...(when === undefined ? {} : { when }),
    };
  });
const materialOf = fc
  .record({
    id: fc.constantFrom('identity', 'plan', 'title', 'licence'),
    need: fc.constantFrom('required', 'gap-allowed', 'optional'),
    held: fc.option(fc.constantFrom(...FACTS), { nil: undefined }),
  })
  .map(
    ({ id, need, held }): Material => ({
      id: id as MaterialId,
      name: words(id),
      need,
      satisfiedBy: [
        ...(held === undefined ? [] : [{ by: 'fact', facts: [held as FactId], heldBy: 'public-security' } as const]),
        { by: 'bring', form: 'photo' },
      ],
    }),
  );
const unique = <Value extends { readonly id: string }>(values: readonly Value[]): readonly Value[] => [
  ...new Map(values.map((value) => [value.id, value])).values(),
];
const itemsOf = fc
  .array(fc.tuple(fc.array(fieldOf, { maxLength: 6 }), fc.array(materialOf, { maxLength: 3 })), { minLength: 1, maxLength: 5 })
  .map((items) =>
    items.map(([fields, materials], index) => sampleItem(`i${index}`, { fields: unique(fields), materials: unique(materials) })),
  );

const VALUES: Readonly<Record<(typeof TYPES)[number], unknown>> = { text: 'known', number: 7, 'yes-no': true };
const knownOf = (facts: readonly string[]): AskInput<string>['known'] =>
  facts.map((fact) => ({
    fact: fact as FactId,
    value: VALUES[TYPES[FACTS.indexOf(fact) % TYPES.length] ?? 'text'],
    provenance: 'register',
  }));
const inputOf = (items: readonly Item[], facts: readonly string[], more: Partial<AskInput<string>> = {}): AskInput<string> => ({
  matter: sampleMatter(items.map(({ id }) => itemStep(id))),
  items: new Map(items.map((item) => [item.id as ItemId, item])),
  situation: { kitchen: true },
  answers: {},
  known: knownOf(facts),
  contested: new Set(),
  holds: (condition, answers) => answers[condition] === true,
  ...more,
});
const idsOf = (values: readonly { readonly id: string }[]): readonly string[] => values.map(({ id }) => id);
const factsOf = fc.subarray(FACTS);
/** A question is in good hands: asked, known, waited for, or answered by its twin. */
const placesOf = ({ ask: asked, confirm, later, echoes }: Asked<string>): ReadonlySet<string> =>
  new Set([...idsOf(asked), ...confirm.map(({ field }) => field.id), ...idsOf(later), ...echoes.keys()]);

test('a fact that a register gave is never asked, and no fact is asked twice', () => {
  fc.assert(
    fc.property(itemsOf, factsOf, (items, facts) => {
      const asked = ask(inputOf(items, facts)).ask.flatMap(({ fact }) => (fact === undefined ? [] : [fact as string]));
      expect(asked.filter((fact) => facts.includes(fact))).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
    }),
  );
});

test('a required question that nobody can answer stays in the form, and stays required', () => {
  fc.assert(
    fc.property(itemsOf, factsOf, (items, facts) => {
      const result = ask(inputOf(items, facts));
      const places = placesOf(result);
      for (const field of items.flatMap(({ fields }) => fields)) {
        if (field.fact !== undefined && facts.includes(field.fact)) continue;
        expect(places).toContain(field.id);
        const stands = result.ask.find(({ id }) => id === (result.echoes.get(field.id) ?? field.id));
        if (field.required) expect(stands).toMatchObject({ required: true });
      }
    }),
  );
});

test('every paper of every item is asked, held, or both once; the strictest need stands', () => {
  fc.assert(
    fc.property(itemsOf, factsOf, (items, facts) => {
      const { bring, held } = ask(inputOf(items, facts));
      const all = [...idsOf(bring), ...idsOf(held.map(({ material }) => material))];
      expect([...all].sort()).toEqual([...new Set(items.flatMap(({ materials }) => idsOf(materials)))].sort());
      for (const material of items.flatMap(({ materials }) => materials)) {
        const stands = [...bring, ...held.map((each) => each.material)].find(({ id }) => id === material.id);
        if (material.need === 'required') expect(stands?.need).toBe('required');
      }
    }),
  );
});

test('the order of the items changes nothing that a person sees but the order', () => {
  const shape = ({ ask: asked, confirm, bring, held }: Asked<string>) => ({
    facts: asked.flatMap(({ fact, required }) => (fact === undefined ? [] : [`${fact} ${required}`])).sort(),
    plain: asked.flatMap(({ id, fact, required, when }) => (fact === undefined ? [`${id} ${required} ${when}`] : [])).sort(),
    confirm: confirm.map(({ known }) => known.fact).sort(),
    bring: bring.map(({ id, need }) => `${id} ${need}`).sort(),
    held: held.map(({ material }) => `${material.id} ${material.need}`).sort(),
  });
  fc.assert(
    fc.property(itemsOf, factsOf, (items, facts) => {
      expect(shape(ask(inputOf(items.toReversed(), facts)))).toEqual(shape(ask(inputOf(items, facts))));
    }),
  );
});

test('whoever is known better is asked less, never more', () => {
  fc.assert(
    fc.property(itemsOf, factsOf, factsOf, (items, facts, others) => {
      const [less, more] = [ask(inputOf(items, facts)), ask(inputOf(items, [...new Set([...facts, ...others])]))];
      const before = new Set(less.ask.map(({ id, fact }) => fact ?? id));
      expect(more.ask.filter(({ id, fact }) => !before.has(fact ?? id))).toEqual([]);
      expect(more.bring.length).toBeLessThanOrEqual(less.bring.length);
    }),
  );
});

test('a silent register is waited for and nobody is sent for its paper, unless the decision is due before its retries end', () => {
  const retryUntil = instantOf(1_000);
  fc.assert(
    fc.property(itemsOf, factsOf, fc.boolean(), (items, silent, due) => {
      const awaited = new Map(silent.map((fact) => [fact, { state: 'down', retryUntil } as const]));
      const result = ask(inputOf(items, [], { awaited, isDueBefore: () => due }));
      const asked = result.ask.flatMap(({ fact }) => (fact === undefined ? [] : [fact as string])).filter((fact) => silent.includes(fact));
      if (!due) expect(asked).toEqual([]);
      else expect(result.later).toEqual([]);
      const waiting = result.held.filter(({ waits }) => waits);
      if (due) expect(waiting).toEqual([]);
    }),
  );
});
