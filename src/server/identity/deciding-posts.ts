/** Posts that decide in given offices today, with who holds them: the own ones, and those somebody stands in for. */
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { postOf, type PostRow } from './person-store.ts';

export type DecidingPost = { readonly person: PersonId; readonly name: string; readonly post: Post };
type Row = PostRow & { readonly person: PersonId; readonly name: string };

const list = statement<Row>(
  'post-deciding',
  `select p.id as person, p.name, t.office, t.division, t.duty, t.items, to_char(t.from_day, 'YYYY-MM-DD') as "from",
     to_char(t.until_day, 'YYYY-MM-DD') as until, t.title_zh as "titleZh", t.title_en as "titleEn", holder.stands as "standsInFor"
   from yici.post t
   join lateral (
     select t.person as id, null::text as stands union all select b.substitute, t.person from yici.substitute b
     where b.person = t.person and b.office = t.office and b.duty = t.duty and b.from_day <= $2::date and b.until_day >= $2::date
   ) holder on true
   join yici.person p on p.id = holder.id
   where t.office = any ($1) and t.duty in ('handling', 'approval')
     and t.from_day <= $2::date and (t.until_day is null or t.until_day >= $2::date)
   order by p.name, p.id, t.office, t.duty desc`,
);

/** Each person's posts of these offices; who approves comes after who handles, as they do more. */
export const decidingPosts = async (sql: Sql, offices: readonly string[], now: Instant): Promise<readonly DecidingPost[]> => {
  if (offices.length === 0) return [];
  const rows = await sql.run(list, [offices, dayText(dayOfInstant(now))]);
  return rows.map(({ person, name, ...row }) => ({ person, name, post: postOf(row) }));
};
