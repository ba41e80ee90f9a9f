/** A source that keeps failing is left alone within five seconds, and comes back by one call. */
import { expect, test } from 'vitest';
import { admit, CLOSED, settle, type Breaker } from './breaker.ts';

const failing = (times: readonly number[]): Breaker => times.reduce<Breaker>((breaker, at) => settle(breaker, false, at), CLOSED);

test('five failures at once open it, and two that lie three seconds apart with nothing between', () => {
  expect(failing([0, 1, 2, 3]).state).toBe('closed');
  expect(failing([0, 1, 2, 3, 4]).state).toBe('open');
  expect(failing([0, 2_999]).state).toBe('closed');
  expect(failing([0, 3_000]).state).toBe('open');
});
test('an answer between them forgets what was before', () => {
  expect(settle(settle(failing([0, 1, 2, 3]), true, 4), false, 5_000)).toMatchObject({ state: 'closed', failures: 1 });
});
test('while it is open nobody is let through; then one, and the others wait for how it ends', () => {
  const open = failing([0, 1, 2, 3, 4]);
  expect(admit(open, 4_000).admitted).toBe(false);
  const probing = admit(open, 5_004);
  expect(probing.admitted).toBe(true);
  expect(admit(probing.breaker, 5_005).admitted).toBe(false);
  expect(admit(settle(probing.breaker, true, 5_100), 5_101)).toMatchObject({ admitted: true, breaker: CLOSED });
});
test('a probe that fails doubles the wait, up to a minute; one that is never heard of again is given up after a minute', () => {
  let breaker = failing([0, 1, 2, 3, 4]);
  let now = 4;
  const waits: number[] = [];
  for (let count = 0; count < 6; count += 1) {
    now = breaker.probeAt ?? now;
    breaker = settle(admit(breaker, now).breaker, false, now);
    waits.push((breaker.probeAt ?? now) - now);
  }
  expect(waits).toEqual([10_000, 20_000, 40_000, 60_000, 60_000, 60_000]);
  const lost = admit(breaker, breaker.probeAt ?? now).breaker;
  expect(admit(lost, (breaker.probeAt ?? 0) + 60_000).admitted).toBe(true);
});
