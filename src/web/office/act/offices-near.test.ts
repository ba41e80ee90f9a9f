import { expect, test } from 'vitest';
import { officesNear } from './offices-near.ts';

test('an officer of Deqing finds the offices of Deqing first, then those above, and other counties last', () => {
  const offices = [330000, 330100, 330105, 330500, 330521, 330522].map((division) => ({ division }));
  expect(officesNear(330521, offices).map(({ near, offices: some }) => [near, some.map(({ division }) => division)])).toEqual([
    ['here', [330521]],
    ['above', [330000, 330500]],
    ['elsewhere', [330100, 330105, 330522]],
  ]);
});
