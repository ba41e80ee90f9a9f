/** Well-shaped requests of the operations of the programme and of society's say, for every-operation.ts: a line for each of its parts. */
import type { Entry, Things } from './every-operation.ts';
import { hotlineEntries } from './hotline-operations.ts';
import { measureEntries } from './measure-operations.ts';
import { mechanismEntries } from './mechanism-operations.ts';
import { overviewEntries, overviewEntriesOn } from './overview-operations.ts';
import { pilotEntries } from './pilot-operations.ts';
import { programmeEntries } from './programme-operations.ts';
import { ratingEntries, ratingEntriesOn } from './rating-operations.ts';
import { reportEntries } from './report-operations.ts';
import { societyEntries } from './society-operations.ts';

export const reformEntries: Readonly<Record<string, Entry>> = {
  ...hotlineEntries,
  ...measureEntries,
  ...mechanismEntries,
  ...overviewEntries,
  ...pilotEntries,
  ...programmeEntries,
  ...ratingEntries,
  ...reportEntries,
  ...societyEntries,
};

/** On Zhou Yining's things. */
export const reformEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  ...overviewEntriesOn(things),
  ...ratingEntriesOn(things),
});
