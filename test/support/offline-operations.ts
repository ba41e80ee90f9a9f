/** An example request for each operation of a window without a line; they name nothing that is there. */
import { formatProvisional } from '#domain/hall/provisional-number.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Entry } from './every-operation.ts';

const number = formatProvisional({ division: brandAs<DivisionCode>(330521), count: 9_999_999 });
const params = { number };
const application = {
  person: { name: '无名氏', identifier: { kind: 'citizen', value: '330199199304120023' } },
  cases: [{ matter: 'open-restaurant', parties: [], situation: {}, answers: {} }],
  given: {},
  scans: [],
  visit: 'x',
  delivery: 'window',
  complete: false,
};

export const offlineEntries: Readonly<Record<string, Entry>> = {
  'number-block.reserve': { body: { seat: 'seat-of-nobody' } },
  'number-block.close': { params: { id: 'block-none' }, body: { used: [], reason: 'x' } },
  'offline-filing.file': {},
  'offline-filing.list': { query: 'state=all' },
  'offline-filing.get': { params },
  'offline-filing.correct': { params, body: application },
  'offline-filing.settle': { params, body: { reason: 'x' } },
  'offline-filing.follow': { body: { number, code: '00000000' } },
};
