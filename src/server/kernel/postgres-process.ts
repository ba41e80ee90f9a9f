/** Reads what a PostgreSQL left in its postmaster.pid, and tells a living server from a stale file. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export type RunningPostgres = {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly ready: boolean;
};

/** The server whose lock file lies in the data folder, living or not; undefined without a readable file. */
export const readPostmaster = (data: string): RunningPostgres | undefined => {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), socketFolder: lines[4] ?? '', ready: lines[7]?.trim() === 'ready' };
};

/**
 * Whether that process is a PostgreSQL on this data folder. A number is reused after a reboot of a container, and where
 * nobody reaps children a killed server stays as a zombie that still answers signal 0; both would block the next start.
 */
export const isPostmasterAlive = (pid: number, data: string): boolean => {
  if (!isProcessAlive(pid)) return false;
  const line = commandLine(pid);
  return line === undefined || (line.includes('postgres') && line.includes(data));
};

/** Whether a process with this number exists and is not a zombie. */
export const isProcessAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  try {
    return !/^\d+ \(.*\) [ZX]/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    // No /proc (macOS), or gone between the two looks.
    return !existsSync('/proc/self');
  }
};

/** The words a process was started with; undefined where the machine does not tell. */
export const commandLine = (pid: number): string | undefined => {
  try {
    if (existsSync('/proc/self')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
};

/** Removes a lock file that no PostgreSQL holds any more. A living one keeps its file: PostgreSQL then refuses by itself. */
export const clearStalePostmaster = (data: string): void => {
  const left = readPostmaster(data);
  if (left !== undefined && !isPostmasterAlive(left.pid, data)) rmSync(join(data, 'postmaster.pid'), { force: true });
};

/** Waits until the process is gone; false when it still stands after `milliseconds`. */
export const waitUntilGone = async (pid: number, milliseconds: number): Promise<boolean> => {
  const until = performance.now() + milliseconds;
  while (isProcessAlive(pid)) {
    if (performance.now() > until) return false;
    await wait(20);
  }
  return true;
};
