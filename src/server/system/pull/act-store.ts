/** What department systems did in law, with the reply each act was given: the same external id is answered alike for ever. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type DoneAct = {
  readonly externalId: string;
  readonly key: string;
  readonly hash: string;
  readonly number: string;
  readonly part: string;
  readonly act: string;
  readonly officer: string;
  readonly doneThere: string;
  readonly reply: string;
};
const known = statement<Pick<DoneAct, 'externalId' | 'key' | 'hash' | 'reply'>>(
  'system-act-known',
  `select external_id as "externalId", key, hash, reply from yici.system_act
   where division = $1 and system = $2 and (external_id = $3 or key = $4)`,
);
const keep = statement<never>(
  'system-act-keep',
  `insert into yici.system_act (division, system, external_id, key, hash, number, part, act, officer, done_there, reply, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing`,
);
const unknown = statement<never>(
  'system-unknown-count',
  `insert into yici.system_unknown as u (division, system, kind, value, times, last_at) values ($1, $2, $3, $4, 1, $5)
   on conflict (division, system, kind, value) do update set times = u.times + 1, last_at = excluded.last_at`,
);

/** Acts under this external id or this key: one where both are the same act. */
export const knownActs = (sql: Sql, { system }: SystemState, externalId: string, key: string) =>
  sql.run(known, [system.division, system.id, externalId, key]);

export const keepAct = async (sql: Sql, { system }: SystemState, done: DoneAct, now: Instant): Promise<void> => {
  const { externalId, key, hash, number, part, act, officer, doneThere, reply } = done;
  await sql.run(keep, [system.division, system.id, externalId, key, hash, number, part, act, officer, doneThere, reply, now]);
};

/** A code nobody mapped: counted, for the lint of the map. */
export const noteUnknown = async (sql: Sql, { system }: SystemState, kind: string, value: string, now: Instant): Promise<void> => {
  await sql.run(unknown, [system.division, system.id, kind, value, now]);
};
