/** `npm run bench -- inbox`: the desk, its search, the own cases and the projects among 100,000 cases: p95 over HTTP and the plan, exit 1 at a sequential scan. */
import { randomUUID } from 'node:crypto';
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
import type { Visitor } from '#test/support/app.ts';
import { acceptAll, openShop } from '#test/support/noodle-shop.ts';
import { fillCounty } from './hundred-thousand.ts';

const ROUNDS = 200;
const BIG = /Seq Scan on (yici\.)?(case_now|part_now|case_party|inbox|case_event)\b/;

type Query = { readonly name: string; readonly text: string; readonly values: unknown[] };

/** Notes each named statement the pool sends once, with the values it was sent with. */
const noteStatements = (pool: pg.Pool): ReadonlyMap<string, Query> => {
  const seen = new Map<string, Query>();
  const send = pool.query.bind(pool) as (...given: unknown[]) => unknown;
  Object.assign(pool, {
    query: (...given: unknown[]) => {
      const [first] = given;
      if (typeof first === 'object' && first !== null && 'name' in first) seen.set(String(first.name), first as Query);
      return send(...given);
    },
  });
  return seen;
};

const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? 0;
const tell = (line: object): void => void process.stdout.write(`${JSON.stringify(line)}\n`);

type Server = Awaited<ReturnType<typeof wireHttp>>;

const visitorOf = (app: Server, cookie: string): Visitor => ({
  send: async <Body>(
    method: 'GET' | 'POST' | 'PUT' | 'DELETE',
    path: string,
    sent: { body?: unknown; raw?: Buffer | string; headers?: object } = {},
  ) => {
    const reply = await app.inject({
      method,
      url: path,
      headers: {
        host: 'localhost:8098',
        cookie: `yici_session=${cookie}`,
        ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID() }),
        ...(sent.body === undefined ? {} : { 'content-type': 'application/json' }),
        ...sent.headers,
      },
      ...(sent.raw === undefined ? (sent.body === undefined ? {} : { payload: JSON.stringify(sent.body) }) : { payload: sent.raw }),
    });
    return {
      status: reply.statusCode,
      text: reply.body,
      body: JSON.parse(reply.body) as Body,
      headers: reply.headers,
      bytes: reply.rawPayload,
    };
  },
});

/** The plan of every statement that was seen; false where one scans a big table from end to end. */
const plansAreGood = async (pool: pg.Pool, seen: ReadonlyMap<string, Query>): Promise<boolean> => {
  let good = true;
  for (const [name, { text, values }] of [...seen].filter(([each]) => /^(inbox|case-own|project|case-event-read-many)/.test(each))) {
    const { rows } = await pool.query<{ 'QUERY PLAN': string }>({ text: `explain ${text}`, values });
    const plan = rows.map((row) => row['QUERY PLAN']);
    const scans = BIG.test(plan.join('\n'));
    good &&= !scans;
    tell({ what: 'plan', name, passed: !scans, plan });
  }
  return good;
};

const measure = async (app: Server, pool: pg.Pool): Promise<void> => {
  const signIn = async (person: string, office?: string): Promise<Visitor> => {
    const visitor = visitorOf(app, await beginSession(pool, person as PersonId, wallClock()));
    if (office !== undefined) await visitor.send('POST', '/api/v1/session/post', { body: { office } });
    return visitor;
  };
  const [wu, zhou] = [await signIn('wu-qing', 'deqing-housing-construction'), await signIn('zhou-yining')];
  const seen = noteStatements(pool);
  for (const [what, visitor, path] of [
    ['inbox.list', wu, '/api/v1/inbox?limit=100'],
    ['inbox.list late', wu, '/api/v1/inbox?limit=100&light=late'],
    ['inbox.list search', wu, `/api/v1/inbox?limit=100&q=${encodeURIComponent('bench 99 排水')}`],
    ['case.list', zhou, '/api/v1/cases?limit=20'],
    ['project.list', wu, '/api/v1/projects?limit=20'],
  ] as const) {
    const spent: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const start = performance.now();
      const reply = await visitor.send(`GET`, path);
      if (reply.status !== 200) throw new Error(`${what}: ${reply.status} ${reply.text}`);
      // The first rounds prepare statements and fill caches.
      if (round >= 20) spent.push(performance.now() - start);
    }
    const value = Number(p95(spent).toFixed(1));
    // The whole request: session, query, folding or masking, JSON. A figure to compare, no bar: machines differ, plans do not.
    tell({ what: `${what} among 100,000 cases, p95`, value, unit: 'ms' });
  }
  if (!(await plansAreGood(pool, seen))) process.exitCode = 1;
};

const home = mkdtempSync(join(tmpdir(), 'yici-bench-'));
const postgres = await startPostgres({ home, log: () => undefined });
try {
  const { app: url, migrator } = await prepareDatabaseOf(postgres, 'bench_inbox');
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
  const owner = visitorOf(app, await beginSession(wired.pool, 'zhou-yining' as PersonId, wallClock()));
  const clerk = visitorOf(app, await beginSession(wired.pool, 'wang-min' as PersonId, wallClock()));
  await clerk.send('POST', '/api/v1/session/post', { body: { office: 'deqing-hall' } });
  for (let index = 0; index < 20; index += 1) await acceptAll(clerk, (await openShop(owner)).number);
  await fillCounty(migrator);
  await measure(app, wired.pool);
  await app.close();
  await wired.close();
} finally {
  await postgres.stop();
  rmSync(home, { recursive: true, force: true });
}
