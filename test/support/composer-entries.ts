/** An example request for each operation of the studio's builders. */
import type { Entry } from './every-operation.ts';

const sentence = { zh: '一', en: 'one' };
const items = ['business-licence', 'food-permit'];

export const composerEntries: Readonly<Record<string, Entry>> = {
  'dictionary.get': { query: 'division=330521' },
  'dictionary.items': { query: 'ids=food-permit' },
  'composition.propose': { body: { division: 330521, kind: 'life-event', name: { zh: '开店', en: 'A shop' }, items } },
  'sentence-check.find': { body: { division: 330521, sentences: [sentence] } },
  'sentence-check.mark': { body: { division: 330521, sentence, checked: true } },
};
