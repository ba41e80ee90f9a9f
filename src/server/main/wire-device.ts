/** Puts the devices of halls and the ratings at their windows together. */
import { randomInt } from 'node:crypto';
import { pairingCode } from '#domain/hall/device.ts';
import { deviceHandlers } from '#server/hall/device/handlers.ts';
import { ratingHandlers } from '#server/hall/device/rating-handlers.ts';
import type { SaidAtWindow } from '#server/hall/device/device-room.ts';
import { giveWithin } from '#server/feedback/rating/give-rating.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Wired } from './wire.ts';

export const deviceHandlersOf = ({
  config,
  pool,
  cases,
}: Pick<Wired, 'config' | 'pool' | 'cases'>): Readonly<Record<string, Handler<Caller>>> => {
  const room = {
    pool,
    catalogue: cases.catalogue,
    demo: config.demo,
    newId: cases.newId,
    drawCode: () => pairingCode(randomInt(1_000_000)),
    alsoRated: async (tx: Transaction, { ticket, requestId, now, ...said }: SaidAtWindow) => {
      const { division, hall: office, id: subject } = ticket;
      const about = { of: 'ticket', subject, contact: 'window', division, office } as const;
      const { sentAway, ...rest } = said;
      const spoken = { ...rest, ...(sentAway === undefined ? {} : { sentAway }) };
      const given = { about, said: spoken, rater: null, fresh: cases.newId() };
      const kept = await giveWithin(tx, { calendar: cases.catalogue.calendar }, given, now);
      kept?.(tx, { requestId }, now, false);
    },
  };
  return { ...deviceHandlers(room), ...ratingHandlers(room) };
};
