/** Operations on what is shared: the island map for every officer, attempts to ask for too much for supervision. */
import type { Operation } from '../operation.ts';
import { AttemptRow, ExchangeMap } from '../view/exchange-map.ts';
import { Closed, Page, Rows } from './shapes.ts';

export const exchangeMapOperations: readonly Operation[] = [
  {
    name: 'exchange.map',
    summary: 'Who holds what and who asks for it, papers still asked for though held with what would end each, papers spared by month',
    who: 'officer',
    reply: ExchangeMap,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'attempt.list',
    summary: 'Attempts to ask for a paper that may not be asked for, in the own division and those below, the newest first',
    who: 'officer',
    query: Closed(Page),
    reply: Rows(AttemptRow),
    refusals: ['not-yours'],
    command: false,
  },
];
