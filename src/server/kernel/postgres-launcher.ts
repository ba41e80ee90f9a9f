/** Starts the embedded PostgreSQL on a folder, or adopts the one a killed start left running there. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { chownSync, closeSync, mkdtempSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { type Connection, connectionUrl } from './database-connection.ts';
import type { PostgresAccount } from './postgres-account.ts';
import { choosePostgresAccount, commandAs } from './postgres-account.ts';
import type { PostgresBinaries } from './postgres-binaries.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { CLUSTER_USER, preparePostgresFolder } from './postgres-folder.ts';
import { clearStalePostmaster, isPostmasterAlive, isProcessAlive, readPostmaster, waitUntilGone } from './postgres-process.ts';

export type Postgres = {
  /** As the cluster's own account, to the database `postgres`. */
  readonly connection: Connection;
  readonly pid: number;
  /** True when this start created the folder. */
  readonly created: boolean;
  /** True when the server was already running and has been taken over. */
  readonly adopted: boolean;
  readonly socketFolder: string;
  /** Resolves when the server is gone, wanted or not. */
  readonly exited: () => Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  readonly stop: () => Promise<void>;
};

export type PostgresOptions = {
  readonly home: string;
  readonly log: (line: string) => void;
  /** Kept over a restart, so that those connected find it where it was. */
  readonly socketFolder?: string;
};

const PORT = 5432;
/** `sun_path` holds 108 bytes with its end; `/.s.PGSQL.5432.lock` takes 19 of them. */
const SOCKET_FOLDER_LIMIT = 80;
const START_LIMIT = 60_000;
const STOP_LIMIT = 30_000;

/** Starts or adopts the server of `home`. Throws a sentence for the operator when it cannot. */
export const startPostgres = async ({ home, log, socketFolder }: PostgresOptions): Promise<Postgres> => {
  const folder = resolve(home);
  const binaries = findPostgresBinaries(join(folder, 'postgres', 'lib'));
  const account = choosePostgresAccount(binaries.postgres, binaries.environment);
  const { data, password, created } = preparePostgresFolder(folder, binaries, account);
  const left = readPostmaster(data);
  if (left !== undefined && isPostmasterAlive(left.pid, data)) {
    const running = await waitUntilReady(data, left.pid, undefined);
    const found = postgres(running, password, { created, adopted: true });
    if (await isLiving(found, data)) {
      log(`PostgreSQL of an earlier start still runs (${left.pid}): taking it over`);
      return found;
    }
  }
  if (left !== undefined) removeSocketFolder(left.socketFolder, socketFolder);
  clearStalePostmaster(data);
  const sockets = socketFolder ?? makeSocketFolder(account);
  const running = await launch(folder, data, sockets, binaries, account);
  return postgres(running, password, { created, adopted: false });
};

/**
 * A server that was just killed is seen for a moment longer and would be taken over dying; only one that answers lives.
 * One that neither answers nor goes within five seconds (all its places taken) is believed to live.
 */
