/** Well-shaped requests of the operations of departments' desks, for every-operation.ts: a line for each of its parts. */
import { clockEntries, clockEntriesOn } from './clock-operations.ts';
import { entitlementEntries } from './entitlement-operations.ts';
import type { Entry, Things } from './every-operation.ts';
import { inboxEntries } from './inbox-operations.ts';
import { inquiryEntries } from './inquiry-operations.ts';
import { systemEntries } from './system-operations.ts';
import { outcomeEntries } from './outcome-operations.ts';
import { letterEntries, letterEntriesOn } from './letter-operations.ts';
import { historyEntriesOn } from './history-operations.ts';

export const deskEntries: Readonly<Record<string, Entry>> = {
  ...clockEntries,
  ...entitlementEntries,
  ...inboxEntries,
  ...inquiryEntries,
  ...letterEntries,
  ...systemEntries,
  ...outcomeEntries,
};

/** On Zhou Yining's things. */
export const deskEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  ...clockEntriesOn(things),
  ...historyEntriesOn(things),
  ...letterEntriesOn(things),
});
