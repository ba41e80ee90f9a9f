/** Keeps two starts from using one YICI_HOME: the second says who is there instead of failing later with a riddle. */
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, isProcessAlive } from '#server/kernel/postgres-process.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';

type Holder = { readonly pid: number; readonly url: string };

/** Takes the home for this process and returns what gives it back. Throws `already-running` with the other's address. */
export const takeHome = (home: string, url: string): (() => void) => {
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const file = join(home, 'running.json');
  const own = `${file}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, url } satisfies Holder), { mode: 0o600 });
  try {
    for (;;) {
      try {
        // A link appears whole or not at all: of two starts at one moment exactly one wins.
        linkSync(own, file);
        return () => rmSync(file, { force: true });
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        removeIfStale(home, file);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
};

const removeIfStale = (home: string, file: string): void => {
  const holder = readHolder(file);
  if (holder !== undefined && isStart(holder.pid)) {
    throw new StartRefusal(
      'already-running',
      `Yici already runs in ${home} (process ${holder.pid}, ${holder.url}). Use that one, or choose another YICI_HOME and PORT.`,
    );
  }
  rmSync(file, { force: true });
};

const readHolder = (file: string): Holder | undefined => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
};

/** After a crash the number may belong to any other program. */
const isStart = (pid: number): boolean => pid !== process.pid && isProcessAlive(pid) && (commandLine(pid)?.includes('start.ts') ?? true);
