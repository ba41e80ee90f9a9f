/** What the overview is given at wiring; it writes nothing. */
import type pg from 'pg';
import type { Actor } from '#domain/case/actor.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';

export type OverviewRoom = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly actorOf: (caller: Caller) => Promise<Actor>;
};
