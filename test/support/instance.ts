/** A whole instance as `npm start` runs it, in a home of its own: for journeys and for kills. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readPostmaster } from '#server/kernel/postgres-process.ts';

export type Instance = {
  readonly origin: string;
  readonly home: string;
  /** What it printed so far; shown when a test fails. */
  readonly output: () => string;
  /** Process numbers of a child by the name of its entry point, or of PostgreSQL's first process. */
  readonly pidOf: (name: 'serve' | 'worker' | 'postgres') => number | undefined;
  /** Resolves when /readyz answers again. */
  readonly ready: () => Promise<void>;
  /** Runs `yici` against this instance; the words it printed and its exit code. */
  readonly yici: (...words: readonly string[]) => Promise<{ readonly code: number; readonly out: string }>;
  readonly stop: () => Promise<number>;
};

const main = resolve(import.meta.dirname, '../../src/server/main');
const START_MS = 120_000;

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(port));
    });
  });

/** Children of a process by their command line; read from /proc, so that nothing is killed by name. */
const childOf = (parent: number, file: string): number | undefined => {
  for (const entry of readdirSync('/proc')) {
    const pid = Number(entry);
    if (!Number.isInteger(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const mother = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      if (mother === parent && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(file)) return pid;
    } catch {
      // Gone between the two looks.
    }
  }
  return undefined;
};

const run = (file: string, words: readonly string[], environment: NodeJS.ProcessEnv): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [file, ...words], { env: environment });
    let out = '';
    child.stdout.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (out += bytes.toString()));
    child.on('close', (code) => done({ code: code ?? 1, out }));
  });

const untilReady = async (origin: string, child: ChildProcess, output: () => string): Promise<void> => {
  const end = Date.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the instance stopped with ${child.exitCode}\n${output()}`);
    try {
      if ((await fetch(`${origin}/readyz`)).status === 200) return;
    } catch {
      // Not listening yet.
    }
    if (Date.now() > end) throw new Error(`not ready after ${START_MS / 1000} s\n${output()}`);
    await new Promise((later) => setTimeout(later, 50));
  }
};

/** Runs `yici` on a home in which nothing runs. */
export const runYici = (home: string, ...words: readonly string[]): Promise<{ readonly code: number; readonly out: string }> =>
  run(join(main, 'yici.ts'), words, { ...process.env, YICI_HOME: home });

/** Starts one on a free port; `environment` adds to or overrides what it is told. Its home is removed when it stops. */
export const startInstance = async (environment: NodeJS.ProcessEnv = {}): Promise<Instance> => {
  const home = environment['YICI_HOME'] ?? mkdtempSync(join(tmpdir(), 'yici-instance-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const told = {
    ...process.env,
    PORT: String(port),
    YICI_HOME: home,
    NODE_ENV: 'production',
    YICI_EMPTY: '1',
    YICI_YEAR: '0',
    YICI_DEPARTMENTS: '0',
    ...environment,
  };
  const child = spawn(process.execPath, [join(main, 'start.ts')], { env: told, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (printed += bytes.toString()));
  const output = (): string => printed;
  const ended = new Promise<number>((done) => child.on('close', (code) => done(code ?? 1)));
  await untilReady(origin, child, output);
  return {
    origin,
    home,
    output,
    ready: () => untilReady(origin, child, output),
    pidOf: (name) => {
      if (name === 'postgres') return readPostmaster(join(home, 'postgres', 'data'))?.pid;
      return child.pid === undefined ? undefined : childOf(child.pid, `${name}.ts`);
    },
    yici: (...words) => run(join(main, 'yici.ts'), words, told),
    stop: async () => {
      child.kill('SIGTERM');
      const code = await ended;
      rmSync(home, { recursive: true, force: true });
      return code;
    },
  };
};
