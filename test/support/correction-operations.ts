/** Well-shaped requests about a correction that nobody asked for. */
import type { Entry } from './every-operation.ts';

const params = { id: '330521-00000000-0000-4000-8000-000000000000' };

export const correctionEntries: Readonly<Record<string, Entry>> = {
  'correction.list': {},
  'correction.counts': {},
  'correction.get': { params },
  'correction.evidence': { params },
  'correction.take': { params, body: {} },
  'correction.settle': { params, body: { outcome: 'kept', reasons: 'x' } },
};
