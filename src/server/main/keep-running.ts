/** Keeps one child process running: starts it again after a crash, a little later each time, and drains it at the end. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** A child that ends with this found something an operator must mend; starting it again would not help (sysexits EX_CONFIG). */
export const EXIT_REFUSED = 78;
const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 5_000;
/** One that ran this long was healthy; its next crash is again a first one. */
const HEALTHY = 30_000;
const DRAIN_LIMIT = 12_000;

export type Kept = {
  /** Asks it to finish what it has begun; after 12 s it is killed. */
  readonly stop: () => Promise<void>;
  readonly pid: () => number | undefined;
};

export type KeepOptions = {
  readonly name: string;
  readonly file: string;
  /** What follows the file on its command line. */
  readonly words?: readonly string[];
  /** Of Node itself, before the file. */
  readonly flags?: readonly string[];
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: (line: string) => void;
  /** It refused to start, with its reason already printed. */
  readonly onRefused: () => void;
};

export const keepRunning = ({ name, file, words = [], flags = [], environment, log, onRefused }: KeepOptions): Kept => {
  let stopping = false;
  let pause = FIRST_PAUSE;
  let timer: NodeJS.Timeout | undefined;
  let child = start();

  function start(): ChildProcess {
    const began = performance.now();
    // The channel tells the child when we are gone, however we went.
    const started = spawn(process.execPath, [...flags, file, ...words], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    started.on('exit', (code, signal) => {
      if (stopping) return;
      if (code === EXIT_REFUSED) return onRefused();
      pause = performance.now() - began > HEALTHY ? FIRST_PAUSE : Math.min(pause * 2, LONGEST_PAUSE);
      // Said only now: Ctrl-C in a terminal reaches the child first, and then nothing is started again.
      timer = setTimeout(() => {
        log(`${name} ended (${signal ?? code}) and is started again`);
        child = start();
      }, pause);
    });
    return started;
  }

  return {
    pid: () => child.pid,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const force = setTimeout(() => {
        log(`${name} did not finish in ${DRAIN_LIMIT / 1000} s and is killed`);
        child.kill('SIGKILL');
      }, DRAIN_LIMIT);
      await gone;
      clearTimeout(force);
    },
  };
};
