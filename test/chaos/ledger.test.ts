/** Kill -9 between the ledger's commit and a register's answer: who was asked about stands in the ledger, and the answer was used by nobody (bar I21). */
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Draft } from '#contract/view/draft.ts';
import type { LookList } from '#contract/view/look.ts';
import { connectionUrl } from '#server/kernel/database-connection.ts';
import { CLUSTER_USER } from '#server/kernel/postgres-folder.ts';
import { readPostmaster } from '#server/kernel/postgres-process.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { resourceOf, seedResource } from '#test/support/exchange.ts';
import { startInstance, type Instance } from '#test/support/instance.ts';
import { openSource, type SourceServer } from '#test/support/source-server.ts';
import { openTab, taken, type Tab } from '#test/support/tab.ts';

let police: SourceServer;
let instance: Instance;
beforeAll(async () => {
  police = await openSource();
  instance = await startInstance({ YICI_EXCHANGE_PRIVATE: police.place });
});
afterAll(async () => {
  expect(await instance.stop()).toBe(0);
  await police.close();
});

/** The instance's own database, by the cluster's account. */
const withDatabase = async <Value>(work: (pool: pg.Pool) => Promise<Value>): Promise<Value> => {
  const running = readPostmaster(join(instance.home, 'postgres', 'data'));
  if (running === undefined) throw new Error('PostgreSQL is not running');
  const password = keepSecret(instance.home, 'cluster-password');
  const { socketFolder: host, port } = running;
  const pool = new pg.Pool({ connectionString: connectionUrl({ host, port, user: CLUSTER_USER, password, database: 'yici' }) });
  try {
    return await work(pool);
  } finally {
    await pool.end();
  }
};

const begin = (tab: Tab) => tab.call<Draft>('draft.create', { body: { matter: 'birth-of-a-child', division: 330521, situation: {} } });
const askedOf = async (tab: Tab) => {
  const { rows } = taken(await tab.call<LookList>('look.list', { query: { limit: '200' } }));
  return rows.filter(({ resource }) => resource?.en === 'Register residents');
};

test('a register that hangs while the server is killed: the row of the look is there, and nobody used an answer', async () => {
  await withDatabase((pool) => seedResource(pool, { resource: resourceOf('residents'), address: police.address, timeoutMs: 20_000 }));
  const tang = openTab(instance.origin);
  await tang.signIn('tang-wan');
  const asked = new Promise<void>((done) => police.behave(() => done()));
  const broken = begin(tang).then(
    () => 'answered',
    () => 'cut',
  );
  await asked;
  const pid = instance.pidOf('serve');
  if (pid === undefined) throw new Error(`serve is not running\n${instance.output()}`);
  process.kill(pid, 'SIGKILL');
  expect(await broken).toBe('cut');
  await instance.ready();
  // Kept and visible, whatever became of the process that asked.
  const [row, ...more] = await askedOf(tang);
  expect(more).toEqual([]);
  expect(row).toMatchObject({ facts: expect.any(Array), basis: { article: 38 } });
  const found = await withDatabase(async (pool) => {
    const drafts = await pool.query<{ known: { resource?: string }[] }>(`select known from yici.draft where owner = 'tang-wan'`);
    const calls = await pool.query(`select 1 from yici.look_up where resource = 'residents'`);
    return { used: drafts.rows.flatMap(({ known }) => known.filter(({ resource }) => resource === 'residents')), calls: calls.rowCount };
  });
  expect(found).toEqual({ used: [], calls: 0 });
  // Never 'answered': at first nothing is said of it, after a minute that the call was cut off.
  expect(['unknown', null]).toContain(row?.outcome);
});
