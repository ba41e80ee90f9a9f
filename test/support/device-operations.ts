/** Well-shaped requests of the operations on devices and ratings, beside those of every-operation.ts. */
import type { Entry } from './every-operation.ts';

export const deviceEntries: Readonly<Record<string, Entry>> = {
  'device.ask': { body: { hall: 'deqing-hall', kind: 'screen', key: `330521.${'a'.repeat(43)}` } },
  'device.claim': {},
  'device.pair': { body: { hall: 'deqing-hall', code: '000000', name: 'x' } },
  'device.list': {},
  'device.revoke': { params: { id: 'device-none' }, body: {} },
  'service-rating.wanted': {},
  'service-rating.of-ticket': { params: { code: '330521-nobodyxxxxxx' } },
  'service-rating.give': { body: { code: '330521-nobodyxxxxxx', grade: 5, reasons: [] } },
  'service-rating.list': {},
  'service-rating.counts': {},
};
