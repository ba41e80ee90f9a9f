/** A form as people fill it: right, wrong, half, and hostile. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FactId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { checkAnswers } from './check-answers.ts';
import { uniqueFields, visibleFields } from './visible-fields.ts';

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  type,
  label: { zh: id, en: id },
  required: true,
  ...more,
});
const option = (value: string) => ({ value, label: { zh: value, en: value } });
const fields: readonly Field[] = [
  field('shop.name', 'text', { length: 10 }),
  field('owner.name', 'text', { fact: brandAs<FactId>('owner.person.name'), length: 50 }),
  field('shop.service', 'choice', { options: [option('dine-in'), option('takeaway')] }),
  field('shop.seats', 'number', { min: 1, max: 5000, when: 'shop.service == "dine-in"' }),
  field('shop.terrace', 'yes-no', { when: 'shop.seats > 100', required: false }),
  field('owner.identifier', 'identifier', { identifier: 'citizen passport' }),
  field('owner.phone', 'phone'),
  field('owner.born', 'date', { required: false }),
  field('shop.address', 'address'),
  field('shop.division', 'division'),
  field('firm.code', 'identifier', { identifier: 'credit-code', required: false }),
];
const right = {
  'shop.name': '湖边小馆',
  'owner.name': '王小明',
  'shop.service': 'dine-in',
  'shop.seats': 40,
  'owner.identifier': '110105194912310 02x',
  'owner.phone': '138 0000 1234',
  'shop.address': '武康街道1号',
  'shop.division': '330521',
};
const codes = (answers: Record<string, unknown>, situation: Record<string, unknown> = {}) =>
  checkAnswers(fields, answers, situation).problems.map(({ pointer, code }) => `${pointer} ${code}`);
const visible = (answers: Record<string, unknown>, situation: Record<string, unknown> = {}) =>
  visibleFields(fields, answers, situation).map(({ id }) => id);

describe('a form', () => {
  test('filled in right is kept in its clean form', () => {
    const { problems, clean } = checkAnswers(fields, right);
    expect(problems).toEqual([]);
    expect(clean).toEqual({
      ...right,
      'owner.identifier': '11010519491231002X',
      'owner.phone': '13800001234',
      'shop.division': 330521,
    });
  });

  test.each([
    ['shop.name', undefined, 'answer-missing'],
    ['shop.name', null, 'answer-missing'],
    ['shop.name', '　 ', 'answer-missing'],
    ['shop.name', 5, 'wrong-type'],
    ['shop.name', ['湖边小馆'], 'wrong-type'],
    ['shop.name', '湖'.repeat(11), 'too-long'],
    ['shop.name', '湖边\uD842', 'broken-text'],
    ['shop.name', '湖边\u0000', 'control-character'],
    ['owner.name', '王1', 'name-characters'],
    ['shop.service', 'stall', 'unknown-option'],
    ['shop.service', true, 'wrong-type'],
    ['shop.seats', 0, 'below-minimum'],
    ['shop.seats', 5001, 'above-maximum'],
    ['shop.seats', '40', 'wrong-type'],
    ['shop.seats', Number.POSITIVE_INFINITY, 'wrong-type'],
    ['owner.identifier', '110105194912310021', 'identifier-check'],
    ['owner.identifier', 42, 'wrong-type'],
    ['owner.phone', '12345', 'phone-form'],
    ['owner.phone', {}, 'wrong-type'],
    ['owner.born', '2026-02-30', 'not-a-day'],
    ['owner.born', 20260230, 'wrong-type'],
    ['shop.address', 1, 'wrong-type'],
    ['shop.address', '弄'.repeat(201), 'too-long'],
    ['shop.division', '33052', 'division-unknown'],
    ['shop.division', false, 'wrong-type'],
    ['firm.code', 'I1', 'identifier-length'],
  ])('with %s = %j says %s, and says where', (id, answer, code) => {
    expect(codes({ ...right, [id]: answer })).toEqual([`/answers/${id} ${code}`]);
  });

  test('with questions nobody asked is refused, naming each', () => {
    expect(codes({ ...right, 'a/b~c': 1, constructor: 2 })).toEqual([
      '/answers/a~1b~0c unknown-field',
      '/answers/constructor unknown-field',
    ]);
    expect(codes(JSON.parse(JSON.stringify({ ...right }).replace('{', '{"__proto__":{"admin":true},')) as Record<string, unknown>)).toEqual(
      ['/answers/__proto__ unknown-field'],
    );
  });

  test('takes a second kind of identifier where the field allows it', () => {
    expect(checkAnswers(fields, { ...right, 'owner.identifier': 'e12345678' }).clean['owner.identifier']).toBe('E12345678');
  });

  test('doubts a credit code that fails its checksum, and a private-use ideograph, without refusing', () => {
    const checked = checkAnswers(fields, { ...right, 'firm.code': '91350100M0001TGQXM', 'owner.name': '王\u{E863}' });
    expect(checked.problems).toEqual([]);
    expect(checked.warnings).toEqual([
      { pointer: '/answers/owner.name', code: 'name-private-use' },
      { pointer: '/answers/firm.code', code: 'identifier-check-doubtful' },
    ]);
  });
});

describe('questions asked', () => {
  test('depend on answers: no seats for a takeaway', () => {
    expect(visible({})).not.toContain('shop.seats');
    expect(visible({ 'shop.service': 'dine-in' })).toContain('shop.seats');
    expect(visible({ 'shop.service': 'takeaway' })).not.toContain('shop.seats');
  });

  test('the answer to a question no longer asked is dropped and decides nothing', () => {
    const changed = { ...right, 'shop.service': 'takeaway', 'shop.seats': 400, 'shop.terrace': true };
    expect(visible(changed)).not.toContain('shop.terrace');
    const { problems, clean } = checkAnswers(fields, changed);
    expect(problems).toEqual([]);
    expect(Object.keys(clean)).not.toContain('shop.seats');
    expect(Object.keys(clean)).not.toContain('shop.terrace');
  });

  test('the situation answers for a question asked again, and cuts the form', () => {
    const { 'shop.service': _service, 'shop.seats': _seats, ...rest } = right;
    expect(codes(rest, { 'shop.service': 'takeaway' })).toEqual([]);
    expect(codes(rest, { 'shop.service': 'dine-in' })).toEqual(['/answers/shop.seats answer-missing']);
    expect(
      codes(rest, {
        'shop.service': 'takeaway',
        'house.old': true,
        'house.rooms': 3,
        'house.kind': 'flat',
        'house.odd': [],
      }),
    ).toEqual([]);
  });

  test('a condition over the situation alone is judged by what was answered there', () => {
    const own = [field('a.text', 'text', { when: 'house.old && house.rooms > 2' })];
    expect(visibleFields(own, {}, { 'house.old': true, 'house.rooms': 3 })).toHaveLength(1);
    expect(visibleFields(own, {}, { 'house.old': true })).toHaveLength(0);
    expect(visibleFields(own, {}, {})).toHaveLength(0);
  });

  test('conditions in a circle show nothing instead of hanging', () => {
    const circle = [field('a.x', 'yes-no', { when: 'b.x' }), field('b.x', 'yes-no', { when: 'a.x' })];
    expect(visibleFields(circle, { 'a.x': true, 'b.x': true })).toEqual([]);
  });

  test('a question two items ask is asked once, as the first asks it', () => {
    const twice = uniqueFields([field('a.x', 'text', { length: 1 }), field('b.x', 'text'), field('a.x', 'text', { length: 2 })]);
    expect(twice.map(({ id, length }) => [id, length])).toEqual([
      ['a.x', 1],
      ['b.x', undefined],
    ]);
  });
});

test('whatever JSON arrives is answered with problems, never with an exception', () => {
  const ids = fc.constantFrom(...fields.map(({ id }) => id), 'other', '__proto__');
  fc.assert(
    fc.property(fc.dictionary(ids, fc.jsonValue()), fc.dictionary(ids, fc.jsonValue()), (answers, situation) => {
      const { problems, clean } = checkAnswers(fields, answers, situation);
      expect(problems.every(({ pointer }) => pointer.startsWith('/answers/'))).toBe(true);
      expect(Object.keys(clean).every((id) => fields.some((each) => each.id === id))).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
