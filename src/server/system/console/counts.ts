/** What waits and what lies dead of each system, bounded: a list with a million dead letters needs help, not a number. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type Counts = { readonly waiting: number; readonly dead: number; readonly oldest: Instant | null };

const MOST = 100_000;
const count = statement<Counts>(
  'system-delivery-counts',
  `select (select count(*)::int from (select from yici.system_delivery where division = $1 and system = $2 and state in ('waiting', 'failed') limit ${MOST}) w) as waiting,
     (select count(*)::int from (select from yici.system_delivery where division = $1 and system = $2 and state = 'dead' limit ${MOST}) d) as dead,
     (select e.at from yici.system_event e where e.division = $1 and e.system = $2 and e.position =
       (select min(position) from yici.system_delivery where division = $1 and system = $2 and state in ('waiting', 'failed'))) as oldest`,
);
/** Of who only pulls: what it has not acknowledged. */
const unpulled = statement<Counts>(
  'system-unpulled-counts',
  `select (coalesce((select last from yici.system_counter where division = $1 and system = $2), 0) - $3)::int as waiting, 0 as dead,
     (select at from yici.system_event where division = $1 and system = $2 and position = $3 + 1) as oldest`,
);

export async function countsOf(sql: Sql, { system }: SystemState, acknowledged: number): Promise<Counts> {
  const lead = [system.division, system.id] as const;
  const [row] = system.mode === 'polling' ? await sql.run(unpulled, [...lead, acknowledged]) : await sql.run(count, lead);
  return row ?? { waiting: 0, dead: 0, oldest: null };
}
