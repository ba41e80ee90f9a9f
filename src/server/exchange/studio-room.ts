/** What the studio of the exchange is given at wiring, and who may come in: officers who handle, approve or supervise. */
import type pg from 'pg';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import type { Connection } from '#domain/exchange/connection.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HealthView, ResourceTried } from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type StudioRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Catalogue;
  /** Of which the keys of grants are made. */
  readonly keySecret: string;
  readonly newId: () => string;
  /** How sources do today, by resource. */
  readonly healthOf: (sql: Sql, now: Instant) => Promise<ReadonlyMap<string, HealthView>>;
  /** Asks a source once with a key of nobody living; nothing of it is kept. */
  readonly tryOut: (resource: Resource, connection: Connection, key: string) => Promise<ResourceTried>;
};

export type Officer = Extract<ExchangeActor, { kind: 'officer' }>;

const DUTIES: readonly string[] = ['handling', 'approval', 'supervision'];

/** The officer who calls, with the department of the office; others are not at home here. */
export function officerOf({ catalogue }: Pick<StudioRoom, 'catalogue'>, caller: Caller | undefined): Result<Officer> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  const office = catalogue.offices.get(post.office);
  if (office === undefined || !DUTIES.includes(post.duty)) return refuse('not-yours');
  const { department, division } = office;
  return ok({ kind: 'officer', person: caller.person, office: post.office, department, division, duty: post.duty });
}
