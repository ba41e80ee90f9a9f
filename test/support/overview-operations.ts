/** Well-shaped requests on the overview. */
import type { Entry, Things } from './every-operation.ts';

export const overviewEntries: Readonly<Record<string, Entry>> = {
  'overview.get': {},
  'overview.by-division': {},
  'overview.bottlenecks': {},
  'overview.why-visits': {},
  'overview.islands': {},
  'overview.funnel': {},
  'overview.compare': {},
  'overview.changed': {},
};

export const overviewEntriesOn = ({ case: number }: Things): Readonly<Record<string, Entry>> => ({
  'overview.case': { params: { number } },
});
