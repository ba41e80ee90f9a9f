/** Brings the database of this instance to this version's schema. */
import { fileURLToPath } from 'node:url';
import { migrate } from '#server/kernel/migrate.ts';

export const MIGRATIONS = fileURLToPath(new URL('../../../db/migrations', import.meta.url));

/** Applies the missing migrations as the migrator and returns their names. Errors: those of `migrate`. */
export const migrateSchema = (migratorUrl: string): Promise<readonly string[]> => migrate(migratorUrl, MIGRATIONS);
