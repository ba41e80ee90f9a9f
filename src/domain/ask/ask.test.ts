/** Ask once: what nobody knows is asked, what is known is shown, what the government holds is not brought. */
import { describe, expect, test } from 'vitest';
import type { FactId, ItemId, MaterialId, RoleId } from '#domain/kernel/brand.ts';
import type { Field, Item, Material } from '#domain/catalogue/item.ts';
import type { RoleSpec } from '#domain/catalogue/matter.ts';
import { itemStep, sampleItem, sampleMatter } from '#test/support/sample-case.ts';
import { answersWithKnown, ask, type AskInput } from './ask.ts';

const words = (word: string) => ({ zh: word, en: word });
const field = (id: string, fact?: string): Field => ({
  id,
  type: 'text',
  label: words(id),
  required: true,
  ...(fact === undefined ? {} : { fact: fact as FactId }),
});
const brought = (id: string): Material => ({
  id: id as MaterialId,
  name: words(id),
  need: 'required',
  satisfiedBy: [{ by: 'bring', form: 'photo' }],
});
const held: Material = {
  ...brought('identity-card'),
  satisfiedBy: [{ by: 'fact', facts: ['person.name' as FactId], heldBy: 'public-security' }],
};
const items = [
  sampleItem('a', { fields: [field('shop.name'), field('owner', 'person.name')], materials: [held, brought('sketch')] }),
  sampleItem('b', { fields: [field('shop.name'), field('hours')], materials: [held, brought('sketch'), brought('plan')] }),
  sampleItem('c', { fields: [field('late')], materials: [brought('report')] }),
] satisfies readonly Item[];
const input = (more: Partial<AskInput<string>> = {}): AskInput<string> => ({
  matter: sampleMatter([itemStep('a'), { ...itemStep('b'), when: 'kitchen' }, itemStep('c', [], 'later')]),
  items: new Map(items.map((item) => [item.id as ItemId, item])),
  situation: { kitchen: true },
  answers: {},
  known: [{ fact: 'person.name' as FactId, value: '周以宁', provenance: 'police' }],
  contested: new Set(),
  holds: (condition, answers) => answers[condition] === true,
  ...more,
});
const ids = (values: readonly { readonly id: string }[]): readonly string[] => values.map(({ id }) => id);

describe('ask', () => {
  test('each question and each paper once, though two items want it', () => {
    const asked = ask(input());
    expect(ids(asked.ask)).toEqual(['shop.name', 'hours']);
    expect(ids(asked.bring)).toEqual(['sketch', 'plan']);
  });
  test('what is known is shown to be confirmed with its source and not asked', () => {
    expect(ask(input()).confirm).toMatchObject([{ field: { id: 'owner' }, known: { value: '周以宁', provenance: 'police' } }]);
  });
  test("the employee's name is known where the employee applies, and asked where the firm does", () => {
    const role = { min: 1, max: 1, name: words('role') };
    const matter = {
      ...sampleMatter([itemStep('a')]),
      roles: [
        { ...role, id: 'employee' as RoleId, kind: 'applicant', party: 'person' },
        { ...role, id: 'employer' as RoleId, kind: 'applicant', party: 'firm' },
      ] satisfies readonly RoleSpec[],
      fields: [field('employee.name', 'employee.person.name'), field('employer.name', 'employer.firm.name')],
    };
    const known = (fact: string) => [{ fact: fact as FactId, value: 'known', provenance: 'register' }];
    expect(ids(ask(input({ matter, known: known('person.name') })).ask)).toEqual(['employer.name', 'shop.name']);
    expect(ids(ask(input({ matter, known: known('firm.name'), applying: 'firm' })).ask)).toEqual(['employee.name', 'shop.name', 'owner']);
  });
  test('what the department looks up itself is confirmed where it is known and asked of nobody', () => {
    const owner: Field = { ...field('premises.owner', 'premises.owner'), required: false, ifKnown: true };
    const matter = { ...sampleMatter([itemStep('a')]), fields: [owner] };
    const known = [{ fact: 'premises.owner' as FactId, value: '周以宁', provenance: 'land' }];
    expect(ids(ask(input({ matter })).ask)).not.toContain('premises.owner');
    expect(ask(input({ matter, known })).confirm.map(({ field: { id } }) => id)).toContain('premises.owner');
    expect(ids(ask(input({ matter, known, contested: new Set(['premises.owner']) })).ask)).toContain('premises.owner');
  });
  test('a contested value is asked, and what the person types holds', () => {
    const contested = new Set(['owner']);
    const asked = ask(input({ contested }));
    expect(ids(asked.ask)).toContain('owner');
    expect(answersWithKnown(asked, { owner: '周一宁' }, contested)).toEqual({ owner: '周一宁' });
  });
  test('an answer typed over a known value without contesting it does not stand', () => {
    const asked = ask(input());
    expect(answersWithKnown(asked, { owner: 'somebody', hours: '9' }, new Set())).toEqual({ owner: '周以宁', hours: '9' });
  });
  test('what a department holds is named with its holder and never brought', () => {
    const asked = ask(input());
    expect(asked.held.map(({ material, heldBy }) => [material.id, heldBy])).toEqual([['identity-card', 'public-security']]);
    expect(ids(asked.bring)).not.toContain('identity-card');
  });
  test('a step the situation cuts takes its questions and papers with it', () => {
    const asked = ask(input({ situation: { kitchen: false } }));
    expect(ids(asked.steps)).toEqual(['a', 'c']);
    expect([ids(asked.ask), ids(asked.bring)]).toEqual([['shop.name'], ['sketch']]);
  });
  test('what belongs to a step filed later is asked when that step opens', () => {
    const asked = ask(input());
    expect([ids(asked.ask), ids(asked.bring)].flat()).not.toEqual(expect.arrayContaining(['late']));
    expect(ids(asked.bring)).not.toContain('report');
  });
});
