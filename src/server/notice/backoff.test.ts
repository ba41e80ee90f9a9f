/** A carrier that comes back is asked little by little; one that asks for time gets it. */
import { expect, test } from 'vitest';
import { MOST_TRIES, waitAfter } from './backoff.ts';

test('each wait is twice the last until an hour, half as much or half again by chance', () => {
  expect([1, 2, 3].map((tries) => waitAfter(tries, 0.5))).toEqual([5_000, 10_000, 20_000]);
  expect(waitAfter(30, 0.5)).toBe(3_600_000);
  expect([waitAfter(1, 0), waitAfter(1, 0.999)]).toEqual([2_500, 7_495]);
});

test('all tries together take between one and four hours', () => {
  const whole = Array.from({ length: MOST_TRIES - 1 }, (_, tries) => waitAfter(tries + 1, 0.5)).reduce((sum, wait) => sum + wait, 0);
  expect(whole).toBeGreaterThan(3_600_000);
  expect(whole).toBeLessThan(4 * 3_600_000);
});

test('who says "not for ten minutes" is not asked for ten minutes', () => {
  expect(waitAfter(1, 0, 600_000)).toBe(600_000);
});
