/** Random items and random changes of localities, lawful and harmful, for the laws of the overlay. */
import fc from 'fast-check';
import type { Item, Material } from '#domain/catalogue/item.ts';
import type { FactId, MaterialId } from '#domain/kernel/brand.ts';
import { sampleItem, workingDays } from './sample-case.ts';
import { SITUATIONS } from './applicant-position.ts';

const words = (word: string) => ({ zh: `${word}（中）`, en: word });
const law = { law: 'food-safety-law-2021', article: 35 };
const opt = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
/** Leaves out what is undefined: a file has no such thing. */
type Tidy<Value> = { readonly [Name in keyof Value]: Exclude<Value[Name], undefined> };
const tidy = <Value extends object>(value: Value): Partial<Tidy<Value>> =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Partial<Tidy<Value>>;

const UNITS = ['working-day', 'calendar-day', 'month', 'hour'] as const;
const PAPERS = ['plan', 'rules', 'lease', 'photo'];
const FEES = ['工本费（中）', '检测费（中）'];

const way = fc.constantFrom(
  { by: 'fact', facts: ['premises.title' as FactId], heldBy: 'natural-resources' } as const,
  { by: 'certificate', kind: 'business-licence', heldBy: 'market-supervision' } as const,
  { by: 'commitment', text: words('kept'), consequence: words('revoked'), basis: law } as const,
  { by: 'bring', form: 'original' } as const,
  { by: 'bring', form: 'copy' } as const,
  { by: 'bring', form: 'photo' } as const,
);
const rank = { fact: 0, certificate: 1, commitment: 2, bring: 3 };
/** What the government holds stands first: another order is refused before it is published. */
const ways = fc.uniqueArray(way, { minLength: 1, maxLength: 4 }).map((all) => all.toSorted((one, other) => rank[one.by] - rank[other.by]));
const need = fc.constantFrom('required', 'gap-allowed', 'optional');
const format = fc.constantFrom('paper', 'electronic', 'both');
const count = fc.integer({ min: 0, max: 4 });

const material = (id: string) =>
  fc
    .record({
      need,
      satisfiedBy: ways,
      when: opt(fc.constantFrom(...SITUATIONS)),
      format: opt(format),
      originals: opt(count),
      copies: opt(count),
    })
    .map(
      ({ need: how, satisfiedBy, ...rest }): Material => ({ ...tidy(rest), need: how, satisfiedBy, id: id as MaterialId, name: words(id) }),
    );

const amount = fc.integer({ min: 0, max: 30_000 }).map((fen) => (fen / 100).toFixed(2));
const channels = fc.uniqueArray(fc.constantFrom('online', 'window', 'mail', 'terminal'), { minLength: 1 });
const delivery = fc.uniqueArray(fc.constantFrom('electronic', 'window', 'courier'), { minLength: 1 });
const area = fc.constantFrom('county', 'city', 'province', 'nation');
const depth = fc.constantFrom(1, 2, 3, 4);
const identity = fc.constantFrom(0, 1, 2);
const appointment = fc
  .record({ offered: fc.boolean(), perDay: opt(fc.integer({ min: 1, max: 50 })), rule: opt(fc.constant(words('book'))) })
  .map(({ offered, ...rest }) => ({ offered, ...tidy(rest) }));
const question = fc.constantFrom('何时', '何地', '多少').map((zh) => ({ question: { zh, en: `when ${zh.length}` }, answer: words('so') }));
const term = fc.record({ amount: fc.integer({ min: 0, max: 60 }), unit: fc.constantFrom(...UNITS) });