const isLiving = async ({ connection, pid }: Postgres, data: string): Promise<boolean> => {
  for (let tries = 0; tries < 50; tries += 1) {
    if (!isPostmasterAlive(pid, data)) return false;
    const client = new pg.Client({ connectionString: connectionUrl(connection) });
    // Dying, it may break the connection at any moment; that is an answer too.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query('select 1');
      return isPostmasterAlive(pid, data);
    } catch {
      await wait(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return true;
};

type Running = { readonly pid: number; readonly port: number; readonly socketFolder: string };

const postgres = (
  { pid, port, socketFolder }: Running,
  password: string,
  { created, adopted }: { readonly created: boolean; readonly adopted: boolean },
): Postgres => ({
  connection: { host: socketFolder, port, user: CLUSTER_USER, password, database: 'postgres' },
  pid,
  created,
  adopted,
  socketFolder,
  exited: () => watch(pid),
  stop: async () => {
    if (isProcessAlive(pid)) process.kill(pid, 'SIGINT');
    if (!(await waitUntilGone(pid, STOP_LIMIT))) {
      // Immediate shutdown: the next start replays the log, nothing committed is lost.
      process.kill(pid, 'SIGQUIT');
      await waitUntilGone(pid, STOP_LIMIT);
    }
    removeSocketFolder(socketFolder, undefined);
  },
});

/** An adopted server is nobody's child here, so every server is watched by its number; only who asks waits. */
const watch = async (pid: number): Promise<void> => {
  while (isProcessAlive(pid)) await wait(200);
};

/** After a kill -9 its backends may hold the shared memory a moment longer; the server refuses until they are gone. */
const launch = async (
  home: string,
  data: string,
  sockets: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): Promise<Running> => {
  const until = performance.now() + START_LIMIT;
  const logFile = join(home, 'postgres.log');
  for (;;) {
    // A socket's lock outlives kill -9 and would make the server refuse (bar M1).
    for (const name of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`]) rmSync(join(sockets, name), { force: true });
    const child = spawnServer(logFile, data, sockets, binaries, account);
    try {
      return await waitUntilReady(data, child.pid ?? 0, child);
    } catch (error) {
      const words = tail(logFile);
      const passing = /pre-existing shared memory|lock file .* already exists/.test(words);
      if (!passing || performance.now() > until) {
        removeSocketFolder(sockets, undefined);
        throw new Error(`${(error as Error).message}\n${words}`);
      }
      await wait(300);
    }
  }
};

const spawnServer = (
  logFile: string,
  data: string,
  sockets: string,
  binaries: PostgresBinaries,
  account: PostgresAccount,
): ChildProcess => {
  const args = [
    ...['-D', data, '-p', String(PORT), '-c', 'listen_addresses=', '-c', `unix_socket_directories=${sockets}`],
    // Its own account alone may reach the socket; the password guards it besides.
    ...['-c', 'unix_socket_permissions=0700'],
  ];
  const command = commandAs(account, binaries.postgres, args, binaries.environment);
  keepLogSmall(logFile);
  const words = openSync(logFile, 'a', 0o600);
  const child = spawn(command.file, command.args, {
    ...command.options,
    // Its own session: Ctrl-C in the terminal must reach the application first, the database last.
    detached: true,
    stdio: ['ignore', words, words],
  });
  closeSync(words);
  child.on('error', () => undefined);
  child.unref();
  return child;
};

const waitUntilReady = async (data: string, pid: number, child: ChildProcess | undefined): Promise<Running> => {
  const until = performance.now() + START_LIMIT;
  for (;;) {
    const found = readPostmaster(data);
    if (found?.pid === pid && found.ready) return found;
    const gone = child === undefined ? !isProcessAlive(pid) : child.exitCode !== null || child.signalCode !== null;
    if (gone || pid === 0) throw new Error('PostgreSQL stopped while it was starting.');
    if (performance.now() > until) throw new Error(`PostgreSQL (${pid}) is not ready after ${START_LIMIT / 1000} s.`);
    await wait(20);
  }
};

/** Short and private: not below YICI_HOME, whose path may be longer than a socket's may be. */
const makeSocketFolder = (account: PostgresAccount): string => {
  const place = Buffer.byteLength(tmpdir()) > SOCKET_FOLDER_LIMIT - 20 ? '/tmp' : tmpdir();
  const folder = mkdtempSync(join(place, 'yici-pg-'));
  if (account.become) chownSync(folder, account.become.uid, account.become.gid);
  return folder;
};

const removeSocketFolder = (folder: string, keep: string | undefined): void => {
  if (folder === keep || !basename(folder).startsWith('yici-pg-')) return;
  rmSync(folder, { recursive: true, force: true });
};

const keepLogSmall = (file: string): void => {
  try {
    if (statSync(file).size > 10_000_000) renameSync(file, `${file}.1`);
  } catch {
    // The first start has no log.
  }
};

const tail = (file: string): string => readFileSync(file, 'utf8').slice(-1200);
