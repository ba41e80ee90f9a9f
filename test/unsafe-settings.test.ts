import { spawnSync } from 'node:child_process';
import { appendFileSync, copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { connectionUrl } from '#server/kernel/database-connection.ts';
import { choosePostgresAccount, commandAs } from '#server/kernel/postgres-account.ts';
import { findPostgresBinaries } from '#server/kernel/postgres-binaries.ts';
import { CLUSTER_USER } from '#server/kernel/postgres-folder.ts';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { freePort, newHome, startProcess } from '#test/support/start-process.ts';

const home = newHome();
const conf = join(home, 'postgres/data/postgresql.conf');

/** Starts an embedded server by hand, as an administrator would to change something. */
const administer = async (statements: readonly string[]): Promise<void> => {
  const server = await startPostgres({ home, log: () => undefined });
  await prepareDatabaseOf(server, 'yici');
  const admin = new pg.Client({ connectionString: connectionUrl({ ...server.connection, database: 'yici' }) });
  await admin.connect();
  for (const statement of statements) await admin.query(statement);
  await admin.end();
  await server.stop();
};

const refusal = async (of: string): Promise<string> => {
  const start = startProcess({ YICI_HOME: of, PORT: await freePort() });
  expect(await start.exited).toBe(1);
  return /Refused to start: ([a-z-]+):/.exec(start.output())?.[1] ?? start.output();
};

beforeAll(async () => {
  await administer([]);
  copyFileSync(conf, `${conf}.good`);
});

test.each([
  ['fsync = off', 'fsync-off'],
  ['full_page_writes = off', 'full-page-writes-off'],
  ['synchronous_commit = off', 'synchronous-commit-weak'],
  ['synchronous_commit = local', 'synchronous-commit-weak'],
])('a server with %s does not get a single case', async (line, code) => {
  appendFileSync(conf, `${line}\n`);
  expect(await refusal(home)).toBe(code);
  copyFileSync(`${conf}.good`, conf);
});

test('nor one where a role commits without waiting for the disk', async () => {
  await administer(['alter role yici_app set synchronous_commit = off']);
  expect(await refusal(home)).toMatch(/synchronous-commit-weak|settings-overridden/);
  await administer(['alter role yici_app reset synchronous_commit']);
});

test('nor one where the application was made superuser', async () => {
  await administer(['alter role yici_app superuser']);
  expect(await refusal(home)).toBe('role-too-strong');
  await administer(['alter role yici_app nosuperuser']);
});

test('nor one without checksums, which would hand out a damaged page as if it were whole', async () => {
  const bare = newHome();
  const binaries = findPostgresBinaries(bare);
  const account = choosePostgresAccount(binaries.postgres, binaries.environment);
  mkdirSync(join(bare, 'postgres'), { mode: 0o700 });
  const passwordFile = join(bare, 'password');
  writeFileSync(passwordFile, keepSecret(bare, 'cluster-password'));
  const data = join(bare, 'postgres/data');
  const args = ['-D', data, '-U', CLUSTER_USER, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-data-checksums'];
  const { file, args: words, options } = commandAs(account, binaries.initdb, args, binaries.environment);
  expect(spawnSync(file, words, options).status).toBe(0);
  rmSync(passwordFile);
  expect(await refusal(bare)).toBe('data-checksums-off');
});
