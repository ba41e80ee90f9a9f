import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { readPlaces } from '#server/exchange/demo/place.ts';
import { isProcessAlive, readPostmaster, waitUntilGone } from '#server/kernel/postgres-process.ts';
import { cloneDatabase } from '#test/support/database.ts';
import { freePort, newHome, startProcess } from '#test/support/start-process.ts';

const shared = { home: newHome(), other: newHome() };

test('a start says when the first page can be used, and Ctrl-C ends everything it began', async () => {
  const port = await freePort();
  const start = startProcess({ YICI_HOME: shared.home, PORT: port });
  await start.printed(`ready http://localhost:${port}`);
  expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200);
  const server = readPostmaster(join(shared.home, 'postgres/data'));
  start.kill('SIGINT');
  expect(await start.exited).toBe(0);
  expect(isProcessAlive(server?.pid ?? 0)).toBe(false);
  await expect(fetch(`http://localhost:${port}/healthz`)).rejects.toThrow();
});

test('a second start in the same home says who is there; beside it, another home and port work', async () => {
  const [one, two] = [await freePort(), await freePort()];
  const first = startProcess({ YICI_HOME: shared.home, PORT: one });
  await first.printed('PostgreSQL: running');
  const second = startProcess({ YICI_HOME: shared.home, PORT: two });
  expect(await second.exited).toBe(1);
  expect(second.output()).toContain(`already-running: Yici already runs in ${shared.home} (process ${first.pid}`);
  const beside = startProcess({ YICI_HOME: shared.other, PORT: two });
  await Promise.all([first.printed('ready'), beside.printed('ready')]);
  first.kill('SIGTERM');
  beside.kill('SIGTERM');
  expect(await Promise.all([first.exited, beside.exited])).toEqual([0, 0]);
});

test('after kill -9 of the start its processes leave, and the next start finds the database as it was', async () => {
  const port = await freePort();
  const first = startProcess({ YICI_HOME: shared.home, PORT: port });
  await first.printed('ready');
  const server = readPostmaster(join(shared.home, 'postgres/data'))?.pid ?? 0;
  first.kill('SIGKILL');
  await first.exited;
  expect(isProcessAlive(server)).toBe(true);
  const second = startProcess({ YICI_HOME: shared.home, PORT: port });
  await second.printed('ready');
  expect(second.output()).toContain(`still runs (${server})`);
  second.kill('SIGTERM');
  expect(await second.exited).toBe(0);
  expect(await waitUntilGone(server, 1000)).toBe(true);
});

test('a port that is taken is named, with the way out', async () => {
  const holder = createServer();
  const port = await freePort();
  await new Promise<void>((done) => holder.listen(Number(port), done));
  const start = startProcess({ YICI_HOME: newHome(), PORT: port });
  expect(await start.exited).toBe(1);
  expect(start.output()).toContain(`port-in-use: Port ${port}`);
  await new Promise((done) => holder.close(done));
});

test('the simulated departments start with the demo and leave with it, however it goes', async () => {
  const home = newHome();
  const pids = (): readonly number[] => readPlaces(home).map(({ pid }) => pid);
  for (const signal of ['SIGINT', 'SIGKILL'] as const) {
    const start = startProcess({ YICI_HOME: home, PORT: await freePort(), YICI_DEPARTMENTS: '1' });
    await start.printed('11 of 11 simulated systems answer');
    const running = pids();
    expect(running.map(isProcessAlive)).toEqual(running.map(() => true));
    start.kill(signal);
    await start.exited;
    for (const pid of running) expect(await waitUntilGone(pid, 15_000)).toBe(true);
  }
  const last = startProcess({ YICI_HOME: home, PORT: await freePort() });
  await last.printed('ready');
  expect(pids().map(isProcessAlive)).not.toContain(true);
  last.kill('SIGTERM');
  expect(await last.exited).toBe(0);
  // Three starts, two of them with all the departments' processes: a busy machine takes its time.
}, 300_000);

test("an operator's server is used by its address, and no other is started", async () => {
  const database = await cloneDatabase('template0');
  const home = newHome();
  const start = startProcess({ YICI_HOME: home, PORT: await freePort(), DATABASE_URL: database.admin });
  await start.printed('ready');
  expect(start.output()).toMatch(/Schema: \d+ migrations applied/);
  expect(existsSync(join(home, 'postgres'))).toBe(false);
  start.kill('SIGTERM');
  expect(await start.exited).toBe(0);
  await database.drop();
});

test('a server that cannot be opened, or that gives too few rights, is named as such', async () => {
  const database = await cloneDatabase('template0');
  const wrong = startProcess({
    YICI_HOME: newHome(),
    PORT: await freePort(),
    DATABASE_URL: database.admin.replace(/:[^:@]+@/, ':wrong@'),
  });
  expect([await wrong.exited, wrong.output()]).toEqual([1, expect.stringContaining('database-unreachable')]);
  const admin = new pg.Client({ connectionString: database.admin });
  await admin.connect();
  await admin.query("create role guest login password 'guest-guest-guest'");
  const few = startProcess({
    YICI_HOME: newHome(),
    PORT: await freePort(),
    DATABASE_URL: database.admin.replace(/\/\/[^@]+@/, '//guest:guest-guest-guest@'),
  });
  expect([await few.exited, few.output()]).toEqual([1, expect.stringContaining('roles-missing')]);
  await admin.query('drop role guest');
  await admin.end();
  await database.drop();
});

test('settings that make no sense are refused before anything is created', async () => {
  const home = join(newHome(), 'inner');
  const start = startProcess({ YICI_HOME: home, PORT: 'eighty' });
  expect([await start.exited, start.output()]).toEqual([1, expect.stringContaining('bad-config: PORT=eighty')]);
  expect(existsSync(home)).toBe(false);
  expect(readdirSync(join(home, '..'))).toEqual([]);
});
