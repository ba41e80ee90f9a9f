/** Starts the processes that tell the demo's year, so that the worker's own people wait for nothing, and ends them with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Config } from '#server/kernel/config.ts';
import type { Log } from '#server/kernel/log.ts';

export type YearUnderWay = {
  /** Nothing is being told, or nothing is told here. */
  readonly isTold: () => boolean;
  readonly stop: () => Promise<void>;
};

/** One a core of the smallest machine we promise to run on. */
const PROCESSES = 2;
const FILE = fileURLToPath(new URL('./year.ts', import.meta.url));

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once('exit', resolve));

/** Told in a demo that is not to stay empty; the processes end by themselves when the year is told, at once where it is. */
export const tellYear = ({ config, log }: { readonly config: Config; readonly log: Log }, stopped: boolean): YearUnderWay => {
  if (!config.demo || config.empty || !config.year || stopped) return { isTold: () => true, stop: () => Promise.resolve() };
  let telling = true;
  const children = Array.from({ length: PROCESSES }, (_, nth) =>
    spawn(process.execPath, [FILE, String(nth), String(PROCESSES)], { env: process.env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  );
  const all = Promise.all(children.map(ended)).then((codes) => {
    telling = false;
    if (codes.some((code) => code !== 0)) log.error({ codes }, 'the year of the demo broke off; the next start goes on with it');
  });
  return {
    isTold: () => !telling,
    stop: async () => {
      for (const child of children) child.kill('SIGTERM');
      await all;
    },
  };
};
