/** `npm run bench -- counter`: a clerk's search among 1,000,000 cases of 100,000 people, p95 over HTTP beside that among a tenth, and a window after a ticket's call; exit 1 over the bar or at a sequential scan. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import type { PersonId } from '#domain/kernel/brand.ts';
import { beginSession } from '#server/identity/session-store.ts';
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { seedDemo } from '#server/main/demo.ts';
import { migrateSchema } from '#server/main/migrate.ts';
import { wireHttp } from '#server/main/wire-http.ts';
import { wire } from '#server/main/wire.ts';
import { fillCases, peopleOf, type Person } from './full-county.ts';
import { fillPeople, windowAfterCall } from './window-after-call.ts';

const PEOPLE = 100_000;
const EACH = 10;
const ROUNDS = 400;
/** Milliseconds; issue 6. */
const BAR = 50;
const WINDOW_BAR = 1000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;

type Ask = { readonly what: string; readonly of: (person: Person, nth: number) => string };
const asks: readonly Ask[] = [
  { what: 'a name', of: ({ name }) => name },
  { what: 'a surname and a character', of: ({ name }) => name.slice(0, 2) },
  { what: 'pinyin as far as typed', of: ({ syllables }) => syllables.slice(0, 5) },
  { what: 'initials', of: ({ initials }) => initials },
  { what: 'the end of a card', of: ({ tail }) => tail },
  { what: 'a number as far as typed', of: (_person, nth) => `330521-2025-00${String((nth * 37) % 9000).padStart(4, '0')}` },
];

type Server = Awaited<ReturnType<typeof wireHttp>>;

async function measure(app: Server, pool: pg.Pool, people: readonly Person[]): Promise<ReadonlyMap<string, number>> {
  const cookie = await beginSession(pool, 'wang-min' as PersonId, wallClock());
  const headers = { host: 'localhost:8098', cookie: `yici_session=${cookie}` };
  await app.inject({
    method: 'POST',
    url: '/api/v1/session/post',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': 'bench-counter' },
    payload: { office: 'deqing-hall' },
  });
  const times = new Map<string, number>();
  for (const { what, of } of asks) {
    const spent: number[] = [];
    for (let nth = 0; nth < ROUNDS; nth += 1) {
      const person = people[(nth * 7919) % people.length];
      if (person === undefined) throw new Error('nobody lives there');
      const began = performance.now();
      const reply = await app.inject({ url: `/api/v1/counter-search?q=${encodeURIComponent(of(person, nth))}`, headers });
      if (reply.statusCode !== 200) throw new Error(`${what}: ${reply.statusCode} ${reply.body}`);
      if (reply.json<{ rows: unknown[] }>().rows.length === 0) throw new Error(`${what}: ${of(person, nth)} was not found`);
      // The first rounds prepare statements and fill caches.
      if (nth >= 40) spent.push(performance.now() - began);
    }
    times.set(what, p95(spent));
  }
  return times;
}

async function scans(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ 'QUERY PLAN': string }>(
    `explain select number from yici.case_search where division = 330521 and key >= 'wang' and key < 'wang\u{10FFFF}' order by key, number limit 400`,
  );
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  say(plan);
  return /Seq Scan/.test(plan);
}

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_counter');
  await migrateSchema(migrator);
  const config = readConfig({
    YICI_HOME: home,
    PORT: '8098',
    YICI_DATABASE_APP: url,
    YICI_DATABASE_MIGRATOR: migrator,
    YICI_LOG_LEVEL: 'error',
  });
  const wired = await wire({ config, log: makeLog('bench', 'error') });
  await seedDemo(wired.pool, wallClock());
  const app = await wireHttp(wired, {});
  await app.ready();
  const people = peopleOf(PEOPLE);
  await fillCases(migrator, people, [0, PEOPLE / 10], EACH);
  const few = await measure(app, wired.pool, people.slice(0, PEOPLE / 10));
  await fillCases(migrator, people, [PEOPLE / 10, PEOPLE], EACH);
  const all = await measure(app, wired.pool, people);
  for (const [what, time] of all) {
    const before = few.get(what) ?? Number.NaN;
    say(`${what}: p95 ${time.toFixed(1)} ms among ${PEOPLE * EACH} cases, ${(time / before).toFixed(2)} times that among a tenth`);
    if (time > BAR) process.exitCode = 1;
  }
  await fillPeople(migrator, people);
  const usable = p95(await windowAfterCall(app, wired, PEOPLE));
  say(`a window after a call, until the form of two matters is there: p95 ${usable.toFixed(0)} ms of the server among ${PEOPLE} people`);
  if (usable > WINDOW_BAR) process.exitCode = 1;
  if (await scans(wired.pool)) process.exitCode = 1;
  await app.close();
  await wired.close();
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
