/** Puts papers at a window and hand-overs together. */
import type { Operation } from '#contract/operation.ts';
import { handoverOperations } from '#contract/operations/handover.ts';
import { scanOperations } from '#contract/operations/scan.ts';
import { certificateHolder } from '#server/certificate/find-holder.ts';
import { FILE_LIMIT } from '#server/case/file-handlers.ts';
import { paperAtWindowHandlers } from '#server/hall/scan/handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Wired } from './wire.ts';

export const paperWindowOperations: readonly Operation[] = [...scanOperations, ...handoverOperations];
export const paperWindowUploads: Readonly<Record<string, number>> = { 'photo-link.send': FILE_LIMIT };

export const paperWindowHandlersOf = ({
  config,
  pool,
  cases,
}: Pick<Wired, 'config' | 'pool' | 'cases'>): Readonly<Record<string, Handler<Caller>>> =>
  paperAtWindowHandlers({
    ...cases,
    demo: config.demo,
    publicUrl: config.publicUrl,
    holderOf: (code) => certificateHolder(sqlOf(pool), code),
  });
