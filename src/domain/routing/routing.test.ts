/** Who handles a case of which place. */
import { describe, expect, test } from 'vitest';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import { homeDivisionOf } from './home-division.ts';
import { officeFor } from './office-for.ts';

const code = (value: number): DivisionCode => brandAs<DivisionCode>(value);
const office = (id: string, division: number, department: string, kind: Office['kind'] = 'office'): Office => ({
  id: brandAs<OfficeId>(id),
  division: code(division),
  department,
  kind,
  name: { zh: id, en: id },
});
const directory = {
  offices: [
    office('deqing-hall', 330521, 'government-services', 'hall'),
    office('deqing-market', 330521, 'market'),
    office('huzhou-market', 330500, 'market'),
    office('huzhou-fire', 330500, 'fire'),
    office('zhejiang-drugs', 330000, 'drugs'),
  ],
};
const found = (department: string, level: 'province' | 'city' | 'county', division: number) =>
  officeFor(directory, department, level, code(division))?.id;

describe('the office for a part', () => {
  test("is the organ of the item's level", () => {
    expect(found('market', 'county', 330521)).toBe('deqing-market');
    expect(found('market', 'city', 330521)).toBe('huzhou-market');
    expect(found('market', 'county', 330521100)).toBe('deqing-market');
  });
  test('goes up where the county has none, never down, never sideways', () => {
    expect(found('fire', 'county', 330521)).toBe('huzhou-fire');
    expect(found('drugs', 'county', 330521)).toBe('zhejiang-drugs');
    expect(found('market', 'county', 330621)).toBeUndefined();
    expect(found('market', 'province', 330521)).toBeUndefined();
    expect(found('market', 'county', 330500)).toBe('huzhou-market');
  });
  test('a hall is found as a hall and never decides for its department', () => {
    expect(found('hall', 'county', 330521)).toBe('deqing-hall');
    expect(found('government-services', 'county', 330521)).toBeUndefined();
  });
});

describe('the home of a case', () => {
  const byAnswer = { by: 'answer', field: 'premises.division' } as const;
  test('comes from the answer, a township lifted to its county', () => {
    expect(homeDivisionOf(byAnswer, { 'premises.division': 330521 }, undefined)).toEqual({ ok: true, value: 330521 });
    expect(homeDivisionOf(byAnswer, { 'premises.division': '330521100' }, code(330621))).toEqual({
      ok: true,
      value: 330521,
    });
    expect(homeDivisionOf(byAnswer, { 'premises.division': 330500 }, undefined)).toEqual({ ok: true, value: 330500 });
  });
  test('or from the residence of the lead applicant', () => {
    expect(homeDivisionOf({ by: 'residence' }, {}, code(330521003))).toEqual({ ok: true, value: 330521 });
  });
  test('and is refused where nobody knows it, naming the question', () => {
    expect(homeDivisionOf(byAnswer, {}, code(330521))).toEqual({
      ok: false,
      refusal: {
        code: 'home-division-missing',
        problems: [{ pointer: '/answers/premises.division', code: 'division-unknown' }],
      },
    });
    expect(homeDivisionOf({ by: 'residence' }, {}, undefined)).toMatchObject({
      refusal: { problems: [{ pointer: '/parties' }] },
    });
    expect(homeDivisionOf({ by: 'answer', field: 'toString' }, {}, undefined).ok).toBe(false);
  });
});
