/** One form for several items: each question and each paper once, and only where a step that needs it is in the case. */
import { expect, test } from 'vitest';
import type { ItemId, MaterialId, StepId } from '#domain/kernel/brand.ts';
import type { Field, Item, Material } from './item.ts';
import type { Matter, Step } from './matter.ts';
import { papersAskedOf, questionsOf } from './questions-of.ts';

const text = (word: string) => ({ zh: `${word}（中）`, en: word });
const field = (id: string, when?: string): Field => ({
  id,
  type: 'text',
  label: text(id),
  required: true,
  ...(when === undefined ? {} : { when }),
});
const paper = (id: string, when?: string): Material => ({
  id: id as MaterialId,
  name: text(id),
  need: 'required',
  satisfiedBy: [{ by: 'bring', form: 'photo' }],
  ...(when === undefined ? {} : { when }),
});
const items = (all: Readonly<Record<string, Pick<Item, 'fields' | 'materials'>>>): ReadonlyMap<ItemId, Item> =>
  new Map(Object.entries(all).map(([id, item]) => [id as ItemId, item as Item]));
const step = (id: string, when?: string): Step => ({
  id: id as StepId,
  kind: 'item',
  item: id as ItemId,
  files: 'at-submit',
  counted: true,
  needs: [],
  ...(when === undefined ? {} : { when }),
});
const matter = (steps: readonly Step[], fields: readonly Field[] = []): Matter => ({ situation: [], fields, steps }) as unknown as Matter;
const conditions = (entries: readonly (Field | Material)[]) => Object.fromEntries(entries.map(({ id, when }) => [id, when]));

const catalogue = items({
  sign: { fields: [field('shop.name'), field('sign.text')], materials: [paper('sketch', 'sign.large')] },
  fire: { fields: [field('shop.name'), field('fire.exits', 'shop.floors > 1')], materials: [paper('plan'), paper('sketch')] },
});

test('somebody without a sign is not asked what is on it', () => {
  const asked = questionsOf(matter([step('sign', 'shop.signboard')]), catalogue);
  expect(conditions(asked)).toEqual({ 'shop.name': 'shop.signboard', 'sign.text': 'shop.signboard' });
});
test('a question two items ask is asked once, wherever either of them is in the case', () => {
  const asked = questionsOf(matter([step('sign', 'shop.signboard'), step('fire', 'shop.dineIn')]), catalogue);
  expect(conditions(asked)).toEqual({
    'shop.name': '(shop.signboard) || (shop.dineIn)',
    'sign.text': 'shop.signboard',
    'fire.exits': '(shop.dineIn) && (shop.floors > 1)',
  });
});
test('a question somebody always has to answer stays without condition', () => {
  expect(conditions(questionsOf(matter([step('sign', 'shop.signboard'), step('fire')]), catalogue))['shop.name']).toBeUndefined();
  expect(conditions(questionsOf(matter([step('sign', 'shop.signboard')], [field('shop.name')]), catalogue))['shop.name']).toBeUndefined();
});
test('a paper two items ask for is given once', () => {
  const asked = papersAskedOf(matter([step('sign', 'shop.signboard'), step('fire', 'shop.dineIn')]), catalogue);
  expect(conditions(asked)).toEqual({ sketch: '((shop.signboard) && (sign.large)) || (shop.dineIn)', plan: 'shop.dineIn' });
});
