/** Names: sixty million people have one that lesser systems refuse. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkName, lengthOfName } from './check-name.ts';
import { checkPhone } from './check-phone.ts';
import { maskIdentifier, maskName, maskPhone } from './mask.ts';

const outcome = (name: string): string => {
  const result = checkName(name);
  return result.ok ? ['ok', ...result.value.warnings].join(' ') : result.refusal.code;
};

describe('a name', () => {
  test.each([
    '王明',
    '𠮷田',
    '𬎆',
    '𰻝',
    '䶮',
    '鿏',
    '〇',
    '李〇',
    '阿依古丽·买买提',
    '\u{323B0}',
    '\u{31350}',
    '\u{2EBF0}',
    '葛\u{E0100}城',
    '\u{F9D1}',
    '\u{2F81A}',
    "O'Neil-Smith",
    'Nguyễn Văn A',
    '张'.repeat(50),
  ])('%s is taken', (name) => {
    expect(outcome(name)).toBe('ok');
  });

  test('comes back code point by code point: nothing is normalised or trimmed', () => {
    for (const name of ['\u{F9D1}', '\u{2F81A}', '\u{2F800}', '葛\u{E0100}', 'e\u0301', 'é', '王　明']) {
      const result = checkName(name);
      expect(result.ok && result.value.name === name).toBe(true);
    }
  });

  test('a private-use stand-in or another dot asks for a correction, without refusing', () => {
    expect(outcome('王\u{E863}')).toBe('ok name-private-use');
    expect(outcome('王\u{F0000}')).toBe('ok name-private-use');
    for (const dot of ['.', '•', '・', '‧', '．']) expect(outcome(`阿依${dot}买买提`)).toBe('ok name-dot');
  });

  test.each([
    ['', 'name-missing'],
    ['  ', 'name-missing'],
    [' 王明', 'name-edge-space'],
    ['王明\u3000', 'name-edge-space'],
    ['王\u0000明', 'name-control'],
    ['王\n明', 'name-control'],
    ['王\u202E明', 'name-control'],
    ['王\u200B明', 'name-control'],
    ['王\uD842', 'name-broken'],
    ['\uDFB7明', 'name-broken'],
    ['王😀', 'name-characters'],
    ['王<b>', 'name-characters'],
    ['王1', 'name-characters'],
    ['\u{2FFFE}', 'name-characters'],
    ['张'.repeat(51), 'name-too-long'],
    ['𠮷'.repeat(51), 'name-too-long'],
  ])('%j is refused: %s', (name, code) => {
    expect(outcome(name)).toBe(code);
  });

  test('its length counts characters, not the selectors behind them', () => {
    expect(lengthOfName('葛\u{E0100}城\uFE00')).toBe(2);
    expect(outcome('葛\u{E0100}'.repeat(50))).toBe('ok');
  });

  test('any text whatever is taken whole or refused, never changed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const result = checkName(name);
        expect(result.ok ? result.value.name : name).toBe(name);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('masks', () => {
  test('show their owner enough', () => {
    expect(maskIdentifier('330199199001010012')).toBe('3301**********0012');
    expect(maskIdentifier('E12345678')).toBe('E******78');
    expect(maskIdentifier('123')).toBe('***');
    expect(maskPhone('13800001234')).toBe('138****1234');
    expect(maskPhone('12345')).toBe('*****');
    expect([maskName('王明'), maskName('王小明'), maskName('欧阳小明'), maskName('阿依古丽·买买提'), maskName('王'), maskName('')]).toEqual(
      ['王*', '王*明', '欧**明', '阿**', '*', ''],
    );
    expect(maskName('尉迟小小明')).toBe('尉**');
    expect(maskName('𠮷\u{E0100}田明')).toBe('𠮷\u{E0100}*明');
  });
});

describe('a phone number', () => {
  test.each([
    ['13800001234', '13800001234'],
    ['138 0000 1234', '13800001234'],
    ['＋86１3800001234', '13800001234'],
    ['0572-8066123', '0572-8066123'],
    ['+85291234567', '+85291234567'],
  ])('%s is read as %s', (typed, expected) => {
    expect(checkPhone(typed)).toEqual({ ok: true, value: expected });
  });
  test.each(['', '12800001234', '1380000123', '138000012345', 'abc', `1${'3'.repeat(40)}`])('%s is refused', (typed) => {
    expect(checkPhone(typed)).toMatchObject({ ok: false, refusal: { code: 'phone-form' } });
  });
});
