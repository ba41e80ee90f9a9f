/** Well-shaped requests of the one counter's operations, for every-operation.ts: a line for each of its parts. */
import { bookingEntries } from './booking-operations.ts';
import { deviceEntries } from './device-operations.ts';
import type { Entry, Things } from './every-operation.ts';
import { queueEntries } from './queue-operations.ts';
import { deliveryEntries, issuingEntries } from './issuing-operations.ts';
import { scanEntries } from './scan-operations.ts';
import { offlineEntries } from './offline-operations.ts';
import { visitEntries } from './visit-operations.ts';
import { windowEntries } from './window-operations.ts';

export const hallEntries: Readonly<Record<string, Entry>> = {
  ...queueEntries,
  ...bookingEntries,
  ...deviceEntries,
  ...scanEntries,
  ...offlineEntries,
  ...issuingEntries,
  ...windowEntries,
};

/** On Zhou Yining's things. */
export const hallEntriesOn = (things: Things): Readonly<Record<string, Entry>> => ({
  ...visitEntries(things.case),
  ...deliveryEntries(things),
});
