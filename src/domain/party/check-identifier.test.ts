/** Identifiers as the standards give them, and against a second implementation written another way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayText } from '#domain/kernel/instant.ts';
import { day } from '#test/support/calendar.ts';
import { checkIdentifier, IDENTIFIER_KINDS, identifierName, isIdentifierKind } from './check-identifier.ts';
import { birthOf, citizenCheckOf, lengthenCitizenId, sexOf } from './citizen-id.ts';
import { creditCheckOf, organisationCheckOf } from './credit-code.ts';

const outcome = (kind: string, value: string, today?: string): string => {
  const result = checkIdentifier(kind, value, today === undefined ? undefined : day(today));
  return result.ok ? [result.value.normalized, ...result.value.warnings].join(' ') : result.refusal.code;
};
/** ISO 7064 MOD 11-2 by its recursive definition, not by weights. */
const mod112 = (digits: string): string => {
  const remainder = [...digits].reduce((product, digit) => ((product + Number(digit)) * 2) % 11, 0);
  const check = (12 - remainder) % 11;
  return check === 10 ? 'X' : String(check);
};

describe('a citizen identity number', () => {
  test('the example of the standard is taken, also in small and full-width letters', () => {
    expect(outcome('citizen', '11010519491231002X')).toBe('11010519491231002X');
    expect(outcome('citizen', ' 110105 19491231 002x ')).toBe('11010519491231002X');
    expect(outcome('citizen', '１１０１０５１９４９１２３１００２ｘ')).toBe('11010519491231002X');
  });

  test('the old fifteen digits become eighteen', () => {
    expect(outcome('citizen', '110105491231002')).toBe('11010519491231002X');
    expect(lengthenCitizenId('330199991231997').slice(0, 10)).toBe('3301991899');
  });

  test.each([
    ['', 'identifier-missing'],
    ['   ', 'identifier-missing'],
    ['1101051949123100', 'identifier-length'],
    ['1'.repeat(65), 'identifier-length'],
    ['11010519491231002A', 'identifier-characters'],
    ['11010549123100X', 'identifier-characters'],
    ['110105194912310021', 'identifier-check'],
    ['010105194912310021', 'identifier-area'],
    ['110105194902300024', 'identifier-date'],
    ['110105202602300024', 'identifier-date'],
  ])('%s is refused: %s', (value, code) => {
    expect(outcome('citizen', value)).toBe(code);
  });

  test('tells birth and sex', () => {
    expect(dayText(birthOf('11010519491231002X') ?? day('2000-01-01'))).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('female');
    expect(sexOf('110105194912310110')).toBe('male');
  });

  test('births on the days that summer time once skipped are days like others', () => {
    for (const birth of ['19190413', '19400601', '19410315', '19860504', '19910414']) {
      const digits = `330199${birth}001`;
      expect(outcome('citizen', digits + mod112(digits))).toBe(digits + mod112(digits));
    }
  });

  test('a birth after today is taken with a doubt', () => {
    const digits = '33019920300101001';
    expect(outcome('citizen', digits + mod112(digits), '2026-03-02')).toContain('identifier-birth-in-future');
    expect(outcome('citizen', digits + mod112(digits))).not.toContain('future');
  });

  test('a birth today or before is no doubt', () => {
    expect(outcome('citizen', '11010519491231002X', '1949-12-31')).toBe('11010519491231002X');
    expect(outcome('citizen', '11010519491231002X', '2026-03-02')).toBe('11010519491231002X');
    const digits = '93384019900101001';
    expect(outcome('foreigner-residence', digits + mod112(digits), '2026-03-02')).toBe(digits + mod112(digits));
    expect(outcome('foreigner-residence', digits + mod112(digits), '1989-12-31')).toContain('future');
  });

  test('ten thousand numbers: the second implementation agrees, and one changed digit is always found', () => {
    const digits = fc
      .tuple(fc.integer({ min: day('1900-01-01'), max: day('2026-12-31') }), fc.nat(999))
      .map(([birth, serial]) => `330199${dayText(birth as never).replaceAll('-', '')}${String(serial).padStart(3, '0')}`);
    fc.assert(
      fc.property(digits, fc.nat(16), fc.integer({ min: 1, max: 9 }), (first, place, shift) => {
        const number = first + mod112(first);
        expect(citizenCheckOf(first)).toBe(mod112(first));
        expect(checkIdentifier('citizen', number).ok).toBe(true);
        const changed = number.slice(0, place) + String((Number(number[place]) + shift) % 10) + number.slice(place + 1);
        expect(checkIdentifier('citizen', changed).ok).toBe(false);
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('a unified social credit code', () => {
  test.each(['11511301008778183N', '11331002002673575G', '113325000026455663', '91440300L83341734R'])('%s is right', (code) => {
    expect(outcome('credit-code', code)).toBe(code);
    expect(outcome('credit-code', code.toLowerCase())).toBe(code);
  });

  test.each(['91350100M0001TGQXM', '91350211M0000XUF46'])('%s of an early pilot is lawful: a doubt, no refusal', (code) => {
    expect(outcome('credit-code', code)).toBe(`${code} identifier-check-doubtful`);
  });

  test('letters the alphabet does not have are refused', () => {
    for (const letter of ['I', 'O', 'S', 'V', 'Z'])
      expect(outcome('credit-code', `91440300${letter}83341734R`)).toBe('identifier-characters');
    expect(outcome('credit-code', '91440300L83341734')).toBe('identifier-length');
    expect(outcome('credit-code', '914403A0L83341734R')).toBe('identifier-characters');
  });

  test('against a second implementation: one changed character always raises a doubt', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
    const check = (body: string) => {
      const sum = [...body].reduce((total, each, index) => total + alphabet.indexOf(each) * (3 ** index % 31), 0);
      return alphabet[(31 - (sum % 31)) % 31] ?? '';
    };
    const body = fc
      .tuple(fc.stringMatching(/^[0-9]{6}$/), fc.stringMatching(/^[0-9A-HJ-NPQRTUWXY]{8}$/))
      .map(([area, organisation]) => `91${area}${organisation}${organisationCheckOf(organisation)}`);
    fc.assert(
      fc.property(body, fc.nat(7), (first, place) => {
        fc.pre(alphabet.includes(first[16] ?? 'I'));
        const code = first + check(first);
        expect(creditCheckOf(first)).toBe(check(first));
        expect(outcome('credit-code', code)).toBe(code);
        const at = 8 + place;
        const other = alphabet[(alphabet.indexOf(code[at] ?? '0') + 1) % alphabet.length] ?? '0';
        expect(outcome('credit-code', code.slice(0, at) + other + code.slice(at + 1))).toContain('doubtful');
      }),
      { numRuns: 2_000 },
    );
  });

  test('the organisation code inside stands alone with or without hyphen', () => {
    expect(outcome('organisation-code', '00877818-3')).toBe('008778183');
    expect(outcome('organisation-code', '008778183')).toBe('008778183');
    expect(outcome('organisation-code', '008778184')).toBe('identifier-check');
    expect(outcome('organisation-code', '00877818')).toBe('identifier-length');
    expect(outcome('organisation-code', '00877818A')).toBe('identifier-characters');
  });
});

describe('other documents', () => {
  const permit = (area: string) => {
    const digits = `${area}19900101001`;
    return digits + mod112(digits);
  };
  test('residence permits belong to their own regions', () => {
    expect(outcome('hong-kong-macau-residence', permit('810000'))).toBe(permit('810000'));
    expect(outcome('hong-kong-macau-residence', permit('820000'))).toBe(permit('820000'));
    expect(outcome('taiwan-residence', permit('830000'))).toBe(permit('830000'));
    expect(outcome('taiwan-residence', permit('810000'))).toBe('identifier-area');
    expect(outcome('citizen', permit('810000'))).toBe('identifier-area');
    expect(outcome('citizen', permit('830000'))).toBe('identifier-area');
  });

  test('foreigners hold the new card of eighteen digits or the old one', () => {
    const digits = '93384019900101001';
    expect(outcome('foreigner-residence', digits + mod112(digits))).toBe(digits + mod112(digits));
    expect(outcome('foreigner-residence', `${digits}${mod112(digits) === '0' ? '1' : '0'}`)).toBe('identifier-check');
    expect(outcome('foreigner-residence', '93384019900230001X')).toBe('identifier-date');
    expect(outcome('foreigner-residence', '83384019900101001X')).toBe('identifier-characters');
    expect(outcome('foreigner-residence', 'USA330190010112')).toBe('USA330190010112');
    expect(outcome('foreigner-residence', 'USA330104022915')).toBe('USA330104022915');
    expect(outcome('foreigner-residence', 'USA330190023012')).toBe('identifier-date');
    expect(outcome('foreigner-residence', 'US3301900101123')).toBe('identifier-characters');
    expect(outcome('foreigner-residence', 'USA3301')).toBe('identifier-length');
  });

  test.each([
    ['passport', 'E12345678', 'E12345678'],
    ['passport', 'ea1234567', 'EA1234567'],
    ['passport', 'E123-5678', 'identifier-characters'],
    ['passport', 'E12', 'identifier-length'],
    ['hong-kong-macau-travel', 'H12345678', 'H12345678'],
    ['hong-kong-macau-travel', 'M1234567801', 'M1234567801'],
    ['hong-kong-macau-travel', 'H123456780', 'identifier-characters'],
    ['hong-kong-macau-travel', 'K12345678', 'identifier-characters'],
    ['taiwan-travel', '12345678', '12345678'],
    ['taiwan-travel', '0012345601(B)', '0012345601B'],
    ['taiwan-travel', '123456789', 'identifier-characters'],
    ['none', '', ''],
    ['none', '1', 'identifier-not-expected'],
    ['library-card', '1', 'identifier-kind-unknown'],
    ['constructor', '1', 'identifier-kind-unknown'],
  ])('%s %s gives %s', (kind, value, expected) => {
    expect(outcome(kind, value)).toBe(expected);
  });

  test('every kind has a name in both languages', () => {
    expect(IDENTIFIER_KINDS).toHaveLength(10);
    for (const kind of IDENTIFIER_KINDS) {
      expect(isIdentifierKind(kind)).toBe(true);
      expect(identifierName(kind).zh).not.toBe(identifierName(kind).en);
    }
  });
});
