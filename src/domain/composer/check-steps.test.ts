/** The graph of a matter as its author draws it, with what is wrong told step by step. */
import { expect, test } from 'vitest';
import type { Item, Material } from '#domain/catalogue/item.ts';
import type { Step } from '#domain/catalogue/matter.ts';
import { brandAs, type MaterialId } from '#domain/kernel/brand.ts';
import { itemStep, outsideStep, sampleItem } from '#test/support/sample-case.ts';
import { beforeOf, checkSteps, wantedOf, type StepScope } from './check-steps.ts';

const wants = (kind: string, more: Material['satisfiedBy'] = []): Material => ({
  id: brandAs<MaterialId>(kind),
  name: { zh: kind, en: kind },
  need: 'required',
  satisfiedBy: [{ by: 'certificate', kind, heldBy: kind }, ...more],
});
const items: Readonly<Record<string, Item>> = {
  licence: sampleItem('licence'),
  food: sampleItem('food', { materials: [wants('licence')] }),
  sign: sampleItem('sign', { materials: [wants('licence', [{ by: 'bring', form: 'photo' }])] }),
  far: sampleItem('far', { department: 'moon' }),
};
const scope: StepScope = {
  itemOf: (id) => {
    const item = items[id];
    return item === undefined ? undefined : { ...item, certificate: item.result?.certificate, wants: wantedOf(item) };
  },
  isThere: (department) => department !== 'moon',
};
const told = (...steps: readonly Step[]): readonly string[] =>
  checkSteps(steps, scope).map(({ code, step, about }) => [step, code, about].filter(Boolean).join(' '));
const lawful = (step: Step): Step => ({ ...step, needs: step.needs.map((edge) => ({ ...edge, basis: { law: 'a-law', article: 1 } })) });

test('a restaurant in its right order has nothing wrong', () => {
  expect(told(itemStep('licence'), lawful(itemStep('food', ['licence'])), itemStep('sign'))).toEqual([]);
});
test('the permit that does not wait for its licence is told', () => {
  expect(told(itemStep('licence'), itemStep('food'))).toEqual(['food issuer-not-before licence']);
});
test('a paper that nobody here issues must be held already: an advice', () => {
  expect(checkSteps([itemStep('food')], scope)).toEqual([{ code: 'issued-by-nobody', grave: false, step: 'food', about: 'licence' }]);
});
test('a licence that is there only sometimes is told to who always needs it', () => {
  const licence = { ...itemStep('licence'), when: 'shop.new' };
  expect(told(licence, lawful(itemStep('food', ['licence'])))).toEqual(['food only-sometimes licence']);
  expect(told(licence, { ...lawful(itemStep('food', ['licence'])), when: 'shop.new' })).toEqual([]);
});
test('steps that wait for each other are told apart from those that wait behind them', () => {
  const graph = [itemStep('sign', ['licence?']), itemStep('licence', ['sign?']), itemStep('food', ['licence?'])];
  expect(told(...graph)).toEqual(['sign circle', 'licence circle', 'food behind-circle']);
});
test('an edge to nowhere, a hard one without its law, a market that grants', () => {
  expect(told(itemStep('licence', ['gone?']), outsideStep('bank', []), itemStep('sign', ['bank', 'bank?']))).toEqual([
    'licence unknown-step gone',
    'sign outside-is-not-granted bank',
    'sign hard-edge-without-law bank',
    'sign outside-is-not-granted bank',
  ]);
});
test('a step nobody files, an item nobody knows, a department that is not here', () => {
  expect(told(itemStep('licence', [], 'nothing'), itemStep('gone'), itemStep('far'))).toEqual([
    'licence nobody-files',
    'gone unknown-item gone',
    'far department-missing moon',
  ]);
});
test('a step stands before what hangs on it, however far', () => {
  expect([...(beforeOf([itemStep('a'), itemStep('b', ['a']), itemStep('c', ['b'])]).get('c') ?? [])]).toEqual(['b', 'a']);
});
