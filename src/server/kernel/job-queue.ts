/** pg-boss as the queue between outbox and handlers: made by the migrator, used by the application, told by name. */
import { PgBoss } from 'pg-boss';
import type pg from 'pg';
import type { Log } from './log.ts';

export const BOSS_SCHEMA = 'yici_boss';
/** One queue for all kinds, so that one poll serves them; what could not be done ten times lies in the second one. */
export const QUEUE = 'outbox';
export const DEAD = 'outbox-dead';

/** A poison job dead-letters after ten tries, each later than the one before, and never blocks its neighbours (bar D6). */
const RETRIES = { retryLimit: 10, retryDelay: 2, retryBackoff: true, retryDelayMax: 300, expireInSeconds: 120, deadLetter: DEAD } as const;

/** For what waits for a system that is not ours: the same ten tries, then one an hour for a fortnight. */
export const PATIENT = { retryLimit: 350, retryDelay: 2, retryBackoff: true, retryDelayMax: 3_600, retentionSeconds: 30 * 86_400 } as const;

/**
 * Makes or updates pg-boss's own schema as the migrator, and gives the application what it needs to use it.
 * Run after the migrations, before any process starts.
 */
export async function prepareQueue(migrator: pg.Client, appRole: string, ownerRole: string): Promise<void> {
  await migrator.query(`set role ${ownerRole}`);
  await migrator.query(`select pg_advisory_lock(7230197)`);
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: rowsOf(await migrator.query(text, values)) }) };
  const boss = new PgBoss({ db, schema: BOSS_SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(DEAD, { retentionSeconds: 365 * 86_400 });
  await boss.createQueue(QUEUE, RETRIES);
  await boss.stop({ graceful: false });
  await migrator.query(`
    grant usage on schema ${BOSS_SCHEMA} to ${appRole};
    grant select, insert, update, delete on all tables in schema ${BOSS_SCHEMA} to ${appRole};
    grant execute on all functions in schema ${BOSS_SCHEMA} to ${appRole};
    grant usage on all sequences in schema ${BOSS_SCHEMA} to ${appRole}`);
  await migrator.query(`select pg_advisory_unlock(7230197)`);
}

/** Several statements in one text come back as a list of results; pg-boss reads the rows of all of them. */
const rowsOf = (result: pg.QueryResult | readonly pg.QueryResult[]): pg.QueryResultRow[] =>
  Array.isArray(result) ? result.flatMap((each: pg.QueryResult) => each.rows) : (result as pg.QueryResult).rows;

/** The queue over the application's own pool. `supervise` does the upkeep; one process is enough. */
export async function openQueue(pool: pg.Pool, log: Log, supervise: boolean): Promise<PgBoss> {
  const db = { executeSql: async (text: string, values?: unknown[]) => ({ rows: rowsOf(await pool.query(text, values)) }) };
  const boss = new PgBoss({
    db,
    schema: BOSS_SCHEMA,
    migrate: false,
    createSchema: false,
    supervise,
    schedule: false,
    monitorVacuum: false,
    reindex: false,
  });
  boss.on('error', (error) => log.warn({ err: error }, 'the queue complained'));
  await boss.start();
  return boss;
}
