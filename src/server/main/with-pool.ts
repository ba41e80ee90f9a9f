/** Opens the database alone for one command of the command line; what needs the whole instance takes with-wired.ts. */
import type pg from 'pg';
import { readConfig, type Config } from '#server/kernel/config.ts';
import { openPool } from '#server/kernel/database-pool.ts';
import { prepareDatabase } from './database.ts';

export type PoolOpened = { readonly config: Config; readonly pool: pg.Pool; readonly url: string };

/** Beside a running instance its own PostgreSQL is used and left running; else it is started and stopped. */
export async function withPool<Value>(work: (opened: PoolOpened) => Promise<Value>): Promise<Value> {
  const config = readConfig(process.env);
  const { app: url, postgres } = await prepareDatabase(config, () => undefined);
  const pool = openPool(url, () => undefined, 2);
  try {
    return await work({ config, pool, url });
  } finally {
    await pool.end();
    if (postgres !== undefined && !postgres.adopted) await postgres.stop();
  }
}
