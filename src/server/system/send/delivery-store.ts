/** Deliveries in the database: what is due, taken by one sender for a while; what became of each; dead letters queued again. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type Claimed = { readonly position: number; readonly tries: number };
export type Outcome = {
  readonly position: number;
  readonly state: 'sent' | 'failed' | 'dead' | 'waiting';
  readonly tries: number;
  readonly nextAt: number;
  readonly sentAt: number | null;
  readonly status: number | null;
  readonly error: string | null;
};

/** Of these systems, those with something due: one question a division, whatever lies in their lists. */
const due = statement<{ readonly system: string }>(
  'system-delivery-due',
  `select s.system from unnest($2::text[]) as s (system)
   where exists (select from yici.system_delivery d where d.division = $1 and d.system = s.system
     and d.state in ('waiting', 'failed') and d.next_at <= $3 and d.claimed_until <= $3)`,
);
/**
 * Heads of cases only: a later version of a case waits until the one before was taken or lies dead, so that nobody hears of
 * a decision before the acceptance. What one sender holds no other takes.
 */
const claim = statement<Claimed>(
  'system-delivery-claim',
  `update yici.system_delivery set claimed_until = $4
   where division = $1 and system = $2 and position in (
     select d.position from yici.system_delivery d
     where d.division = $1 and d.system = $2 and d.state in ('waiting', 'failed') and d.next_at <= $3 and d.claimed_until <= $3
       and not exists (select from yici.system_delivery e where e.division = $1 and e.system = $2 and e.number = d.number
         and e.state in ('waiting', 'failed') and e.position < d.position)
     order by d.position limit $5 for update skip locked)
   returning position, tries`,
);
const settle = statement<never>(
  'system-delivery-settle',
  `update yici.system_delivery d set state = u.state, tries = u.tries, next_at = u.next_at, sent_at = u.sent_at, status = u.status,
     error = u.error, claimed_until = 0
   from unnest($3::int[], $4::text[], $5::int[], $6::bigint[], $7::bigint[], $8::int[], $9::text[])
     as u (position, state, tries, next_at, sent_at, status, error)
   where d.division = $1 and d.system = $2 and d.position = u.position and d.state in ('waiting', 'failed')`,
);
const acknowledged = statement<never>(
  'system-delivery-acknowledge',
  `update yici.system_delivery set state = 'pulled', claimed_until = 0
   where division = $1 and system = $2 and position <= $3 and state in ('waiting', 'failed')`,
);
const again = `update yici.system_delivery set state = 'waiting', tries = 0, next_at = $3, claimed_until = 0
   where division = $1 and system = $2`;
const replayDead = statement<{ readonly position: number }>(
  'system-delivery-replay-dead',
  `${again} and state = 'dead' returning position`,
);
const replayOnes = statement<{ readonly position: number }>(
  'system-delivery-replay-ones',
  `${again} and position = any ($4) returning position`,
);
const replaySince = statement<{ readonly position: number }>(
  'system-delivery-replay-since',
  `${again} and position >= (select min(position) from yici.system_event where division = $1 and system = $2 and at >= $4) returning position`,
);

/** Systems of one division with something due. */
export const dueSystems = async (sql: Sql, division: number, systems: readonly string[], now: Instant): Promise<readonly string[]> =>
  (await sql.run(due, [division, systems, now])).map(({ system }) => system);

export async function claimDue(sql: Sql, { system }: SystemState, now: Instant, until: number, most: number): Promise<readonly Claimed[]> {
  const rows = await sql.run(claim, [system.division, system.id, now, until, most]);
  return rows.toSorted((one, other) => one.position - other.position);
}

export const settleDeliveries = async (sql: Sql, { system }: SystemState, rows: readonly Outcome[]): Promise<void> => {
  if (rows.length === 0) return;
  await sql.run(settle, [
    ...[system.division, system.id, rows.map(({ position }) => position), rows.map(({ state }) => state)],
    ...[rows.map(({ tries }) => tries), rows.map(({ nextAt }) => nextAt), rows.map(({ sentAt }) => sentAt)],
    ...[rows.map(({ status }) => status), rows.map(({ error }) => error)],
  ]);
};

/** What the system took in by pulling need not be sent. */
export const acknowledgeDeliveries = async (sql: Sql, { system }: SystemState, position: number): Promise<void> => {
  await sql.run(acknowledged, [system.division, system.id, position]);
};

export type Which = { readonly positions: readonly number[] } | { readonly since: Instant } | 'dead';

/** Queues again; returns how many. What is queued again goes once more through the whole schedule. */
export async function replay(sql: Sql, { system }: SystemState, which: Which, now: Instant): Promise<number> {
  const lead = [system.division, system.id, now] as const;
  if (which === 'dead') return (await sql.run(replayDead, lead)).length;
  if ('since' in which) return (await sql.run(replaySince, [...lead, which.since])).length;
  return (await sql.run(replayOnes, [...lead, which.positions])).length;
}
