/** An example request for each operation of the search. */
import type { Entry } from './every-operation.ts';

export const searchEntries: Readonly<Record<string, Entry>> = {
  'search.suggest': { query: 'q=kd' },
  'search.find': { query: 'q=kd' },
  'search.opened': { body: { kind: 'matter', id: 'open-restaurant' } },
  'search.words': { query: 'of=missed' },
  'synonym.list': {},
  'synonym.set': { body: { division: 330521, word: '开馆子', means: ['餐饮店'], revision: 0 } },
  'synonym.preview': { query: 'word=开馆子&means=餐饮店' },
};
