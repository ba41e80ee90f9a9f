/** One PostgreSQL for a run of the tests, the same engine and settings as a start uses, with a migrated template to clone. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '#server/kernel/postgres-launcher.ts';
import { isPostmasterAlive, isProcessAlive, readPostmaster, waitUntilGone } from '#server/kernel/postgres-process.ts';
import type { Connection } from '#server/kernel/database-connection.ts';
import { prepareDatabaseOf } from '#server/main/database.ts';
import { migrateSchema } from '#server/main/migrate.ts';

export const TEMPLATE = 'yici_template';
const PREFIX = 'yici-test-';

declare module 'vitest' {
  interface ProvidedContext {
    /** The cluster's own account; tests reach their databases by `cloneDatabase`. */
    cluster: Connection;
  }
}

/** vitest's global setup: starts the cluster, and returns what stops it and leaves nothing behind. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  await removeLeftOvers();
  const home = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const postgres = await startPostgres({ home, log: () => undefined });
  const { migrator } = await prepareDatabaseOf(postgres, TEMPLATE);
  await migrateSchema(migrator);
  project.provide('cluster', postgres.connection);
  return async () => {
    await postgres.stop();
    rmSync(home, { recursive: true, force: true });
  };
};

/** A run that was killed leaves its server running; the folder's name says whose it was. */
const removeLeftOvers = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1] ?? 0);
    if (pid === 0 || isProcessAlive(pid)) continue;
    const home = join(tmpdir(), name);
    try {
      const data = join(home, 'postgres', 'data');
      const left = readPostmaster(data);
      if (left !== undefined && isPostmasterAlive(left.pid, data)) {
        process.kill(left.pid, 'SIGQUIT');
        await waitUntilGone(left.pid, 10_000);
        rmSync(left.socketFolder, { recursive: true, force: true });
      }
      rmSync(home, { recursive: true, force: true });
    } catch {
      // Another user's; theirs to remove.
    }
  }
};
