import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, expect, test } from 'vitest';
import { connectionUrl } from './database-connection.ts';
import type { Postgres } from './postgres-launcher.ts';
import { startPostgres } from './postgres-launcher.ts';
import { isProcessAlive, waitUntilGone } from './postgres-process.ts';

const isRoot = process.getuid?.() === 0;
const log = (): void => undefined;
const running: Postgres[] = [];
const homes: string[] = [];

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'yici-launch-'));
  homes.push(home);
  return home;
};
const start = async (home: string, socketFolder?: string): Promise<Postgres> => {
  const server = await startPostgres({ home, log, ...(socketFolder === undefined ? {} : { socketFolder }) });
  running.push(server);
  return server;
};
const ask = async (server: Postgres, statement: string): Promise<readonly Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: connectionUrl(server.connection) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end();
  }
};

test('the first start creates a durable server, the second finds it, and a stop leaves nothing running', async () => {
  const home = newHome();
  const first = await start(home);
  expect([first.created, first.adopted]).toEqual([true, false]);
  const settings = await ask(
    first,
    "select setting from pg_settings where name in ('data_checksums', 'fsync', 'full_page_writes', 'synchronous_commit')",
  );
  expect(settings.map(({ setting }) => setting)).toEqual(['on', 'on', 'on', 'on']);
  await ask(first, 'create table kept as select 1 as n');
  await first.stop();
  expect([isProcessAlive(first.pid), existsSync(first.socketFolder)]).toEqual([false, false]);
  const second = await start(home);
  expect(second.created).toBe(false);
  expect(await ask(second, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('only who knows the password gets in, by a private socket and by no network', async () => {
  const server = await start(newHome());
  const stranger = new pg.Client({ connectionString: connectionUrl({ ...server.connection, password: 'guess' }) });
  await expect(stranger.connect()).rejects.toMatchObject({ code: '28P01' });
  expect(statSync(server.socketFolder).mode & 0o777).toBe(0o700);
  expect(await ask(server, 'show listen_addresses')).toEqual([{ listen_addresses: '' }]);
});

test('a server killed at once comes back with everything it had acknowledged', async () => {
  const home = newHome();
  const first = await start(home);
  await ask(first, 'create table kept as select 1 as n');
  process.kill(first.pid, 'SIGKILL');
  const again = await start(home, first.socketFolder);
  expect(again.pid).not.toBe(first.pid);
  expect(again.socketFolder).toBe(first.socketFolder);
  expect(await ask(again, 'select n from kept')).toEqual([{ n: 1 }]);
});

test('a server left running by a killed start is taken over, not doubled', async () => {
  const home = newHome();
  const first = await start(home);
  const second = await start(home);
  expect([second.pid, second.adopted]).toEqual([first.pid, true]);
  expect(await ask(second, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('a lock file whose number now belongs to another program does not block the start', async () => {
  const home = newHome();
  const first = await start(home);
  const file = join(home, 'postgres/data/postmaster.pid');
  const lock = readFileSync(file, 'utf8');
  await first.stop();
  writeFileSync(file, lock.replace(String(first.pid), String(process.pid)), { mode: 0o600 });
  expect((await start(home)).adopted).toBe(false);
});

test('a start killed while it created the database leaves nothing half made', async () => {
  const home = newHome();
  mkdirSync(join(home, 'postgres/data.new'), { recursive: true });
  writeFileSync(join(home, 'postgres/data.new/PG_VERSION'), '18');
  expect((await start(home)).created).toBe(true);
});

test('a home with a very long path works, for the socket lies elsewhere', async () => {
  const home = join(newHome(), 'a'.repeat(120), 'b'.repeat(60));
  mkdirSync(home, { recursive: true });
  expect(await ask(await start(home), 'select 1 as n')).toEqual([{ n: 1 }]);
});

test("another user's folder is refused, saying whose it is", async () => {
  const home = isRoot ? newHome() : '/usr';
  if (isRoot) chownSync(home, 1, 1);
  await expect(start(home)).rejects.toThrow(isRoot ? /belongs to .*\(?uid 1\)?/ : /belongs to root \(uid 0\)/);
});

test('as root without user namespaces a service account runs the server', async () => {
  const home = newHome();
  const path = process.env['PATH'];
  // Without `unshare` on PATH the first way is closed; a normal user needs neither and must not notice.
  process.env['PATH'] = '/nonexistent';
  try {
    const server = await start(home);
    const owner = statSync(join(home, 'postgres/data')).uid;
    expect(owner === 0).toBe(false);
    expect(await ask(server, 'select 1 as n')).toEqual([{ n: 1 }]);
  } finally {
    process.env['PATH'] = path;
  }
});

test('libraries whose links npm did not make are found all the same', async () => {
  const { findPostgresBinaries } = await import('./postgres-binaries.ts');
  const { postgres } = findPostgresBinaries(newHome());
  const libraries = join(postgres, '../../lib');
  const links = readdirSync(libraries).filter((name) => /\.so\.\d+$/.test(name));
  expect(links).toContain('libicudata.so.60');
  expect(execFileSync(postgres, ['--version'], { encoding: 'utf8' })).toContain('18.');
});

test('waiting for a process that never ends comes to an end itself', async () => {
  expect(await waitUntilGone(process.pid, 50)).toBe(false);
});
