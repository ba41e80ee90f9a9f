/** What the room of devices and ratings is given at wiring. */
import type pg from 'pg';
import type { Grade } from '#domain/hall/service-rating.ts';
import type { Ticket } from '#domain/hall/ticket.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

export type SaidAtWindow = {
  readonly ticket: Ticket;
  readonly channel: 'device' | 'slip';
  readonly grade: Grade;
  readonly indicators: readonly string[];
  readonly sentAway: boolean | undefined;
  readonly words: string;
  readonly requestId: string;
  readonly now: Instant;
};
export type DeviceRoom = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly demo: boolean;
  readonly newId: () => string;
  /** Fresh six digits for a device to show. */
  readonly drawCode: () => string;
  /** What is said at a window is a rating like any other: the room of ratings keeps it in the same commit. */
  readonly alsoRated?: (tx: Transaction, said: SaidAtWindow) => Promise<void>;
};
export type Facts = RequestFacts<Caller>;
