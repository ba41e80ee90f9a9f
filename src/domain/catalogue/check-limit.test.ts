/** A promise that is longer than the law allows is found, whatever units the two are written in. */
import { expect, test } from 'vitest';
import { isLonger } from './check-limit.ts';
import type { Term, Unit } from './limit.ts';

const term = (words: string): Term => {
  const [amount = '0', unit = ''] = words.split(' ');
  return { amount: Number(amount), unit: unit as Unit };
};

test.each([
  ['12 working-day', '20 working-day', false],
  ['21 working-day', '20 working-day', true],
  // The construction permit: five working days fit into the seven days of construction law 8.
  ['5 working-day', '7 calendar-day', false],
  ['6 working-day', '7 calendar-day', true],
  ['30 working-day', '60 calendar-day', false],
  ['28 calendar-day', '20 working-day', false],
  ['29 calendar-day', '20 working-day', true],
  ['2 month', '60 calendar-day', false],
  ['1 year', '12 month', true],
  ['24 hour', '1 calendar-day', false],
  ['25 hour', '1 calendar-day', true],
])('%s against %s', (promised, lawful, longer) => {
  expect(isLonger(term(promised), term(lawful))).toBe(longer);
});
