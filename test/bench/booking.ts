/** `npm run bench -- booking`: 10,000 people on 200 places at once over HTTP, two server processes, one database; exit 1 unless exactly 200 are booked. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { newToken, tokenKey } from '#server/identity/session-cookie.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';

const PEOPLE = 10_000;
const PLACES = 200;
/** Requests in flight: more phones than that wait in the network, not with us. */
const AT_ONCE = 1_000;
const LATE = 500;
const LATE_AT_ONCE = 8;
const PORTS = [8391, 8392] as const;
const HALL = 'deqing-hall';
const DIVISION = 330521;
const serve = resolve(import.meta.dirname, '../../src/server/main/serve.ts');

const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const quantile = (values: readonly number[], share: number): number =>
  Number((values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1));

/** People with sessions, written straight into the database: signing in is measured elsewhere. */
async function enter(pool: pg.Pool): Promise<readonly string[]> {
  const now = Date.now();
  const tokens = Array.from({ length: PEOPLE }, () => newToken());
  const ids = tokens.map((_, nth) => `rush-${nth}`);
  await pool.query('insert into yici.person (id, kind, name, demo, at) select id, $2, id, true, $3 from unnest($1::text[]) id', [
    ids,
    'person',
    now,
  ]);
  const keys = tokens.map((token) => tokenKey(token));
  await pool.query(
    `insert into yici.session (bucket, id, person, created_at, seen_at)
     select bucket, id, person, $4, $4 from unnest($1::int[], $2::text[], $3::text[]) as s (bucket, id, person)`,
    [keys.map(({ bucket }) => bucket), keys.map(({ id }) => id), ids, now],
  );
  return tokens;
}

/** The hall's first slot of tomorrow takes two hundred. */
async function plan(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ plan: { appointments: { queue: string }[] } }>(
    'select plan from yici.hall_now where division = $1 and hall = $2',
    [DIVISION, HALL],
  );
  const found = rows[0]?.plan;
  if (found === undefined) throw new Error('The demo has planned its hall');
  const appointments = found.appointments.map((rule) => (rule.queue === 'A' ? { ...rule, places: PLACES } : rule));
  await pool.query('update yici.hall_now set plan = $3 where division = $1 and hall = $2', [
    DIVISION,
    HALL,
    JSON.stringify({ ...found, appointments }),
  ]);
}

type Answer = { readonly status: number; readonly code: string; readonly ms: number };
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

const ask = (port: number, token: string, body: object): Promise<Answer> =>
  new Promise((done, fail) => {
    const began = performance.now();
    const text = JSON.stringify(body);
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: 'POST',
        path: '/api/v1/bookings',
        headers: {
          host: `localhost:${port}`,
          cookie: `yici_session=${token}`,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
          'idempotency-key': randomUUID(),
        },
      },
      (reply) => {
        let out = '';
        reply.setEncoding('utf8');
        reply.on('data', (part: string) => (out += part));
        reply.on('end', () => {
          const { code = 'booked' } = JSON.parse(out) as { readonly code?: string };
          done({ status: reply.statusCode ?? 0, code, ms: performance.now() - began });
        });
      },
    );
    sent.on('error', fail);
    sent.end(text);
  });

async function rush(tokens: readonly string[], atOnce: number): Promise<readonly Answer[]> {
  const tomorrow = new Date(Date.now() + 32 * 3_600_000).toISOString().slice(0, 10);
  const body = { hall: HALL, queue: 'A', day: tomorrow, starts: '09:00' };
  const answers: Answer[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (;;) {
      const nth = next++;
      const token = tokens[nth];
      if (token === undefined) return;
      answers.push(await ask(PORTS[nth % PORTS.length] ?? PORTS[0], token, body));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

async function timed(when: string, tokens: readonly string[], atOnce: number): Promise<readonly Answer[]> {
  const began = performance.now();
  const answers = await rush(tokens, atOnce);
  report(when, answers, (performance.now() - began) / 1_000);
  return answers;
}

async function ready(port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ status }) => status === 200,
      () => false,
    );
    if (up) return;
    await new Promise((later) => setTimeout(later, 100));
  }
  throw new Error(`no server on ${port}`);
}

function report(when: string, answers: readonly Answer[], seconds: number): void {
  for (const [code, own] of Map.groupBy(answers, ({ code }) => code)) {
    const times = own.map(({ ms }) => ms);
    tell({
      when,
      what: code,
      people: own.length,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      last: quantile(times, 1),
      unit: 'ms',
    });
  }
  tell({
    when,
    what: 'answered',
    people: answers.length,
    seconds: Number(seconds.toFixed(1)),
    perSecond: Math.round(answers.length / seconds),
  });
}

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
const servers: ChildProcess[] = [];
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_booking');
  await migrateSchema(migrator);
  const told = {
    ...process.env,
    YICI_HOME: home,
    YICI_DATABASE_APP: url,
    YICI_DATABASE_MIGRATOR: migrator,
    YICI_EMPTY: '1',
    YICI_LOG_LEVEL: 'error',
  };
  for (const port of PORTS) {
    servers.push(spawn(process.execPath, [serve], { env: { ...told, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] }));
    await ready(port);
  }
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const tokens = await enter(pool);
  await plan(pool);
  const answers = await timed('at nine', tokens, AT_ONCE);
  // Who comes a little later, when nobody else is in the way.
  const late = await timed('later', tokens.slice(0, LATE), LATE_AT_ONCE);
  const { rows } = await pool.query<{ booked: number; people: number; places: number }>(
    `select count(*)::int as booked, count(distinct person)::int as people, (select count(*)::int from yici.slot_place) as places
     from yici.booking_now where state = 'booked'`,
  );
  tell({ what: 'in the database', ...rows[0] });
  const exact = rows[0]?.booked === PLACES && rows[0].people === PLACES && rows[0].places === PLACES;
  const told200 = answers.filter(({ code }) => code === 'booked').length === PLACES;
  if (!exact || !told200 || [...answers, ...late].some(({ code }) => code !== 'booked' && code !== 'slot-full')) process.exitCode = 1;
  await pool.end();
} finally {
  agent.destroy();
  await Promise.all(servers.map((server) => new Promise((gone) => server.once('exit', gone) && server.kill('SIGTERM'))));
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
