/** How often a grant is used on a day, counted in the database before the call: two at once cannot both take the last one. */
import type { Grant } from '#domain/exchange/grant.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const take = statement<{ readonly used: number }>(
  'grant-use-take',
  `insert into yici.grant_use as u (division, grant_id, day, used) values ($1, $2, $3, 1)
   on conflict (division, grant_id, day) do update set used = u.used + 1 where u.used < $4 returning used`,
);
const forget = statement<never>('grant-use-forget', 'delete from yici.grant_use where day < $1');

/** Takes one use; false when the day's quota is spent. */
export const takeUse = async (sql: Sql, { division, id, quotaPerDay }: Grant, day: Day): Promise<boolean> =>
  (await sql.run(take, [division, id, day, quotaPerDay])).length > 0;

/** Counts of past days are of no use to anybody: what was asked stands in the log. */
export const forgetUses = async (sql: Sql, before: Day): Promise<void> => {
  await sql.run(forget, [before]);
};
