/** An example request for each operation that brings lists in or gives them out; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

export const transferEntries: Readonly<Record<string, Entry>> = {
  'listing-run.begin': { query: 'file=list.csv' },
  'listing-run.list': {},
  'listing-run.get': { params: { id: 'listing-run-none' } },
  'listing-run.report': { params: { id: 'listing-run-none' } },
  'listing-run.template': {},
  'open-data.list': {},
  'listing.export': { query: 'format=csv' },
};
