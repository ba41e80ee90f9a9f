/** Puts the overview together: it reads the sums, the plans that stand and the map of islands, and writes nothing. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { overviewHandlers } from '#server/programme/overview/overview-handlers.ts';
import type { Wired } from './wire.ts';

export const overviewHandlersOf = ({ pool, catalogue, cases }: Wired): Readonly<Record<string, Handler<Caller>>> =>
  overviewHandlers({ pool, catalogue, actorOf: cases.actorOf });