export const anyItem: fc.Arbitrary<Item> = fc
  .record({
    promised: term,
    papers: fc.subarray(PAPERS).chain((ids) => fc.tuple(...ids.map(material))),
    fees: fc
      .subarray(FEES)
      .chain((names) =>
        fc.tuple(
          ...names.map((zh) =>
            fc.record({ name: fc.constant({ zh, en: 'fee' }), amount, basis: fc.constant(law), reducible: fc.boolean() }),
          ),
        ),
      ),
    count: fc.constantFrom(0, 1),
    delivery,
    more: fc
      .record({
        channels: opt(channels),
        area: opt(area),
        online: opt(fc.record({ depth, identity, mobile: fc.boolean() })),
        appointment: opt(appointment),
        payOnline: opt(fc.boolean()),
        aliases: opt(fc.uniqueArray(fc.constantFrom('饭店', '餐馆', '小吃'), { minLength: 1 })),
        faq: opt(fc.uniqueArray(question, { minLength: 1, selector: (each) => each.question.zh })),
      })
      .map(tidy),
  })
  .map(({ promised, papers, fees, count: visits, delivery: out, more }) =>
    sampleItem('food', {
      limit: workingDays(10, { promised }),
      handling: promised.amount === 0 ? 'instant' : 'promised',
      materials: papers,
      fees,
      visits: visits === 0 ? { count: 0 } : { count: 1, reason: words('both must come') },
      result: { certificate: 'food', name: words('permit'), fields: [], delivery: out },
      fields: [{ id: 'shop.name', type: 'text', label: words('name'), required: true }],
      flow: [{ id: 'review', kind: 'review', name: words('review'), days: 2 }],
      ...more,
    }),
  );

/** Names that reach into an object's prototype, as a parser of JSON gives them back. */
const poisoned = fc
  .constantFrom(
    '{"__proto__":{"polluted":true}}',
    '{"limit":{"__proto__":{"polluted":true},"promised":{"amount":-3,"unit":"working-day"}}}',
    '{"constructor":{"prototype":{"polluted":true}},"visits":{"count":-1}}',
    '{"materials":[{"id":"__proto__","asked":false},{"id":"plan","__proto__":{"need":"required"}}]}',
    '{"fees":[{"name":"工本费（中）","amount":"-5.00"},{"name":"工本费（中）","amount":"1e9"}]}',
  )
  .map((text): unknown => JSON.parse(text));

const materialChange = fc
  .record({
    id: fc.constantFrom(...PAPERS, 'another'),
    asked: opt(fc.constantFrom<unknown>(false, true, 'no')),
    need: opt(need),
    satisfiedBy: opt(ways),
    format: opt(format),
    originals: opt(fc.integer({ min: -2, max: 6 })),
    copies: opt(fc.integer({ min: -2, max: 6 })),
    fill: opt(fc.constant(words('like this'))),
    name: opt(fc.constant(words('renamed'))),
    when: opt(fc.constant('true')),
  })
  .map(tidy);

/** Changes in the right shape and out of it: better, worse, locked, unknown, twice, negative. */
export const anyChanges: fc.Arbitrary<unknown> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .record({
        limit: opt(
          fc.record({
            promised: fc.oneof(term, fc.record({ amount: fc.integer({ min: -5, max: 90 }), unit: fc.constantFrom(...UNITS, 'week') })),
          }),
        ),
        materials: opt(fc.array(materialChange, { maxLength: 4 })),
        fees: opt(
          fc.array(
            fc.record({ name: fc.constantFrom(...FEES, '新收费'), amount: fc.oneof(amount, fc.constant('-1')), reducible: fc.boolean() }),
            { maxLength: 3 },
          ),
        ),
        visits: opt(fc.record({ count: fc.integer({ min: -1, max: 3 }) })),
        result: opt(fc.record({ delivery })),
        channels: opt(channels),
        area: opt(area),
        online: opt(fc.record({ depth, identity, mobile: fc.boolean() }, { requiredKeys: [] })),
        appointment: opt(appointment),
        payOnline: opt(fc.boolean()),
        aliases: opt(fc.uniqueArray(fc.constantFrom('饭店', '馆子'), { minLength: 1 })),
        faq: opt(fc.uniqueArray(question, { minLength: 1, selector: (each) => each.question.zh })),
        flow: opt(fc.constant([{ id: 'review', days: 1 }])),
        fields: opt(fc.constant([{ id: 'shop.name', hint: words('on the sign') }])),
        phones: opt(fc.constant({ consult: '0572-8060001', complain: '0572-8060009' })),
        name: opt(fc.constant(words('another name'))),
        conditions: opt(fc.constant([])),
        remedies: opt(fc.constant({})),
        department: opt(fc.constant('nobody')),
      })
      .map(tidy),
  },
  { weight: 1, arbitrary: poisoned },
  { weight: 1, arbitrary: fc.anything() },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('limit', 'materials', 'fees', 'visits', 'places', 'faq', 'online', 'aliases'), fc.anything()),
  },
);
