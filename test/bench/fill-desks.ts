/** Cases of ninety counties as the projection would write them, bulk-inserted: of three parts each, a tenth still open on a desk. */
import type pg from 'pg';

/** The officer's own desk: as full at every size, for a county does not get more officers' work because the province is large. */
export const OWN = 2000;

const number = `(330501 + i % 90) || '-2026-' || lpad((i / 90)::text, 7, '0') || '-x'`;
/** Half in nobody's hands; the others in those of eight people. */
const hand = `case when i % 2 = 0 then '' else 'hand-' || (i % 16) / 2 end`;
/** 23 November 2026. */
export const TODAY = 20_780;
const columns = `division, office, number, part, version, matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on, stopped, days_left,
  waiting, since, resumes_on, firm, handler, item, received_at, awaits_review, proposed_by, keys`;
const row = `4, 'open-restaurant', '小店' || i, '沈立秋', case when i % 3 = 0 then 'accepted' else 'reviewing' end, '排水许可', 'Drainage permit', 'working-day',
  ${TODAY} - 5 + i % 40, ${TODAY} - 8 + i % 40, i % 9 = 0, null, i % 7 = 0, 1735689600000, null, false, ${hand}, 'item-' || i % 12, 1735689600000, i % 97 = 0,
  'hand-1', ${number} || ' 沈立秋 shenliqiu slq 小店' || i || ' 排水许可 paishuixuke psxk drainage permit open-restaurant'`;

const statements = [
  `insert into yici.case_now (division, number, version, matter, state, title, submitted_at, ended_at, parts, done)
   select 330501 + i % 90, ${number}, 4, 'open-restaurant', case when i % 10 = 0 then 'running' else 'ended' end, '小店' || i, 1735689600000 + i, null, 3, 2
   from generate_series($1::int, $2::int) i`,
  `insert into yici.part_now (division, number, part, kind, state, office, office_division, since, due_on, yellow_on, stopped, days_left, decided_at, certificate)
   select 330501 + i % 90, ${number}, 'p' || p, 'item', case when i % 10 = 0 then 'reviewing' else 'delivered' end, 'office-' || p, 330501 + i % 90, 1735689600000,
     null, null, false, null, null, null from generate_series($1::int, $2::int) i, generate_series(1, 3) p`,
  `insert into yici.inbox (${columns})
   select 330501 + i % 90, 'office-' || p, ${number}, 'p' || p, ${row} from generate_series($1::int, $2::int) i, generate_series(1, 3) p where i % 10 = 0`,
];
const own = `insert into yici.inbox (${columns})
  select 330521, 'deqing-housing-construction', '330521-2025-' || lpad(i::text, 7, '0') || '-x', 'p1', ${row} from generate_series(1, $1::int) i`;

/** Cases `from` to `to`; the own desk with the first of them. `client` is the schema's owner. */
export async function fillDesks(client: pg.Client, from: number, to: number): Promise<void> {
  await client.query('set role yici_owner');
  if (from === 1) await client.query(own, [OWN]);
  for (const text of statements) await client.query(text, [from, to]);
  await client.query('vacuum analyze yici.case_now');
  await client.query('vacuum analyze yici.part_now');
  await client.query('vacuum analyze yici.inbox');
}
