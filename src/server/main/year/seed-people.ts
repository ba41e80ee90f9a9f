/** Enters the people, firms and officers of the demo's year, all at once; a second time changes nothing. */
import type { Pool } from 'pg';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { factsOf } from './filing.ts';
import { FIRMS, yearFirm } from './firms.ts';
import { isMadeUp, staffOf, type YearOfficer } from './officers.ts';
import { HOW_MANY, yearPerson } from './people.ts';

type Row = readonly unknown[];

/** Rows as one column array each: a thousand rows are one statement. */
const insert = async (pool: Pool, into: string, types: readonly string[], rows: readonly Row[]): Promise<void> => {
  const columns = types.map((_type, column) => rows.map((row) => row[column]));
  const list = types.map((type, index) => `$${index + 1}::${type}[]`).join(', ');
  await pool.query(`insert into yici.${into} select * from unnest(${list}) on conflict do nothing`, columns);
};

const PLACE = '德清县';

/** Officers where the cast leaves a duty open; once, or an office opened by an administrator would be staffed by the next start. */
export async function seedStaff(pool: Pool, catalogue: Catalogue, now: Instant): Promise<void> {
  const { rows } = await pool.query<{ there: boolean }>(
    "select exists (select 1 from yici.post where person like 'year-officer-%') as there",
  );
  if (rows[0]?.there === true) return;
  const officers = [...staffOf(catalogue.offices).values()].flat().filter(isMadeUp);
  await insert(
    pool,
    'person (id, kind, name, demo, at)',
    ['text', 'text', 'text', 'bool', 'bigint'],
    officers.map(({ person, name }) => [person, 'person', name, true, now]),
  );
  await insert(
    pool,
    'post (person, office, division, duty, from_day, title_zh, title_en)',
    ['text', 'text', 'int', 'text', 'date', 'text', 'text'],
    officers.map(postRow),
  );
}

export async function seedYear(pool: Pool, now: Instant): Promise<void> {
  const people = Array.from({ length: HOW_MANY }, (_, nth) => yearPerson(nth, PLACE));
  const firms = Array.from({ length: FIRMS }, (_, nth) => yearFirm(nth));
  const rows = [
    ...people.map(({ id, name }) => [id, 'person', name, true, now]),
    ...firms.map(({ person, name }) => [person, 'firm', name, true, now]),
  ];
  await insert(pool, 'person (id, kind, name, demo, at)', ['text', 'text', 'text', 'bool', 'bigint'], rows);
  // They have accounts, in which notices are served on them; nobody can be picked as one of them.
  const logins = [...people.map(({ id }) => id), ...firms.map(({ person }) => person)].map((id) => ['demo-year', id, id]);
  await insert(pool, 'person_login (provider, subject, person)', ['text', 'text', 'text'], logins);
  const facts = [
    ...people.flatMap((person) => registered(person).map(([fact, value]) => factRow(person.id, fact, value, now))),
    ...firms.flatMap(({ person, name, identifier }) => [
      factRow(person, 'firm.name', name, now),
      factRow(person, 'firm.code', identifier.value, now),
    ]),
  ];
  await insert(
    pool,
    'person_fact (person, fact, value, source_zh, source_en, at)',
    ['text', 'text', 'jsonb', 'text', 'text', 'bigint'],
    facts,
  );
}

/** No telephone: a thousand people's messages would drown those the demo's visitors wait for. */
const registered = (person: ReturnType<typeof yearPerson>) => Object.entries(factsOf(person)).filter(([fact]) => fact !== 'person.phone');

const factRow = (person: string, fact: string, value: string, now: Instant): Row =>
  fact.startsWith('firm.')
    ? [person, fact, JSON.stringify(value), '市场监管', 'Market Supervision', now]
    : [person, fact, JSON.stringify(value), '公安', 'Public Security', now];

const postRow = ({ person, post }: YearOfficer): Row => [
  person,
  post.office,
  post.division,
  post.duty,
  post.from,
  post.title.zh,
  post.title.en,
];
