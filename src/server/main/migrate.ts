/** Brings the database of this instance to this version's schema. */
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { APP, OWNER } from '#server/kernel/database-roles.ts';
import { prepareQueue } from '#server/kernel/job-queue.ts';
import { migrate } from '#server/kernel/migrate.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

/**
 * Applies the missing migrations as the migrator and returns their names; then the queue's own schema. Errors: those of `migrate`.
 * @param upTo the last number to apply: a backup is filled under the schema it was written under.
 */
export const migrateSchema = async (migratorUrl: string, upTo?: number): Promise<readonly string[]> => {
  const applied = await migrate(migratorUrl, MIGRATIONS, upTo);
  const client = new pg.Client({ connectionString: migratorUrl, application_name: 'yici-migrate' });
  await client.connect();
  try {
    await prepareQueue(client, APP, OWNER);
  } finally {
    await client.end();
  }
  return applied;
};
