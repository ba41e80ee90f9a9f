/** An example request for each operation of issuing; the desk's name nothing that is there. */
import type { Entry, Things } from './every-operation.ts';

const params = { id: '330521-00000000-0000-4000-8000-000000000000' };

export const issuingEntries: Readonly<Record<string, Entry>> = {
  'issuing.counts': {},
  'issuing.waiting': {},
  'pick-up.list': { query: 'state=ready' },
  'pick-up.find': { body: { code: 'ZZZZZZZZ' } },
  'pick-up.get': { params },
  'pick-up.place': { params, body: { shelf: 'A-01' } },
  'pick-up.hand-over': {
    params,
    body: { code: 'ZZZZZZZZ', document: { kind: 'id-card', value: '330199199304120023' }, signature: { way: 'witness', signed: 'x' } },
  },
  'pick-up.slip': { params },
  'parcel.list': { query: 'list=to-hand' },
  'parcel.get': { params },
  'parcel.labels': { query: `ids=${params.id}` },
  'parcel.hand-to-courier': { body: { parcels: [params.id] } },
  'parcel.cancel': { params, body: { reason: 'x' } },
  'parcel.courier-event': { body: { payload: '{}', signature: '0'.repeat(64) } },
};

/** On Zhou Yining's case. */
export const deliveryEntries = ({ case: number }: Things): Readonly<Record<string, Entry>> => ({
  'delivery.of-case': { thing: 'case', params: { number } },
  'delivery.ask-now': { thing: 'case', params: { number }, body: {} },
  'delivery.choose-again': { thing: 'case', params: { number }, body: { how: 'window' } },
});
