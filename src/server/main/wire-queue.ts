/** Puts halls, queues and windows together: their handlers, the stream of their screens, the end of their days. */
import type { FastifyInstance } from 'fastify';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { findDevice } from '#server/hall/device/find-device.ts';
import { openBoards } from '#server/hall/queue/board.ts';
import { closeDays } from '#server/hall/queue/close-days.ts';
import { publicHallHandlers } from '#server/hall/queue/hall-handlers.ts';
import { planHandlers } from '#server/hall/queue/plan-handlers.ts';
import { hallsOf, type QueueRoom } from '#server/hall/queue/queue-room.ts';
import { mountHallStream } from '#server/hall/queue/stream.ts';
import { ticketHandlers } from '#server/hall/queue/ticket-handlers.ts';
import { windowHandlers } from '#server/hall/queue/window-handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Wired } from './wire.ts';

/** The stream of halls, mounted; the handlers of halls, tickets and windows. */
export function mountQueue(app: FastifyInstance, { config, pool, cases, live, clock }: Wired): Readonly<Record<string, Handler<Caller>>> {
  const findKiosk: QueueRoom['findKiosk'] = async (key, now) => {
    const device = await findDevice(sqlOf(pool), key, now);
    return device?.kind === 'kiosk' ? device : undefined;
  };
  const room: QueueRoom = { ...cases, demo: config.demo, boards: openBoards(pool, live), findKiosk };
  mountHallStream(app, { room, live, clock });
  app.addHook('onClose', async () => room.boards.close());
  return { ...publicHallHandlers(room), ...planHandlers(room), ...ticketHandlers(room), ...windowHandlers(room) };
}

type Closing = Pick<Wired, 'cases' | 'clock'>;
/** The worker's round: days that are over are closed, each once. */
export const queueRound = ({ cases, clock }: Closing, ms: number) => ({
  name: 'queue-days',
  ms,
  work: async (): Promise<void> => {
    const divisions = [...new Set(hallsOf(cases).map(({ division }): DivisionCode => division))];
    await closeDays(cases, divisions, clock());
  },
});
