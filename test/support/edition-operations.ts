/** An example request for each operation on editions; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const both = { zh: '测试', en: 'Test' };
const params = { id: '330521-none' };

export const editionEntries: Readonly<Record<string, Entry>> = {
  'edition.list': {},
  'edition.get': { params },
  'edition.reading': { params },
  'edition.own-comments': {},
  'edition.versions': { query: 'kind=item&id=food-permit&division=330000' },
  'edition.publicise': { body: { draft: '330521-none', revision: 1, summary: both, commentUntil: '2027-01-31' } },
  'edition.comment': { params, body: { text: 'x' } },
  'edition.answer': { params, body: { comment: 'none', text: 'x', taken: false } },
  'edition.hide': { params, body: { comment: 'none', reason: 'x' } },
  'edition.close-comments': { params, body: { report: both } },
  'edition.return': { params, body: { reasons: 'x' } },
  'edition.publish': { params, body: { effectiveOn: '2027-01-31' } },
  'edition.retire': { params, body: { on: '2027-01-31', why: both } },
};
