/** What a person pays, to the 分. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fee } from '#domain/catalogue/item.ts';
import { fenOf, totalFees } from './total-fees.ts';

const basis = { law: 'real-estate-registration-2019', article: 1 };
const fee = (zh: string, amount: string): Fee => ({ name: { zh, en: zh }, amount, basis });
const total = (...given: Parameters<typeof totalFees>): number | string => {
  const result = totalFees(...given);
  return result.ok ? result.value.fen : result.refusal.code;
};

describe('fees', () => {
  test.each([
    ['0', 0],
    ['80', 8_000],
    ['80.5', 8_050],
    ['80.05', 8_005],
    ['0.29', 29],
    ['9999999999.99', 999_999_999_999],
  ])('%s yuan is %i 分', (yuan, fen) => {
    expect(fenOf(yuan)).toEqual({ ok: true, value: fen });
  });
  test.each(['', '-1', '1.234', '1e3', '01', '1,000', '八十', '.5', '99999999999'])('%j is no amount', (yuan) => {
    expect(fenOf(yuan)).toMatchObject({ ok: false, refusal: { code: 'fee-amount-form' } });
    expect(total([fee('a', yuan)])).toBe('fee-amount-form');
  });
  test('add up; nothing costs nothing', () => {
    expect(total([])).toBe(0);
    expect(total([fee('登记费', '80'), fee('工本费', '10.10')])).toBe(9_010);
  });
  test('are lowered by the best reduction only, and a broken 分 falls to the person', () => {
    const off = (percent: number, of?: string) => ({
      name: { zh: '小微企业', en: 'small firm' },
      basis,
      percent,
      ...(of === undefined ? {} : { fee: of }),
    });
    expect(total([fee('登记费', '80'), fee('工本费', '10')], [off(50, '登记费')])).toBe(5_000);
    expect(total([fee('登记费', '80')], [off(50), off(100)])).toBe(0);
    expect(total([fee('工本费', '0.05')], [off(50)])).toBe(2);
    expect(total([fee('登记费', '80')], [off(101)])).toBe('reduction-percent');
    expect(total([fee('登记费', '80')], [off(12.5)])).toBe('reduction-percent');
  });
  test('any two decimals of yuan are read exactly', () => {
    fc.assert(
      fc.property(fc.nat(9_999_999), fc.nat(99), (yuan, cents) => {
        expect(fenOf(`${yuan}.${String(cents).padStart(2, '0')}`)).toEqual({ ok: true, value: yuan * 100 + cents });
      }),
    );
  });
});
