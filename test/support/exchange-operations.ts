/** An example request for each operation on resources and data requests; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const basis = { law: 'administrative-licensing-law-2019', article: 42 };
const need = { fields: ['name'], items: ['food-permit'], purpose: 'x', basis, quotaPerDay: 100 };
const resource = {
  id: 'nobody.none',
  name: { zh: '测试', en: 'Test' },
  owner: 'deqing-market-supervision',
  subject: 'firm',
  key: { fact: 'firm.code', name: 'code' },
  fields: [{ name: 'name', fact: 'firm.name' }],
  share: { kind: 'shared' },
  basis,
  rhythm: { zh: '每日', en: 'daily' },
  completeness: 99,
  cacheSeconds: 0,
  retryHours: 24,
};

export const exchangeEntries: Readonly<Record<string, Entry>> = {
  'resource.list': {},
  'resource.form': {},
  'resource.get': { params: { id: 'nobody.none' } },
  'resource.register': { body: resource },
  'resource.change': { params: { id: 'nobody.none' }, body: resource },
  'resource.close': { params: { id: 'nobody.none' }, body: { reason: 'x' } },
  'resource.try': { params: { id: 'nobody.none' }, body: { key: '330199199304120023' } },
  'connection.set': {
    params: { id: 'nobody.none' },
    body: { kind: 'http-json', address: 'https://example.gov.cn/x', settings: {}, secretRef: 'file:source-x', timeoutMs: 2000 },
  },
  'data-request.list': {},
  'data-request.get': { params: { id: 'request-none' } },
  'data-request.ask': { body: { resource: 'nobody.none', ...need } },
  'data-request.check': { params: { id: 'request-none' }, body: {} },
  'data-request.return': { params: { id: 'request-none' }, body: { missing: 'x' } },
  'data-request.complete': { params: { id: 'request-none' }, body: need },
  'data-request.withdraw': { params: { id: 'request-none' }, body: { reason: 'x' } },
  'data-request.grant': { params: { id: 'request-none' }, body: { reasons: 'x' } },
  'data-request.refuse': { params: { id: 'request-none' }, body: { reasons: 'x', basis } },
  'data-request.dispute': { params: { id: 'request-none' }, body: { reasons: 'x' } },
  'data-request.rule': { params: { id: 'request-none' }, body: { outcome: 'granted', reasons: 'x' } },
  'data-request.revoke': { params: { id: 'request-none' }, body: { reasons: 'x' } },
  'data-request.renew': { params: { id: 'request-none' }, body: {} },
  'data-request.take-key': { params: { id: 'request-none' }, body: {} },
};
