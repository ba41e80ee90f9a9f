/** Who is asked for what: nothing without a grant, each fact once, only granted fields, and no island where another register answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandAs, type DivisionCode, type FactId, type ItemId } from '#domain/kernel/brand.ts';
import { dayOf, instantOf } from '#domain/kernel/instant.ts';
import { covers, grantedFields, type DataRequestId, type Grant, type GrantId } from './grant.ts';
import { planLookUps, type LookUpPlan, type PlanInput } from './plan-look-ups.ts';
import type { Resource, ResourceId, ShareClass } from './resource.ts';

const fact = (id: string) => brandAs<FactId>(id);
const item = (id: string) => brandAs<ItemId>(id);
const deqing = brandAs<DivisionCode>(330521);
const departments: Readonly<Record<string, string>> = { birth: 'health', household: 'police', insurance: 'medical' };

const resource = (id: string, facts: readonly string[], share: ShareClass = { kind: 'shared' }): Resource => ({
  id: brandAs<ResourceId>(id),
  name: { zh: id, en: id },
  department: 'police',
  owner: brandAs('owner'),
  division: brandAs<DivisionCode>(330000),
  subject: 'person',
  key: { fact: fact('person.identifier'), name: 'no' },
  fields: facts.map((name) => ({ name, fact: fact(name) })),
  share,
  basis: { law: 'x', article: 1 },
  rhythm: { zh: '', en: '' },
  completeness: 100,
  cacheSeconds: 0,
  retryHours: 1,
});
const grant = (id: string, of: string, more: Partial<Grant> = {}): Grant => ({
  id: brandAs<GrantId>(id),
  resource: brandAs<ResourceId>(of),
  department: 'health',
  division: brandAs<DivisionCode>(330000),
  items: [item('birth')],
  fields: ['a', 'b'],
  quotaPerDay: 1,
  expiresOn: dayOf(100),
  request: brandAs<DataRequestId>('r'),
  madeAt: instantOf(0),
  ...more,
});
const input = (more: Partial<PlanInput> = {}): PlanInput => ({
  wanted: ['a', 'b'].map((id) => ({ fact: fact(id), items: [item('birth'), item('household')] })),
  resources: [resource('register', ['a', 'b', 'c'])],
  grants: [grant('g', 'register')],
  division: deqing,
  day: dayOf(50),
  departmentOf: (id) => departments[id],
  keyOf: () => '33',
  consents: () => false,
  ...more,
});
const told = ({ look, withheld }: LookUpPlan) => ({
  look: look.map(({ resource: { id }, grant: { id: by }, fields }) => [id, by, fields.map(({ name }) => name).join()]),
  withheld: withheld.map(({ resource: { id }, facts, state }) => [id, state, facts.join()]),
});

describe('the plan of a batch', () => {
  test('asks a register once for all that one grant opens, and for nothing nobody wants', () => {
    expect(told(planLookUps(input()))).toEqual({ look: [['register', 'g', 'a,b']], withheld: [] });
  });
  test('two departments with a grant each are two questions, each fact in one of them', () => {
    const grants = [
      grant('g', 'register', { fields: ['a'] }),
      grant('h', 'register', { department: 'police', items: [item('household')] }),
    ];
    expect(told(planLookUps(input({ grants }))).look).toEqual([['register', 'h', 'a,b']]);
    const apart = [
      grant('g', 'register', { fields: ['a'] }),
      grant('h', 'register', { department: 'police', items: [item('household')], fields: ['b'] }),
    ];
    expect(told(planLookUps(input({ grants: apart }))).look).toEqual([
      ['register', 'g', 'a'],
      ['register', 'h', 'b'],
    ]);
  });
  test.each<[string, Partial<Grant>]>([
    ['another department', { department: 'medical' }],
    ['another item', { items: [item('insurance')] }],
    ['another county', { division: brandAs<DivisionCode>(330522) }],
    ['yesterday', { expiresOn: dayOf(49) }],
    ['no field that is wanted', { fields: ['c'] }],
  ])('a grant of %s opens nothing', (_name, more) => {
    expect(told(planLookUps(input({ grants: [grant('g', 'register', more)] })))).toEqual({
      look: [],
      withheld: [['register', 'no-grant', 'a,b']],
    });
  });
  test('what the law keeps back is not asked under a grant of before, and is under a ruling', () => {
    const resources = [resource('register', ['a'], { kind: 'not-shared', basis: { law: 'x', article: 1 } })];
    expect(told(planLookUps(input({ resources })))).toEqual({ look: [], withheld: [['register', 'no-grant', 'a']] });
    const ruled = input({ resources }).grants.map((grant) => ({ ...grant, ruled: true }));
    expect(told(planLookUps(input({ resources, grants: ruled }))).look).toHaveLength(1);
  });
  test('where the ground is consent, it waits for it', () => {
    const resources = [resource('register', ['a'], { kind: 'conditional', ground: { zh: '', en: '' }, consent: true })];
    expect(told(planLookUps(input({ resources })))).toEqual({ look: [], withheld: [['register', 'consent', 'a']] });
    expect(told(planLookUps(input({ resources, consents: () => true }))).look).toHaveLength(1);
  });
  test('what a second register may answer is no island, in whichever order they stand', () => {
    const resources = [resource('closed', ['a']), resource('register', ['a', 'b'])];
    for (const order of [resources, resources.toReversed()])
      expect(told(planLookUps(input({ resources: order })))).toEqual({ look: [['register', 'g', 'a,b']], withheld: [] });
  });
  test('without the key nobody is asked', () => {
    expect(told(planLookUps(input({ keyOf: () => undefined })))).toEqual({ look: [], withheld: [] });
  });
  test('whatever is registered and granted: every question is covered, asks granted and wanted fields, and each fact once', () => {
    const names = ['a', 'b', 'c', 'd'];
    const arbitrary = fc.record({
      resources: fc.array(fc.subarray(names, { minLength: 1 }), { maxLength: 4 }),
      grants: fc.array(
        fc.record({
          of: fc.nat(3),
          fields: fc.subarray(names),
          department: fc.constantFrom('health', 'police', 'medical'),
          items: fc.subarray(['birth', 'household', 'insurance'], { minLength: 1 }),
          expiresOn: fc.integer({ min: 48, max: 52 }),
        }),
        { maxLength: 8 },
      ),
      wanted: fc.array(fc.record({ fact: fc.constantFrom(...names), items: fc.subarray(Object.keys(departments), { minLength: 1 }) }), {
        maxLength: 4,
      }),
    });
    fc.assert(
      fc.property(arbitrary, ({ resources, grants, wanted }) => {
        const given = input({
          resources: resources.map((facts, nth) => resource(`r${nth}`, facts)),
          grants: grants.map(({ of, fields, department, items, expiresOn }, nth) =>
            grant(`g${nth}`, `r${of}`, { fields, department, items: items.map(item), expiresOn: dayOf(expiresOn) }),
          ),
          wanted: wanted.map(({ fact: id, items }) => ({ fact: fact(id), items: items.map(item) })),
        });
        const { look, withheld } = planLookUps(given);
        for (const { resource: one, grant: by, item: purpose, fields } of look) {
          const department = departments[purpose] ?? '';
          expect(covers(by, { department, division: deqing, item: purpose }, given.day)).toBe(true);
          const open = grantedFields(by, one).map(({ name }) => name);
          expect(fields.every(({ name, fact: id }) => open.includes(name) && given.wanted.some(({ fact: want }) => want === id))).toBe(
            true,
          );
        }
        const asked = look.flatMap(({ fields }) => fields.map(({ fact: id }) => id));
        expect(new Set(asked).size).toBe(asked.length);
        expect(withheld.every(({ facts }) => facts.every((id) => !asked.includes(id)))).toBe(true);
      }),
    );
  });
});
