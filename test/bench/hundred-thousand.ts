/** A county with 100,000 cases: rows as the projection would write them, bulk-inserted, because making them by commands takes an hour. */
import pg from 'pg';

/** Cases and open parts; an office's own desk holds some two thousand of them. */
export const CASES = 100_000;

const statements = [
  `insert into yici.case_now (division, number, version, matter, state, title, submitted_at, ended_at, parts, done)
   select 330521, '330521-2025-' || lpad(i::text, 7, '0') || '-x', 4, case when i % 500 = 0 then 'project-filing' else 'open-restaurant' end,
     case when i % 5 = 0 then 'running' else 'ended' end, 'bench ' || i, 1735689600000 + i::bigint * 300000, null, 3, 2
   from generate_series(1, $1::int) i`,
  `insert into yici.part_now (division, number, part, kind, state, office, office_division, since, due_on, yellow_on, stopped, days_left, decided_at, certificate)
   select 330521, '330521-2025-' || lpad(i::text, 7, '0') || '-x', 'p' || p, 'item', case when i % 5 = 0 then 'reviewing' else 'delivered' end,
     'deqing-' || (array['market-supervision','housing-construction','urban-management'])[p], 330521, 1735689600000 + i::bigint * 300000, null, null, false, null, null, null
   from generate_series(1, $1::int) i, generate_series(1, 3) p`,
  `insert into yici.case_party (division, number, party, person, kind, since, until)
   select 330521, '330521-2025-' || lpad(i::text, 7, '0') || '-x', 'applicant@0', 'bench-' || (i % 30000), 'applicant', 0, null
   from generate_series(1, $1::int) i`,
  `insert into yici.inbox (division, office, number, part, version, matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on, stopped, days_left, waiting, since, resumes_on, firm)
   select case when i % 7 = 0 then 330522 else 330521 end, 'office-' || (i % 10), '330521-2025-' || lpad(i::text, 7, '0') || '-x', 'p1', 4, 'open-restaurant',
     'bench ' || i, '沈立秋', 'reviewing', '排水许可', 'Drainage permit', 'working-day', 20400 + i % 120, 20395 + i % 120, i % 9 = 0, null, i % 4 = 0, 1735689600000, null, false
   from generate_series(1, $1::int) i where i % 5 = 0`,
  // Two events a case; not for the projects, whose list folds what it finds.
  `insert into yici.case_event (division, number, seq, kind, body, at, request_id)
   select 330521, '330521-2025-' || lpad(i::text, 7, '0') || '-x', s, 'Visited', '{}', 1735689600000, 'bench'
   from generate_series(1, $1::int) i, generate_series(1, 2) s where i % 500 <> 0`,
  `update yici.inbox set office = 'deqing-housing-construction' where division = 330521 and office = 'office-5'`,
];

/** Fills the rows and lets the planner know them. */
export const fillCounty = async (adminUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('set role yici_owner');
    for (const text of statements) await client.query(text, text.includes('$1') ? [CASES] : []);
    await client.query(
      'analyze yici.case_now; analyze yici.part_now; analyze yici.case_party; analyze yici.inbox; analyze yici.case_event',
    );
  } finally {
    await client.end();
  }
};
