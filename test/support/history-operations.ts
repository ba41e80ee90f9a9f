/** Well-shaped requests of a case's past. */
import type { Entry, Things } from './every-operation.ts';

export const historyEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  'case.as-of': { thing: 'case', params: { number: things.case }, query: 'seq=1' },
  'case.values': { thing: 'case', params: { number: things.case } },
});
