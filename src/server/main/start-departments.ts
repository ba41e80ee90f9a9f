/** Starts the demo's simulated departments one after the other, each a process of its own, and keeps them running. */
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { placesFolder, readPlace } from '#server/exchange/demo/place.ts';
import type { SystemId } from '#server/exchange/demo/system.ts';
import { demoSystems } from '#server/exchange/demo/systems.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { prepareLand } from './demo-land.ts';
import { worldDay } from './demo-world-day.ts';
import { keepRunning, type Kept } from './keep-running.ts';

export type DepartmentsOptions = {
  readonly home: string;
  /** Of a server on which the real estate register may make its own database; undefined: that department is left out. */
  readonly admin: string | undefined;
  readonly log: (line: string) => void;
  /** All, or only some where a test needs no more. */
  readonly only?: readonly SystemId[];
};
export type Departments = {
  /** Resolves when every one listens or was given up on; rejects never. */
  readonly started: Promise<void>;
  readonly pidOf: (id: SystemId) => number | undefined;
  readonly stop: () => Promise<void>;
};

const FILE = fileURLToPath(new URL('./demo-department.ts', import.meta.url));
/** A machine that does ten other things at once; the next one waits for this one. */
const START_MS = 60_000;
/** A process that keeps a few hundred records needs no more; V8 would else take what the machine has. */
const LEAN = ['--max-old-space-size=64', '--max-semi-space-size=2'];

async function landOf({ home, admin, log }: DepartmentsOptions): Promise<Readonly<Record<string, string>> | undefined> {
  if (admin === undefined) return undefined;
  const secrets = { owner: keepSecret(home, 'demo-land'), reader: keepSecret(home, 'source-natural-resources') };
  const land = await prepareLand(admin, secrets).catch((error: unknown) => {
    log(`Departments: the real estate register's database cannot be made: ${(error as Error).message}`);
    return undefined;
  });
  return land === undefined ? undefined : { YICI_DEMO_LAND: land };
}

/** Whether the process that is running now has said where it is. */
async function untilListening(home: string, id: SystemId, kept: Kept, stopped: () => boolean): Promise<boolean> {
  const end = performance.now() + START_MS;
  while (!stopped() && performance.now() < end) {
    if (readPlace(home, id)?.pid === kept.pid()) return true;
    await wait(20);
  }
  return false;
}

/** What a department's process gets: nothing of our environment but what any program needs. */
const environmentOf = (home: string): Readonly<Record<string, string | undefined>> => ({
  PATH: process.env['PATH'],
  TZ: process.env['TZ'],
  YICI_HOME: home,
  YICI_DEMO: '1',
  YICI_DEMO_DAY: dayText(worldDay(home, dayOfInstant(wallClock()))),
  NODE_COMPILE_CACHE: join(placesFolder(home), 'compiled'),
});

/** One after the other: ten compilers at once would starve the first visitor on a small machine. */
async function startAll(options: DepartmentsOptions, kept: Map<SystemId, Kept>, stopped: () => boolean): Promise<void> {
  const { home, log, only } = options;
  const environment = environmentOf(home);
  const ids = demoSystems.map(({ id }) => id).filter((id) => only === undefined || only.includes(id));
  let up = 0;
  for (const id of ids) {
    const more = id === 'natural-resources' ? await landOf(options) : {};
    if (more === undefined) log('Departments: the real estate register is left out: no database may be made for it here');
    if (more === undefined || stopped()) continue;
    const child = keepRunning({
      name: `department ${id}`,
      file: FILE,
      words: [id],
      flags: LEAN,
      environment: { ...environment, ...more },
      log,
      onRefused: () => log(`Departments: ${id} refused to start`),
    });
    kept.set(id, child);
    if (await untilListening(home, id, child, stopped)) up += 1;
  }
  if (!stopped()) log(`Departments: ${up} of ${ids.length} simulated systems answer (/demo-departments)`);
}

export function startDepartments(options: DepartmentsOptions): Departments {
  const kept = new Map<SystemId, Kept>();
  let stopping = false;
  const started = startAll(options, kept, () => stopping).catch((error: unknown) =>
    options.log(`Departments: ${(error as Error).message}`),
  );
  return {
    started,
    pidOf: (id) => kept.get(id)?.pid(),
    stop: async () => {
      stopping = true;
      await started;
      await Promise.all([...kept.values()].map((child) => child.stop()));
    },
  };
}
