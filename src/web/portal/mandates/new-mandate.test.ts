import { expect, test } from 'vitest';
import { bodyOf, type TypedMandate, yearFrom } from './new-mandate.ts';

const typed: TypedMandate = {
  kind: 'parent',
  by: 'number',
  name: ' 何桂兰 ',
  identifier: '33019919480815008X',
  matters: undefined,
  until: '2027-06-01',
  role: 'filer',
  firm: undefined,
};

test('a daughter names her mother and the last day', () => {
  expect(bodyOf('ask', typed)).toEqual({
    kind: 'parent',
    other: { name: '何桂兰', identifier: { kind: 'citizen', value: '33019919480815008X' } },
    until: '2027-06-01',
  });
});

test('whoever shows a code names nobody; a child is always named and has no last day of its own', () => {
  expect(bodyOf('give', { ...typed, by: 'code' })).toEqual({ kind: 'parent', until: '2027-06-01' });
  expect(Object.keys(bodyOf('ask', { ...typed, kind: 'child', by: 'code' }))).toEqual(['kind', 'other']);
});

test('an admin adds a member for the firm, with a role', () => {
  expect(bodyOf('give', { ...typed, kind: 'firm', until: '', firm: 'zhuli' })).toMatchObject({
    kind: 'firm',
    role: 'filer',
    firm: 'zhuli',
  });
});

test('a year after 29 February is 28 February', () => {
  expect([yearFrom('2028-02-29T10:00:00+08:00'), yearFrom('2026-11-23')]).toEqual(['2029-02-28', '2027-11-23']);
});
