/** Well-shaped requests of the console of department systems, and acts they push. */
import { randomUUID } from 'node:crypto';
import type { Entry } from './every-operation.ts';

const params = { id: 'sys-none' };
export const aboutSystem = {
  name: { zh: '德清县市场监管审批系统（模拟）', en: 'Deqing licensing system (simulated)' },
  mode: 'polling',
  offices: ['deqing-market-supervision'],
  items: [],
  url: '',
  link: '',
  perMinute: 600,
  silentAfterMinutes: 30,
};

export const systemEntries: Readonly<Record<string, Entry>> = {
  'system.list': {},
  'system.form': {},
  'system.get': { params },
  'system.deliveries': { params },
  'system.register': { body: { kind: 'department', division: 330521, ...aboutSystem } },
  'system.change': { params, body: aboutSystem },
  'system.go-live': { params },
  'system.suspend': { params, body: { reason: 'x' } },
  'system.close': { params, body: { reason: 'x' } },
  'system.add-key': { params, body: { days: 90 } },
  'system.end-key': { params, body: { key: 'key-none' } },
  'system.rotate-secret': { params, body: { overlapHours: 24 } },
  'system.set-codes': { params, body: { codes: [] } },
  'system.set-officers': { params, body: { officers: [] } },
  'system.ping': { params },
  'system.replay': { params, body: {} },
};

/** An act on the licence of a shop, as a system pushes it; each call is an act of its own. */
export const pushed = (number: string, version: number, more: object) => ({
  case: number,
  part: 'licence',
  version,
  externalId: randomUUID(),
  at: '2026-06-15T10:00:00+08:00',
  officer: 'SJ-017',
  ...more,
});
