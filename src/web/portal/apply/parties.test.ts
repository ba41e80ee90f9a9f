/** Who else takes part: two who marry, a newborn without any number, a firm alone. */
import { expect, test } from 'vitest';
import { fieldsOf, isUsed, partiesToSend, placeOf, slotsOf } from './parties.ts';

const role = (id: string, kind: string, party: string, min: number, max: number) => ({
  id,
  kind,
  party,
  min,
  max,
  name: { zh: id, en: id },
});

test('of two who marry, the one not applying is asked for', () => {
  expect(slotsOf([role('applicant', 'applicant', 'person', 2, 2)])).toMatchObject([{ id: 'applicant.2', required: true }]);
});

test('a mother names her child, which has no number, and may name the father', () => {
  const slots = slotsOf([
    role('mother', 'applicant', 'person', 1, 1),
    role('father', 'applicant', 'person', 0, 1),
    role('newborn', 'subject', 'newborn', 1, 3),
    role('agent', 'agent', 'person', 0, 1),
  ]);
  expect(slots.map(({ id, required }) => [id, required])).toEqual([
    ['father.1', false],
    ['newborn.1', true],
  ]);
  expect(slots.map((slot) => fieldsOf(slot).length)).toEqual([2, 1]);
  expect(partiesToSend(slots, { 'newborn.1': { name: '周知一' } })).toEqual([{ role: 'newborn', name: '周知一' }]);
});

test('an optional party counts once something was typed', () => {
  const [slot] = slotsOf([role('mother', 'applicant', 'person', 1, 1), role('father', 'applicant', 'person', 0, 1)]);
  expect(slot === undefined ? undefined : [isUsed(slot, undefined), isUsed(slot, { name: '周以宁' })]).toEqual([false, true]);
});

test('a lone operator is asked for nobody else', () => {
  expect(slotsOf([role('applicant', 'applicant', 'person', 1, 1), role('agent', 'agent', 'person', 0, 1)])).toEqual([]);
});

test('a seller whom the form asks about is not asked for a second time', () => {
  const slots = slotsOf([role('buyer', 'applicant', 'person', 1, 4), role('seller', 'applicant', 'person', 1, 4)], {
    asked: new Set(['seller.name', 'seller.identifier']),
  });
  expect(slots.map(({ id, inForm }) => [id, inForm])).toEqual([
    ['buyer.2', false],
    ['seller.1', true],
  ]);
  expect(partiesToSend(slots, {}, { 'seller.name': '沈立秋', 'seller.identifier': '330199199001010012' })).toEqual([
    { role: 'seller', name: '沈立秋', identifier: { kind: 'citizen', value: '330199199001010012' } },
  ]);
});

test('a refusal of the second party sent is shown at that party', () => {
  const slots = slotsOf(
    [role('mother', 'applicant', 'person', 1, 1), role('father', 'applicant', 'person', 0, 1), role('newborn', 'subject', 'newborn', 1, 3)],
    { asked: new Set(['father.name']) },
  );
  expect(slots.map((_, at) => placeOf(`/parties/${at}/name`, slots))).toEqual(['father.name', 'newborn.1/name']);
  expect(placeOf('/answers/shop.name', slots)).toBe('shop.name');
});

test('a firm that files for its employee is asked for the employee, the employee for the firm', () => {
  const roles = [role('employee', 'applicant', 'person', 1, 1), role('employer', 'applicant', 'firm', 0, 1)];
  expect(slotsOf(roles, { applying: 'firm' }).map(({ id, required }) => [id, required])).toEqual([['employee.1', true]]);
  expect(slotsOf(roles).map(({ id, required }) => [id, required])).toEqual([['employer.1', false]]);
});

test('behind the last shareholder who is named there is always one free place more, until the law says stop', () => {
  const roles = [role('founder', 'applicant', 'person', 1, 1), role('shareholder', 'applicant', 'person', 0, 3)];
  const ids = (typed: Record<string, { name: string }>) => slotsOf(roles, { typed }).map(({ id }) => id);
  expect(ids({})).toEqual(['shareholder.1']);
  expect(slotsOf(roles, { wanted: ['shareholder'] })).toMatchObject([{ id: 'shareholder.1', required: true }]);
  expect(ids({ 'shareholder.1': { name: '林晓舟' } })).toEqual(['shareholder.1', 'shareholder.2']);
  expect(ids({ 'shareholder.2': { name: '乔木' }, 'shareholder.3': { name: '' } })).toEqual([
    'shareholder.1',
    'shareholder.2',
    'shareholder.3',
  ]);
  expect(ids({ 'shareholder.3': { name: '白露' } })).toHaveLength(3);
});
