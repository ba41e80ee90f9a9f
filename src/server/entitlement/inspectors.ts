/** Who in an office may be drawn to inspect today: its posts of handling and approval, or who stands in for one (2018 regulation 32). */
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const list = statement<{ readonly person: PersonId }>(
  'inspector-list',
  `select distinct holder.id as person from yici.post t
   join lateral (
     select t.person as id union select b.substitute from yici.substitute b
     where b.person = t.person and b.office = t.office and b.duty = t.duty and b.from_day <= $2::date and b.until_day >= $2::date
   ) holder on true
   where t.office = $1 and t.duty in ('handling', 'approval') and t.from_day <= $2::date and (t.until_day is null or t.until_day >= $2::date)
   order by holder.id`,
);

export const inspectorsOf = async (sql: Sql, office: OfficeId, now: Instant): Promise<readonly PersonId[]> =>
  (await sql.run(list, [office, dayText(dayOfInstant(now))])).map(({ person }) => person);
