import { expect, test } from 'vitest';
import { kindOfNumber } from './kind-of-number.ts';

test('a firm that applies beside people is sent as a firm', () => {
  expect(kindOfNumber('either', '91330199ma0000015a')).toBe('credit-code');
  expect(kindOfNumber('either', '33019919850515003x')).toBe('citizen');
  expect(kindOfNumber('firm', '330199')).toBe('credit-code');
  expect(kindOfNumber('newborn', '')).toBeUndefined();
});
