import { expect, test } from 'vitest';
import { freshIdFor } from './fresh-id-for.ts';

test('a new item is called after its English name, whatever was typed there', () => {
  const none = new Set<string>();
  expect(freshIdFor('Street stall registration', none)).toBe('street-stall-registration');
  expect(freshIdFor("  The mayor's 3 prizes! ", none)).toBe('the-mayor-s-3-prizes');
  expect([freshIdFor('2026 prize', none), freshIdFor('摆摊登记', none), freshIdFor('', none)]).toEqual(['item-2026-prize', 'item', 'item']);
  expect(freshIdFor('word '.repeat(40), none).length).toBeLessThanOrEqual(50);
});

test('two of one name are told apart by a number', () => {
  expect(freshIdFor('Park permit', new Set(['park-permit', 'park-permit-2']))).toBe('park-permit-3');
});
