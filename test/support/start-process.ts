/** `npm start` without npm, as a process one can listen to: for tests of how it starts, refuses and stops. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from './sources.ts';

export type StartProcess = {
  readonly pid: number;
  readonly output: () => string;
  /** Resolves when it has printed this; rejects when it ended without. */
  readonly printed: (words: string) => Promise<void>;
  readonly exited: Promise<number>;
  readonly kill: (signal: NodeJS.Signals) => void;
};

/** Starts with `environment` on top of ours. Pages are not built: these tests open none. */
export const startProcess = (environment: Readonly<Record<string, string>>): StartProcess => {
  const child = spawn(process.execPath, [join(ROOT, 'src/server/main/start.ts')], {
    env: { ...process.env, YICI_WEB: ROOT, YICI_EMPTY: '1', YICI_DEPARTMENTS: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes: Buffer) => (text += bytes.toString()));
  const exited = new Promise<number>((done) => child.on('close', (code) => done(code ?? -1)));
  return {
    pid: child.pid ?? 0,
    output: () => text,
    exited,
    kill: (signal) => void child.kill(signal),
    printed: async (words) => {
      while (!text.includes(words)) {
        if (child.exitCode !== null) throw new Error(`ended (${child.exitCode}) without "${words}":\n${text}`);
        await new Promise((done) => setTimeout(done, 20));
      }
    },
  };
};

const homes: string[] = [];
// Here, not in `newHome`: inside a running test it is too late to say what comes after the file.
afterAll(() => {
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

/** A folder for one instance, removed with the test file. */
export const newHome = (): string => {
  const home = mkdtempSync(join(tmpdir(), 'yici-start-'));
  homes.push(home);
  return home;
};

/** A port nobody listens on just now. */
export const freePort = (): Promise<string> =>
  new Promise((done) => {
    const probe = createServer();
    probe.listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => done(String(port)));
    });
  });
