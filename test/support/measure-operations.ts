/** Well-shaped requests on measures. */
import type { Entry } from './every-operation.ts';

const params = { id: 'actual.once' };

export const measureEntries: Readonly<Record<string, Entry>> = {
  'measure.list': {},
  'measure.figures': {},
  'measure.series': { params },
  'measure.by': { params, query: 'by=division' },
  'measure.drill': { params },
};
