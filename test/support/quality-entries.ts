/** An example request for each operation on the law and on the quality of the catalogue. */
import type { Entry } from './every-operation.ts';

const inProvince = 'division=330000';

export const qualityEntries: Readonly<Record<string, Entry>> = {
  'law.list': {},
  'law.get': { params: { id: 'administrative-licensing-law-2019' } },
  'law.search': { query: `text=${encodeURIComponent('二十日内')}` },
  'lint.check': { body: { kind: 'item', division: 330000, doc: { id: 'tea-house' } } },
  'lint.report': { query: inProvince },
  'lint.scores': { query: `${inProvince}&kind=item` },
  'lint.of': { query: `${inProvince}&kind=item&id=food-permit` },
};
