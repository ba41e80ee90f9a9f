/** How a system does: when it was heard of, how many sendings failed on end, until when it rests; silences noticed. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type Health = {
  readonly heardAt: Instant | null;
  readonly pushedAt: Instant | null;
  readonly acknowledged: number;
  readonly failures: number;
  readonly restingUntil: Instant | null;
};
export const unheard: Health = { heardAt: null, pushedAt: null, acknowledged: 0, failures: 0, restingUntil: null };

const find = statement<Health>(
  'system-health-find',
  `select heard_at as "heardAt", pushed_at as "pushedAt", acknowledged, failures, resting_until as "restingUntil"
   from yici.system_health where division = $1 and system = $2`,
);
const list = statement<Health & { readonly system: string }>(
  'system-health-list',
  `select system, heard_at as "heardAt", pushed_at as "pushedAt", acknowledged, failures, resting_until as "restingUntil"
   from yici.system_health where division = any ($1)`,
);
const insert = 'insert into yici.system_health (division, system, heard_at, acknowledged, failures)';
const heard = statement<never>(
  'system-health-heard',
  `${insert} values ($1, $2, $3, 0, 0) on conflict (division, system) do update set heard_at = greatest(system_health.heard_at, excluded.heard_at)`,
);
const answered = statement<never>(
  'system-health-answered',
  `${insert} values ($1, $2, $3, 0, 0)
   on conflict (division, system) do update set heard_at = greatest(system_health.heard_at, excluded.heard_at), failures = 0, resting_until = null`,
);
const failed = statement<never>(
  'system-health-failed',
  `insert into yici.system_health (division, system, acknowledged, failures, resting_until) values ($1, $2, 0, $3, $4)
   on conflict (division, system) do update set failures = excluded.failures, resting_until = excluded.resting_until`,
);
const pushed = statement<never>('system-health-pushed', 'update yici.system_health set pushed_at = $3 where division = $1 and system = $2');
const acknowledge = statement<never>(
  'system-health-acknowledge',
  `insert into yici.system_health (division, system, heard_at, acknowledged, failures) values ($1, $2, $3, $4, 0)
   on conflict (division, system) do update set acknowledged = greatest(system_health.acknowledged, excluded.acknowledged)`,
);

export const healthOfSystem = async (sql: Sql, { system }: SystemState): Promise<Health> =>
  (await sql.run(find, [system.division, system.id]))[0] ?? unheard;
export const healthOfAll = async (sql: Sql, divisions: readonly number[]): Promise<ReadonlyMap<string, Health>> =>
  new Map((await sql.run(list, [divisions])).map(({ system, ...health }) => [system, health]));

/** It called us: a sign of life, and nothing about how it takes what we send. */
export const noteHeard = async (sql: Sql, { system }: SystemState, now: Instant): Promise<void> => {
  await sql.run(heard, [system.division, system.id, now]);
};
/** It took what we sent: whatever failed before is over. */
export const noteAnswered = async (sql: Sql, { system }: SystemState, now: Instant): Promise<void> => {
  await sql.run(answered, [system.division, system.id, now]);
};
export const noteFailures = async (sql: Sql, { system }: SystemState, failures: number, restingUntil: number | null): Promise<void> => {
  await sql.run(failed, [system.division, system.id, failures, restingUntil]);
};
export const notePushed = async (sql: Sql, { system }: SystemState, now: Instant): Promise<void> => {
  await sql.run(pushed, [system.division, system.id, now]);
};
export const noteAcknowledged = async (sql: Sql, { system }: SystemState, position: number, now: Instant): Promise<void> => {
  await sql.run(acknowledge, [system.division, system.id, now, position]);
};
