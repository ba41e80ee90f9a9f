/** A hall in every county of the province for the bench: offices, windows, clerks with their sessions, written straight into the tables. */
import type pg from 'pg';
import { tokenKey, newToken } from '#server/identity/session-cookie.ts';
import type { Wired } from '#server/main/wire.ts';

export type BenchClerk = { readonly hall: string; readonly window: string; readonly cookie: string };

const PLAN = JSON.stringify({
  hours: Array.from({ length: 7 }, () => [{ from: '00:00', until: '24:00' }]),
  everyDay: true,
  closed: [],
  queues: ['A', 'B', 'C'].map((id) => ({ id, name: { zh: id, en: id }, theme: 'undifferentiated', matters: 'all' })),
  windows: [],
  shifts: [],
  ordinaryEvery: 2,
  appointments: [],
});
/** Every fifth window takes the second queue too, every seventh the third. */
const queuesOf = (window: number): readonly string[] => ['A', ...(window % 5 === 0 ? ['B'] : []), ...(window % 7 === 0 ? ['C'] : [])];

/** @returns one clerk for each window of each hall, signed in under the post there. */
export async function fillProvince(
  pool: pg.Pool,
  { catalogue }: Pick<Wired, 'catalogue'>,
  { halls, windows, now }: { readonly halls: number; readonly windows: number; readonly now: number },
): Promise<readonly BenchClerk[]> {
  const counties = [...catalogue.divisions.values()].filter(({ level }) => level === 'county').slice(0, halls);
  const clerks: BenchClerk[] = [];
  for (const { code } of counties) {
    const hall = `bench-hall-${code}`;
    const own = Array.from({ length: windows }, (_, index) => ({
      window: String(index + 1),
      person: `bench-${code}-${index + 1}`,
      token: newToken(),
    }));
    await pool.query(
      `insert into yici.office (id, division, department, kind, name_zh, name_en, closed) values ($1, $2, 'government-services', 'hall', $1, $1, false)`,
      [hall, code],
    );
    const plan = { ...JSON.parse(PLAN), windows: own.map(({ window }) => ({ number: window, queues: queuesOf(Number(window)) })) };
    await pool.query('insert into yici.hall_now (division, hall, version, plan, at) values ($1, $2, 1, $3, $4)', [
      code,
      hall,
      JSON.stringify(plan),
      now,
    ]);
    const [people, numbers] = [own.map(({ person }) => person), own.map(({ window }) => window)];
    const keys = own.map(({ token }) => tokenKey(token));
    await pool.query(`insert into yici.person (id, kind, name, demo, at) select unnest($1::text[]), 'person', '测试', true, $2`, [
      people,
      now,
    ]);
    await pool.query(
      `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
       select unnest($1::text[]), $2, $3::int, 'reception', '2020-01-01', '窗口', 'Counter'`,
      [people, hall, code],
    );
    await pool.query(
      `insert into yici.hall_window (division, hall, number, name_zh, name_en, staff)
       select $1::int, $2, n, n, n, array[p] from unnest($3::text[], $4::text[]) as t (n, p)`,
      [code, hall, numbers, people],
    );
    await pool.query(
      `insert into yici.session (bucket, id, person, post_office, post_duty, created_at, seen_at)
       select b, i, p, $4, 'reception', $5, $5 from unnest($1::int[], $2::text[], $3::text[]) as t (b, i, p)`,
      [keys.map(({ bucket }) => bucket), keys.map(({ id }) => id), people, hall, now],
    );
    clerks.push(...own.map(({ window, token }) => ({ hall, window, cookie: `yici_session=${token}` })));
  }
  return clerks;
}
