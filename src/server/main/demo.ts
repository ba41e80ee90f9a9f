/** Seeds the demo: its fictional people, what departments know of them, their posts and mandates. Never in production. */
import type { Pool } from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import type { DemoFigure } from '#server/identity/demo/sign-in-page.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { applicants } from './demo-applicants.ts';
import { citizens, officers, type Citizen } from './demo-cast.ts';
import { children } from './demo-families.ts';
import { seedMandates } from './demo-mandates.ts';

/** Everybody who can be picked on the demo's sign-in page, in its order. */
export const demoFigures: readonly DemoFigure[] = [
  ...citizens.map(({ id, name, about }) => ({ id, name, about, group: 'citizen' as const })),
  ...officers.map(({ id, name, about, office, duty }) => ({
    id,
    name,
    about,
    office,
    group: duty === 'reception' ? ('counter' as const) : ('office' as const),
  })),
];

const DEMO_DIVISION = 330521;

/**
 * Enters the demo's people where they are missing; a second run changes nothing. Throws `demo-refused` when the
 * database already holds people who are not of the demo (bar O9): fictional officers must not reach real cases.
 */
export async function seedDemo(pool: Pool, now: Instant): Promise<void> {
  const { rows } = await pool.query<{ real: boolean }>('select exists (select 1 from yici.person where not demo) as real');
  if (rows[0]?.real === true) throw new StartRefusal('demo-refused', 'This database holds real people: start without YICI_DEMO.');
  const client = await pool.connect();
  try {
    await client.query('begin');
    // Two processes starting at once: the second waits and finds everybody there.
    await client.query("select pg_advisory_xact_lock(hashtext('yici-demo'))");
    for (const statement of statements(now)) await client.query(statement.text, statement.values);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
  await seedMandates(pool, now);
}

type Statement = { readonly text: string; readonly values: unknown[] };

function statements(now: Instant): readonly Statement[] {
  const people = [...citizens, ...officers.map((officer) => ({ ...officer, kind: 'person' }))];
  return [
    ...people.flatMap(({ id, name, kind }) => [
      {
        text: 'insert into yici.person (id, kind, name, demo, at) values ($1, $2, $3, true, $4) on conflict do nothing',
        values: [id, kind, name, now],
      },
      { text: "insert into yici.person_login (provider, subject, person) values ('demo', $1, $1) on conflict do nothing", values: [id] },
    ]),
    ...[...applicants, ...children].map(({ id, name, kind }) => ({
      text: 'insert into yici.person (id, kind, name, demo, at) values ($1, $2, $3, true, $4) on conflict do nothing',
      values: [id, kind, name, now],
    })),
    ...[...citizens, ...applicants, ...children].flatMap((citizen) =>
      factsOf(citizen).map(({ fact, value, source }) => ({
        text: `insert into yici.person_fact (person, fact, value, source_zh, source_en, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
        values: [citizen.id, fact, JSON.stringify(value), source.zh, source.en, now],
      })),
    ),
    // Once the directory has taken somebody's appointment over, it alone says which posts they hold.
    ...officers.map(({ id, office, duty, about, division }) => ({
      text: `insert into yici.post (person, office, division, duty, from_day, title_zh, title_en)
        select $1, $2, $3::int, $4, '2026-01-01', $5, $6 where not exists (
          select from yici.directory_event where division = $3::int and kind = 'Appointed' and body->>'person' = $1)
        on conflict do nothing`,
      values: [id, office, division ?? DEMO_DIVISION, duty, about.zh, about.en],
    })),
  ];
}

const police = { zh: '公安', en: 'Public Security' };
const services = { zh: '浙里办账号', en: 'Zhejiang account' };
const market = { zh: '市场监管', en: 'Market Supervision' };

/** Ids of facts are those of catalogue/dictionary. */
const factsOf = (citizen: Omit<Citizen, 'about'>) => [...usualFacts(citizen), ...(citizen.more ?? [])];

const usualFacts = ({ kind, name, identifier, phone, address }: Omit<Citizen, 'about'>) =>
  kind === 'person'
    ? [
        { fact: 'person.name', value: name, source: police },
        { fact: 'person.identifier', value: identifier, source: police },
        { fact: 'person.residence', value: address, source: police },
        { fact: 'household.address', value: address, source: police },
        { fact: 'person.phone', value: phone, source: services },
      ]
    : [
        { fact: 'firm.name', value: name, source: market },
        { fact: 'firm.code', value: identifier, source: market },
        { fact: 'person.phone', value: phone, source: services },
      ];
