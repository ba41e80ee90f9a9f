/** Well-shaped requests of the operations on ideas and on keys of third parties, for every-operation.ts. */
import type { Entry } from './every-operation.ts';

const nobodys = { params: { id: '330521-00000000-0000-4000-8000-000000000000' } };
const empty = { ...nobodys, body: {} };
const why = { ...nobodys, body: { reason: 'x' } };

export const societyEntries: Readonly<Record<string, Entry>> = {
  'statistics.get': {},
  'statistics.list': {},
  'statistics.measure': { params: { id: 'actual.once' } },
  'idea.list': { query: 'division=330521' },
  'idea.get': nobodys,
  'idea.alike': { query: 'division=330521&words=x' },
  'idea.own': {},
  'idea.propose': { body: { division: 330521, title: 'x', text: 'x' } },
  'idea.vote': { ...nobodys, body: { support: true } },
  'idea.withdraw': empty,
  'idea.kept': {},
  'idea.show': empty,
  'idea.hide': why,
  'idea.merge': { ...nobodys, body: { into: '330521-00000000-0000-4000-8000-000000000001' } },
  'idea.answer': { ...nobodys, body: { standing: 'planned', text: 'x' } },
  'api-client.own': {},
  'api-client.ask': { body: { division: 330521, name: 'x', purpose: 'x', contact: 'x' } },
  'api-client.take-key': empty,
  'api-client.end': empty,
  'api-client.list': {},
  'api-client.grant': { ...nobodys, body: { perDay: 1, until: '2026-12-31' } },
  'api-client.refuse': why,
  'api-client.revoke': why,
};
