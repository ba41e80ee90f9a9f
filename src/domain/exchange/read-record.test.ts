/** What is taken from a record, in which type, and when nothing of it is taken. */
import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { brandAs, type FactId } from '#domain/kernel/brand.ts';
import type { FieldType } from '#domain/catalogue/item.ts';
import type { Fact } from '#domain/fact/fact.ts';
import { memberOf, readRecord } from './read-record.ts';
import type { Resource, ResourceField } from './resource.ts';

const fact = (id: string) => brandAs<FactId>(id);
const factOf = (id: string, type: FieldType): Fact => ({
  id: fact(id),
  name: { zh: id, en: id },
  type,
  sensitivity: 'personal',
  source: 'x',
  papers: [],
  declared: false,
  basis: { law: 'x', article: 1 },
});
const facts = new Map(
  (
    [
      ['text', 'text'],
      ['born', 'date'],
      ['area', 'number'],
      ['married', 'yes-no'],
      ['sex', 'choice'],
      ['place', 'division'],
      ['home', 'address'],
    ] as const
  ).map(([id, type]) => [fact(id), factOf(id, type)]),
);
const read = (record: Readonly<Record<string, unknown>>, ...fields: readonly ResourceField[]) => {
  const resource = { key: { fact: fact('id'), name: 'no' }, fields } as unknown as Resource;
  const answer = readRecord({ no: '33X', ...record }, '33x', { resource, fields, facts });
  return answer.ok ? Object.fromEntries(answer.value.map(({ fact: id, value }) => [id, value])) : answer.refusal.code;
};
const field = (name: string, id: string, codes?: ResourceField['codes']): ResourceField => ({
  name,
  fact: fact(id),
  ...(codes === undefined ? {} : { codes }),
});

describe('a record', () => {
  test.each<[unknown, string, unknown]>([
    ['20260516', 'born', '2026-05-16'],
    ['2026/05/16', 'born', '2026-05-16'],
    ['2026-05-16T10:00:00', 'born', '2026-05-16'],
    ['98.50', 'area', 98.5],
    [98, 'area', 98],
    [true, 'married', true],
    ['false', 'married', false],
    ['330521', 'place', 330521],
    [' 德清县\n武康街道 ', 'home', '德清县 武康街道'],
    [12, 'text', '12'],
  ])('%j as %s is %j', (raw, id, value) => {
    expect(read({ f: raw }, field('f', id))).toEqual({ [id]: value });
  });
  test.each<[unknown, string]>([
    ['2026-02-30', 'born'],
    ['16.05.2026', 'born'],
    ['viele', 'area'],
    ['Y', 'married'],
    ['9', 'place'],
    [{}, 'text'],
    [['a'], 'text'],
    ['a\u0000b', 'text'],
    ['x'.repeat(2_001), 'text'],
    [Number.NaN, 'area'],
  ])('%j is no %s, and then nothing of the record is used', (raw, id) => {
    expect(read({ f: raw, other: 'fine' }, field('other', 'text'), field('f', id))).toBe('schema');
  });
  test('codes are translated by their table, and a code that is not in it is not guessed', () => {
    const sex = field('XB', 'sex', { 1: 'male', 2: 'female' });
    expect([read({ XB: 2 }, sex), read({ XB: '1' }, sex), read({ XB: '3' }, sex)]).toEqual([{ sex: 'female' }, { sex: 'male' }, 'schema']);
    expect(read({ XB: 'constructor' }, sex)).toBe('schema');
  });
  test('what the register does not know is left out; a record with none of the fields is another schema', () => {
    expect(read({ a: null, b: '', c: 'x' }, field('a', 'text'), field('b', 'home'), field('c', 'text'))).toEqual({ text: 'x' });
    expect(read({ renamed: 'x' }, field('a', 'text'))).toBe('schema');
  });
  test('about another key is nobody asked for', () => {
    expect(read({ no: '34X', f: 'x' }, field('f', 'text'))).toBe('wrong-person');
    expect(read({ no: undefined, f: 'x' }, field('f', 'text'))).toBe('wrong-person');
  });
  test('goes down by dots, joins parts by plus, and reaches nothing that objects inherit', () => {
    expect(read({ a: { b: 'x' } }, field('a.b', 'text'))).toEqual({ text: 'x' });
    expect(read({ p: '浙江', q: 5, r: null }, field('p+q + r', 'home'))).toEqual({ home: '浙江5' });
    expect(memberOf(JSON.parse('{"__proto__":{"x":1}}'), 'toString')).toBeUndefined();
    expect(memberOf({ 'shop.name': 'x' }, 'shop.name')).toBe('x');
  });
  test('whatever is sent, either values of the right type come out or nothing', () => {
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom(...facts.keys()), (raw, id) => {
        const answer = read({ f: raw }, field('f', id));
        if (typeof answer === 'string') return answer === 'schema';
        return Object.values(answer).every((value) => ['string', 'number', 'boolean'].includes(typeof value));
      }),
    );
  });
});

test('half a character is no text, and what turns writing around or cannot be seen is left out', () => {
  expect(read({ a: '湖州\ud800' }, field('a', 'text'))).toBe('schema');
  expect(read({ a: '\ufeff湖\u200b州\u202e路\u2066' }, field('a', 'text'))).toEqual({ text: '湖州路' });
  expect(read({ a: '湖州', b: '\u202e' }, field('a', 'text'), field('b', 'home'))).toBe('schema');
});
