/** Puts the window without a line together: seals opened by this home's key, the hall's own ways of entering a person and filing. */
import { certificateHolder } from '#server/certificate/find-holder.ts';
import { offlineHandlers } from '#server/hall/offline/handlers.ts';
import { openSealKeys } from '#server/hall/offline/seal-keys.ts';
import { walkInHandlers } from '#server/hall/walk-in-handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Wired } from './wire.ts';

/** Twenty scanned pages, sealed: the window sends no more in one application. */
export const offlineUploads: Readonly<Record<string, number>> = { 'offline-filing.file': 16 * 1024 * 1024 };

export const offlineHandlersOf = ({
  config,
  pool,
  cases,
}: Pick<Wired, 'config' | 'pool' | 'cases'>): Readonly<Record<string, Handler<Caller>>> => {
  const hall = {
    ...cases,
    demo: config.demo,
    publicUrl: config.publicUrl,
    holderOf: (code: string) => certificateHolder(sqlOf(pool), code),
  };
  const seals = openSealKeys(keepSecret(config.home, 'offline-key'));
  return offlineHandlers({ ...hall, seals, register: walkInHandlers(hall)['walk-in.register'] });
};
