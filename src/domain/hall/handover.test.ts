/** A code for one hall and sixty seconds. */
import { describe, expect, test } from 'vitest';
import { at } from '#test/support/sample-case.ts';
import { CODE_SECONDS, handoverStateOf, readHandoverCode, spokenCode, type Handover } from './handover.ts';

const madeAt = at('2026-06-08');
const shown: Handover = {
  division: 330521 as never,
  id: '330521-h',
  person: 'mei' as never,
  hall: 'deqing-hall' as never,
  madeAt,
  until: (madeAt + CODE_SECONDS * 1000) as never,
};
const taken: Handover = { ...shown, taken: { at: madeAt, by: 'wang' as never, walkIn: 'walk-in-1' } };

describe('a hand-over', () => {
  test('can be taken for a minute, and no longer', () => {
    expect(handoverStateOf(shown, (madeAt + 60_000) as never)).toBe('shown');
    expect(handoverStateOf(shown, (madeAt + 60_001) as never)).toBe('expired');
  });
  test('is with the window until the person ends it, it is filed, or the day is over', () => {
    expect(handoverStateOf(taken, (madeAt + 3_600_000) as never)).toBe('taken');
    expect(handoverStateOf({ ...taken, ended: { at: madeAt, by: 'person' } }, madeAt)).toBe('ended');
    expect(handoverStateOf({ ...taken, ended: { at: madeAt, by: 'filed' } }, madeAt)).toBe('filed');
    expect(handoverStateOf(taken, (madeAt + 86_400_000) as never)).toBe('ended');
  });
  test('is gone when a newer code was shown', () => {
    expect(handoverStateOf({ ...shown, ended: { at: madeAt, by: 'newer' } }, madeAt)).toBe('expired');
  });
});

describe('its code', () => {
  test('is read as it was meant: small letters, gaps, O for nought, I and L for one', () => {
    expect(readHandoverCode(' abcd-efgo ')).toBe('ABCDEFG0');
    expect(readHandoverCode('iL23 4567')).toBe('11234567');
    expect(spokenCode('ABCDEFG0')).toBe('ABCD-EFG0');
  });
  test('is none where it is too short, too long or something else altogether', () => {
    for (const typed of ['', 'ABCDEFG', 'ABCDEFGHJ', 'https://x', 'UUUUUUUU']) expect(readHandoverCode(typed)).toBeUndefined();
  });
});
