/** Starts the demo's simulated department systems, each a process of its own that has nothing of ours but a folder. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { systemsFolder, simulatedSystems } from './demo-systems.ts';
import { keepRunning } from './keep-running.ts';

const FILE = fileURLToPath(new URL('../../../packages/department-systems/start.ts', import.meta.url));
const LEAN = ['--max-old-space-size=64', '--max-semi-space-size=2'];

/** @returns what stops them all. */
export function startSystems(home: string, log: (line: string) => void): () => Promise<void> {
  const environment = {
    PATH: process.env['PATH'],
    TZ: process.env['TZ'],
    YICI_SYSTEMS: systemsFolder(home),
    YICI_PLACES: join(home, 'departments'),
    NODE_COMPILE_CACHE: join(home, 'departments', 'compiled'),
  };
  const kept = simulatedSystems.map(({ id }) =>
    keepRunning({
      name: `department system ${id}`,
      file: FILE,
      words: [id],
      flags: LEAN,
      environment,
      log,
      onRefused: () => log(`Department systems: ${id} refused to start`),
    }),
  );
  return async () => {
    await Promise.all(kept.map(({ stop }) => stop()));
  };
}
