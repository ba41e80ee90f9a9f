/** Departments' systems that handle parts now, and when each was last heard of: asked at every act of an officer. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { LiveSystem } from '#server/case/case-room.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { healthOfAll } from './health.ts';

const live = statement<{ readonly system: SystemState['system'] }>(
  'system-live',
  `select body -> 'system' as system from yici.system_now where state = 'live' and body -> 'system' ->> 'kind' = 'department' order by id`,
);

export async function liveSystems(sql: Sql): Promise<readonly LiveSystem[]> {
  const rows = await sql.run(live, []);
  if (rows.length === 0) return [];
  const health = await healthOfAll(sql, [...new Set(rows.map(({ system }) => system.division))]);
  return rows.map(({ system: { id, name, offices, items, link } }) => {
    const heardAt: Instant | null = health.get(id)?.heardAt ?? null;
    return { id, name, offices, items, link, heardAt };
  });
}
