/** Puts the one counter together: halls, windows, tickets, papers, issuing; a line for each of its parts. */
import type { Operation } from '#contract/operation.ts';
import { deviceOperations } from '#contract/operations/device.ts';
import { queueOperations } from '#contract/operations/queue.ts';
import { issuingOperations } from '#contract/operations/issuing.ts';
import { offlineOperations } from '#contract/operations/offline.ts';
import { walkInOperations } from '#contract/operations/walk-in.ts';
import { certificateHolder } from '#server/certificate/find-holder.ts';
import { hallHandlers } from '#server/hall/handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { bookingHandlersOf, bookingWindowOperations } from './wire-bookings.ts';
import { issuingHandlersOf } from './wire-issuing.ts';
import { deviceHandlersOf } from './wire-device.ts';
import { offlineHandlersOf, offlineUploads } from './wire-offline.ts';
import { dayHandlersOf, dayOperations } from './wire-visits.ts';
import { paperWindowHandlersOf, paperWindowOperations, paperWindowUploads } from './wire-papers.ts';
import type { Wired } from './wire.ts';

export const hallOperations: readonly Operation[] = [
  ...queueOperations,
  ...deviceOperations,
  ...bookingWindowOperations,
  ...offlineOperations,
  ...issuingOperations,
  ...dayOperations,
  ...paperWindowOperations,
  ...walkInOperations,
];
/** Bytes of what may be uploaded, by operation. */
export const hallUploads: Readonly<Record<string, number>> = { ...paperWindowUploads, ...offlineUploads };

/** Handlers of the one counter. */
export const hallHandlersOf = ({ config, pool, cases, log }: Wired): Readonly<Record<string, Handler<Caller>>> => ({
  ...bookingHandlersOf({ config, pool, cases }),
  ...deviceHandlersOf({ config, pool, cases }),
  ...issuingHandlersOf({ config, cases, log }),
  ...offlineHandlersOf({ config, pool, cases }),
  ...dayHandlersOf({ config, pool, cases }),
  ...paperWindowHandlersOf({ config, pool, cases }),
  ...hallHandlers({
    ...cases,
    demo: config.demo,
    publicUrl: config.publicUrl,
    holderOf: (code) => certificateHolder(sqlOf(pool), code),
  }),
});
