/** Whoever stands at the window is found by what they say, show or spell. */
import { expect, test } from 'vitest';
import type { CaseState } from '#domain/case/state.ts';
import { foldedKey, searchKeysOf } from './search-keys.ts';

const caseOf = (name: string, identifier?: { kind: string; value: string }, title = '开店'): CaseState =>
  ({ parties: [{ name, ...(identifier === undefined ? {} : { identifier }) }], title }) as unknown as CaseState;

test('a person is found by name, by its sound, by its initials and by the end of the card', () => {
  const keys = searchKeysOf(caseOf('沈立秋', { kind: 'citizen', value: '330199196107080049' }, '湖墅老沈馄饨'));
  expect(keys).toEqual(['沈立秋', 'shenliqiu', 'slq', '0049', '湖墅老沈馄饨']);
});

test('a surname is read as a surname', () => {
  expect(searchKeysOf(caseOf('单雨晴'))).toContain('shanyuqing');
  expect(searchKeysOf(caseOf('曾琪'))).toContain('zengqi');
});

test('a firm is found without the place in front of its name', () => {
  const keys = searchKeysOf(caseOf('德清竹里餐饮有限公司', { kind: 'credit-code', value: '91330599MA0000000X' }));
  expect(keys).toEqual(expect.arrayContaining(['德清竹里餐饮有限公司', '竹里餐饮有限公司', 'zlcyyxgs', '000x']));
});

test('what is typed is folded as what is kept: wide letters, blanks, capitals', () => {
  expect(foldedKey(' Ｓｈｅｎ Li Qiu ')).toBe('shenliqiu');
});

test('no whole number of anybody lies in the index', () => {
  expect(searchKeysOf(caseOf('沈立秋', { kind: 'citizen', value: '330199196107080049' })).some((key) => /\d{5}/.test(key))).toBe(false);
});

test('a name with a rare character is kept whole, and half a one is no key the database would refuse', () => {
  expect(searchKeysOf(caseOf('𠀀明'))).toContain('𠀀m');
  expect(foldedKey('\ud840明\0')).toBe('\ufffd明');
});
