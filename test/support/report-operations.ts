/** Well-shaped requests on work reports. */
import type { Entry } from './every-operation.ts';

const params = { id: '330521-00000000-0000-4000-8000-000000000000' };

export const reportEntries: Readonly<Record<string, Entry>> = {
  'report.kinds': {},
  'report.list': {},
  'report.get': { params },
  'report.file': { params: { ...params, format: 'pdf' } },
  'report.draft': { body: { kind: 'government-office', division: 330_521, period: '2026-01', language: 'zh' } },
  'report.reword': { params, body: { block: 's1b1', pieces: ['x'] } },
  'report.refill': { params, body: {} },
  'report.submit': { params, body: {} },
  'report.return': { params, body: { reason: 'x' } },
  'report.sign-off': { params, body: {} },
  'report.discard': { params, body: {} },
  'report.correct': { params, body: { reason: 'x' } },
};
