/** Example requests of the operations around decisions. */
import type { Entry } from './every-operation.ts';

export const outcomeEntries: Readonly<Record<string, Entry>> = {
  'decision.list': { query: 'division=330521' },
  'competence.preview': { query: 'office=deqing-market-supervision' },
  'competence.move': {
    body: {
      from: 'deqing-market-supervision',
      to: 'deqing-urban-management',
      reason: '职权划转',
      basis: { law: 'zhejiang-at-most-once-2018', article: 33 },
    },
  },
};
