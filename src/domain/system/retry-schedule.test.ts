/** A system that is down for a weekend hears of everything; one that hangs is left in peace for a while. */
import { expect, test } from 'vitest';
import { FAILURES_TO_REST, RETRY_WAITS, restAfter, waitAfter } from './retry-schedule.ts';

const HOUR = 3_600_000;

test('nine waits make 75 hours 35 minutes, and then it lies dead', () => {
  const waits = RETRY_WAITS.map((_wait, index) => waitAfter(index + 1, 0.5) ?? 0);
  expect(waits.reduce((sum, wait) => sum + wait, 0)).toBe(75 * HOUR + 35 * 60_000 + 5_000);
  expect(waitAfter(RETRY_WAITS.length + 1, 0.5)).toBeUndefined();
});

test('chance moves each wait by a tenth at most, and none but the last two can change places', () => {
  for (const [index, wait] of RETRY_WAITS.entries()) {
    expect(waitAfter(index + 1, 0)).toBe(Math.round(wait * 0.9));
    expect(waitAfter(index + 1, 1)).toBe(Math.round(wait * 1.1));
    if (index > 0 && index < RETRY_WAITS.length - 1) expect(waitAfter(index + 1, 0)).toBeGreaterThan(waitAfter(index, 1) ?? 0);
  }
});

test('five failures on end put a system to rest, for ten minutes at most', () => {
  expect(restAfter(FAILURES_TO_REST - 1)).toBeUndefined();
  expect(restAfter(FAILURES_TO_REST)).toBe(30_000);
  expect(restAfter(1_000)).toBe(600_000);
});
