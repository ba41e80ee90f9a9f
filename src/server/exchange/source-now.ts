/** How a source stands, written when that changes: since when it is down and of what, for the data office and the island map. */
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const down = statement<never>(
  'source-down',
  `insert into yici.source_now (resource, state, since, reason) values ($1, 'down', $2, $3)
   on conflict (resource) do update set state = 'down', since = excluded.since, reason = excluded.reason where source_now.state = 'up'`,
);
const up = statement<never>(
  'source-up',
  `insert into yici.source_now (resource, state, since) values ($1, 'up', $2)
   on conflict (resource) do update set state = 'up', since = excluded.since, reason = null where source_now.state = 'down'`,
);

/** `failure`: of what it is down; undefined: it answers again. The first process that notices says since when. */
export const tellSource = async (sql: Sql, resource: string, failure: string | undefined, at: number): Promise<void> => {
  await (failure === undefined ? sql.run(up, [resource, at]) : sql.run(down, [resource, at, failure]));
};
