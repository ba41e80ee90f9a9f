/** Puts the studio of the exchange together: resources, connections, requests, and a source tried with nobody's key. */
import type { Operation } from '#contract/operation.ts';
import { dataRequestOperations } from '#contract/operations/data-request.ts';
import { resourceOperations } from '#contract/operations/resource.ts';
import { dataRequestHandlers } from '#server/exchange/request/handlers.ts';
import { resourceHandlers } from '#server/exchange/resource/handlers.ts';
import { readHealth } from '#server/exchange/resource/source-health.ts';
import { sourceTrier } from '#server/exchange/resource/try-source.ts';
import type { StudioRoom } from '#server/exchange/studio-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import type { Wired } from './wire.ts';

export const studioOperations: readonly Operation[] = [...resourceOperations, ...dataRequestOperations];

export function studioHandlers({ config, pool, cases, catalogue, exchange }: Wired): Readonly<Record<string, Handler<Caller>>> {
  const room: StudioRoom = {
    pool,
    corridor: cases.corridor,
    catalogue,
    keySecret: keepSecret(config.home, 'grant-key'),
    newId: cases.newId,
    healthOf: readHealth,
    tryOut: sourceTrier(exchange.room, catalogue, cases.newId),
  };
  return { ...resourceHandlers(room), ...dataRequestHandlers(room) };
}
