/** Well-shaped requests of the operations on certificates, for every-operation.ts. */
import type { Entry, Things } from './every-operation.ts';

const basis = { law: 'administrative-licensing-law-2019', article: 42 };

/** On Zhou Yining's things. */
export const certificateEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  'certificate.list': {},
  'certificate.pdf': { thing: 'certificate', params: { id: things.certificate } },
  'certificate.jws': { thing: 'certificate', params: { id: things.certificate } },
  'certificate.code': { thing: 'certificate', params: { id: things.certificate }, body: { show: 'all' } },
  'certificate.get': { thing: 'certificate', params: { id: things.certificate } },
  'certificate.find': { query: 'number=330521-2026-0000001-011' },
  'certificate.reliance': { params: { id: things.certificate } },
  'certificate.begin-revocation': { params: { id: things.certificate }, body: {} },
  'certificate.suspend': { params: { id: things.certificate }, body: { reason: 'x', basis } },
  'certificate.restore': { params: { id: things.certificate }, body: { reason: 'x' } },
  'certificate.supersede': { params: { id: things.certificate }, body: { by: 'x' } },
  'certificate.enter': {
    body: {
      kind: 'health-certificate',
      number: 'JK-1',
      holder: { identifier: '330199199304120023', name: '无名氏' },
      status: 'active',
      issuedOn: '2026-01-01',
      fields: [],
    },
  },
  'reliance.list': {},
  'certificate.verify': { params: { code: 'AAAA-AAAA-LIC' } },
  'certificate.verify-file': {},
  'certificate.keys': {},
});
