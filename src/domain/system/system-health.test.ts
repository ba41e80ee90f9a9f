/** A silent system is red, a sandbox may sleep, and one that just went live is given its time. */
import { expect, test } from 'vitest';
import { instantOf } from '#domain/kernel/instant.ts';
import { systemHealth, wantsPing, type SystemSigns } from './system-health.ts';
import type { DepartmentSystem } from './system.ts';

const system = { silentAfterMinutes: 30 } as unknown as DepartmentSystem;
const now = instantOf(100 * 60_000);
const ago = (minutes: number) => instantOf(now - minutes * 60_000);
const signs = (more: Partial<SystemSigns> = {}): SystemSigns => ({ heardAt: ago(1), restingUntil: null, oldest: null, ...more });
const live = { state: 'live', system, liveSince: ago(60) } as const;

test('heard of lately it is well; longer than it may be it is silent', () => {
  expect(systemHealth(live, signs(), now)).toBe('well');
  expect(systemHealth(live, signs({ heardAt: ago(31) }), now)).toBe('silent');
  expect(systemHealth(live, signs({ heardAt: null }), now)).toBe('silent');
  expect(systemHealth({ ...live, liveSince: ago(29) }, signs({ heardAt: null }), now)).toBe('well');
});

test('a sandbox may sleep, a suspended one is off, one that fails rests, one that waits is behind', () => {
  expect(systemHealth({ ...live, state: 'sandbox' }, signs({ heardAt: null }), now)).toBe('well');
  expect(systemHealth({ ...live, state: 'suspended' }, signs({ heardAt: null }), now)).toBe('off');
  expect(systemHealth(live, signs({ restingUntil: instantOf(now + 1) }), now)).toBe('resting');
  expect(systemHealth(live, signs({ oldest: ago(11) }), now)).toBe('behind');
});

test('half the time it may be silent it is asked whether anybody is there', () => {
  expect(wantsPing(live, signs({ heardAt: ago(14) }), now)).toBe(false);
  expect(wantsPing(live, signs({ heardAt: ago(16) }), now)).toBe(true);
});
