/** A field of a locality's change is set and taken out without leaving anything empty behind. */
import { describe, expect, test } from 'vitest';
import { changesWith, pointerAt, wantedAt } from './change-place.ts';

const plan = { name: 'materials', key: 'kitchen-plan', member: 'need' };

describe('a clerk of the county', () => {
  test('writes a shorter promise and takes it back: nothing is left of it', () => {
    const spot = { name: 'limit', member: 'promised' };
    const shorter = changesWith({}, spot, { amount: 8, unit: 'working-day' });
    expect(shorter).toEqual({ limit: { promised: { amount: 8, unit: 'working-day' } } });
    expect(changesWith(shorter, spot, undefined)).toEqual({});
  });
  test('changes two fields of one paper and takes them back one by one', () => {
    const one = changesWith({}, plan, 'gap-allowed');
    const two = changesWith(one, { ...plan, member: 'copies' }, 0);
    expect(two).toEqual({ materials: [{ id: 'kitchen-plan', need: 'gap-allowed', copies: 0 }] });
    expect(pointerAt(two, plan)).toBe('/materials/0/need');
    expect(changesWith(changesWith(two, plan, undefined), { ...plan, member: 'copies' }, undefined)).toEqual({});
  });
  test('keeps the other papers where one goes back to the standard', () => {
    const changes = {
      materials: [
        { id: 'lease', asked: false },
        { id: 'kitchen-plan', need: 'optional' },
      ],
    };
    expect(changesWith(changes, { name: 'materials', key: 'lease', member: 'asked' }, undefined)).toEqual({
      materials: [{ id: 'kitchen-plan', need: 'optional' }],
    });
    expect(wantedAt(changes, plan)).toBe('optional');
    expect(pointerAt(changes, { ...plan, key: 'another' })).toBeUndefined();
  });
  test('finds a fee by its name', () => {
    expect(changesWith({}, { name: 'fees', key: '工本费', member: 'amount' }, '0')).toEqual({ fees: [{ name: '工本费', amount: '0' }] });
  });
});
