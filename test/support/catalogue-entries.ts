/** An example request for each operation on the catalogue: guides, drafts, what localities change. */
import type { Entry } from './every-operation.ts';

const draft = { id: '330521-00000000-0000-4000-8000-000000000000' };
const doc = { id: 'nobody' };

export const catalogueEntries: Readonly<Record<string, Entry>> = {
  'matter.list': {},
  'matter.guide': { params: { id: 'open-restaurant' }, query: 'division=330521' },
  'item.sample': { params: { id: 'food-permit' }, query: 'division=330521' },
  'item.file': { params: { id: 'food-permit', file: 'blank.pdf' } },
  'page.code': { query: 'path=/matters/open-restaurant' },
  'one-visit-exception.list': {},
  'listing.get': { params: { division: '330521', code: '11330521002546108H300000000000' } },
  'overlay.above': { params: { division: '330521', item: 'food-permit' } },
  'overlay.compare': {},
  'overlay.adopt': { body: { item: 'food-permit', division: 330521, field: 'limit.promised' } },
  'catalogue.tree': {},
  'catalogue.standing': { query: 'kind=item&id=food-permit' },
  'catalogue-draft.form': {},
  'catalogue-draft.list': {},
  'catalogue-draft.create': { body: { division: 330521, subject: { kind: 'item', id: 'nobody' } } },
  'catalogue-draft.get': { params: draft },
  'catalogue-draft.save': { params: draft, body: { revision: 1, doc } },
  'catalogue-draft.discard': { params: draft, body: {} },
  'catalogue-draft.history': { params: draft },
  'catalogue-draft.compare': { params: draft, query: 'from=0&to=1' },
  'catalogue-draft.preview': { params: draft, body: { doc } },
  'catalogue-draft.source': { params: draft, body: { doc, pointers: ['/name'] } },
  'catalogue-draft.look-on': { params: draft, body: {} },
};
