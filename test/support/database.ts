/** A database of its own for each test file, cloned from the migrated template in about 50 ms. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectionUrl } from '#server/kernel/database-connection.ts';
import { APP, MIGRATOR, OWNER, rolePasswords } from '#server/kernel/database-roles.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { TEMPLATE } from './cluster.ts';

export type TestDatabase = {
  readonly name: string;
  /** As the application's role, as the migrator's, and as the cluster's own account (to look and to spoil). */
  readonly app: string;
  readonly migrator: string;
  readonly admin: string;
  /** Fails when somebody is still connected: a leaked pool is a fault. */
  readonly drop: () => Promise<void>;
};

/** Clones a database; `template0` gives an empty one without the schema. */
export const cloneDatabase = async (template: string = TEMPLATE): Promise<TestDatabase> => {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const passwords = rolePasswords(cluster.password);
  await asAdmin(`create database ${name} template ${template} owner ${OWNER}`);
  return {
    name,
    app: connectionUrl({ ...cluster, database: name, user: APP, password: passwords.app }),
    migrator: connectionUrl({ ...cluster, database: name, user: MIGRATOR, password: passwords.migrator }),
    admin: connectionUrl({ ...cluster, database: name }),
    drop: () => dropUnused(name),
  };
};

/** One database for the whole file, dropped at its end. `get()` is only for inside tests and hooks. */
export const useDatabase = (): { readonly get: () => TestDatabase; readonly pool: () => pg.Pool } => {
  let database: TestDatabase | undefined;
  let pool: pg.Pool | undefined;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(async () => {
    await pool?.end();
    await database?.drop();
  });
  const get = (): TestDatabase => {
    if (database === undefined) throw new Error('The database exists from beforeAll on.');
    return database;
  };
  return {
    get,
    /** The application's own pool, closed with the file. */
    pool: () => {
      pool ??= openPool(get().app, () => undefined, 5);
      return pool;
    },
  };
};

/** A pool's `end` returns a moment before the server has let go, so a busy database is tried again for 2 s. */
const dropUnused = async (name: string): Promise<void> => {
  for (let tries = 0; ; tries += 1) {
    try {
      await asAdmin(`drop database ${name}`);
      return;
    } catch (error) {
      if (tries === 20) {
        await asAdmin(`drop database ${name} with (force)`);
        throw new Error('The test left connections open: end every pool and client it made.', { cause: error });
      }
      await new Promise((done) => setTimeout(done, 100));
    }
  }
};

const asAdmin = async (statement: string): Promise<void> => {
  const client = new pg.Client({ connectionString: connectionUrl(inject('cluster')) });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};
