/** Addresses and the pages they lead to. */
import { expect, test } from 'vitest';
import { matchPath } from './router.tsx';

test('an address fills the names of its pattern', () => {
  expect(matchPath('/cases/:number', '/cases/330521-2026-0000027-4')).toEqual({ number: '330521-2026-0000027-4' });
  expect(matchPath('/', '/')).toEqual({});
});

test('a longer, shorter or other address does not fit', () => {
  expect(matchPath('/cases/:number', '/cases')).toBeUndefined();
  expect(matchPath('/cases/:number', '/cases/1/2')).toBeUndefined();
  expect(matchPath('/verify', '/wallet')).toBeUndefined();
});

test('a broken escape in the address is read as it stands', () => {
  expect(matchPath('/verify/:code', '/verify/%E0%A4')).toEqual({ code: '%E0%A4' });
});
