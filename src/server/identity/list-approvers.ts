/** Who in an office may approve an extension today: posts of the duty `approval`, or who stands in for one (licensing law 42: the organ's head). */
import type { Pool } from 'pg';
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';

export type Approver = { readonly person: PersonId; readonly name: string; readonly title: Text };
type Row = { readonly person: PersonId; readonly name: string; readonly title_zh: string; readonly title_en: string };

const listSql = `
  select distinct p.id as person, p.name, t.title_zh, t.title_en
  from yici.post t
  join lateral (
    select t.person as id union select b.substitute from yici.substitute b
    where b.person = t.person and b.office = t.office and b.duty = t.duty and b.from_day <= $2::date and b.until_day >= $2::date
  ) holder on true
  join yici.person p on p.id = holder.id
  where t.office = $1 and t.duty = 'approval' and t.from_day <= $2::date and (t.until_day is null or t.until_day >= $2::date)
  order by p.name`;

export async function listApprovers(pool: Pool, office: OfficeId, now: Instant): Promise<readonly Approver[]> {
  const { rows } = await pool.query<Row>(listSql, [office, dayText(dayOfInstant(now))]);
  return rows.map(({ person, name, title_zh: zh, title_en: en }) => ({ person, name, title: { zh, en } }));
}
