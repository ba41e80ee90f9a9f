/** Well-shaped requests of the window's operations beside those of every-operation.ts. */
import type { Entry } from './every-operation.ts';

export const windowEntries: Readonly<Record<string, Entry>> = {
  'walk-in.from-ticket': { body: { ticket: 'ticket-x', document: 'id-card' } },
  'walk-in.list': {},
  'walk-in.keep': { params: { id: 'walk-in-x' }, body: { typed: { matters: ['open-restaurant'] } } },
};
