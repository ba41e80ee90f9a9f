/** A clerk answers the first questions as a person would, and sees what falls away. */
import { expect, test } from 'vitest';
import type { Field, Material } from '#domain/catalogue/item.ts';
import type { Step } from '#domain/catalogue/matter.ts';
import { brandAs, type MaterialId } from '#domain/kernel/brand.ts';
import { itemStep, sampleItem } from '#test/support/sample-case.ts';
import { fatesOf, type CutInput } from './situation-cuts.ts';

const words = (word: string) => ({ zh: word, en: word });
const field = (id: string, type: Field['type'], when?: string): Field => ({
  id,
  type,
  label: words(id),
  required: true,
  ...(when === undefined ? {} : { when }),
});
const paper = (id: string, when?: string): Material => ({
  id: brandAs<MaterialId>(id),
  name: words(id),
  need: 'required',
  satisfiedBy: [{ by: 'bring', form: 'photo' }],
  ...(when === undefined ? {} : { when }),
});
const onlyIf = (step: Step, when: string): Step => ({ ...step, when });
const shop: CutInput = {
  situation: [field('shop.service', 'text'), field('shop.sign', 'yes-no')],
  fields: [],
  steps: [itemStep('licence'), onlyIf(itemStep('sign'), 'shop.sign'), onlyIf(itemStep('fire'), 'shop.service == "dine-in"')],
  forms: new Map([
    [
      'licence',
      sampleItem('licence', { materials: [paper('plan')], fields: [field('shop.seats', 'number', 'shop.service == "dine-in"')] }),
    ],
    ['sign', sampleItem('sign', { materials: [paper('sketch', 'shop.seats > 3'), paper('plan')] })],
    ['fire', sampleItem('fire', { materials: [paper('sketch'), paper('exits')] })],
  ]),
};
const told = (answers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> =>
  Object.fromEntries(fatesOf(shop, answers).map(({ kind, id, fate }) => [`${kind} ${id}`, fate]));

test('before anything is answered, what has a condition is open and the rest is there', () => {
  expect(told({})).toMatchObject({ 'step licence': 'kept', 'step sign': 'open', 'material plan': 'kept', 'field shop.seats': 'open' });
});
test('a takeaway without a sign loses two steps, their papers and the question about seats', () => {
  expect(told({ 'shop.service': 'takeaway', 'shop.sign': false })).toEqual({
    'step licence': 'kept',
    'step sign': 'cut',
    'step fire': 'cut',
    'material plan': 'kept',
    'material sketch': 'cut',
    'material exits': 'cut',
    'field shop.service': 'kept',
    'field shop.sign': 'kept',
    'field shop.seats': 'cut',
  });
});
test('a paper that two steps want stays as long as one of them does', () => {
  expect(told({ 'shop.service': 'dine-in', 'shop.sign': false })).toMatchObject({ 'material sketch': 'kept', 'step sign': 'cut' });
});
test('each says on which questions it hangs', () => {
  const fates = fatesOf(shop, {});
  expect(fates.find(({ id }) => id === 'exits')?.hangsOn).toEqual(['shop.service']);
  expect(fates.find(({ id }) => id === 'plan')?.hangsOn).toEqual([]);
});
