/** Brings a schema forward: numbered files, each once, in order, in a transaction, and never one that changed after it ran. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { grantToApplication } from './database-grants.ts';
import { OWNER } from './database-roles.ts';
import { StartRefusal } from './start-refusal.ts';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
};

/** Any number will do; it must only be ours. */
const LOCK = 7_230_196;

/**
 * Applies what is missing, as the migrator of `url`, and returns the names applied. A second start waits for the first.
 * Throws `migration-edited`, `migration-missing`, `migration-misnamed`, or PostgreSQL's error with the file's name.
 */
export const migrate = async (url: string, folder: string, upTo = Number.POSITIVE_INFINITY): Promise<readonly string[]> => {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url, application_name: 'yici-migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    await client.query(`set role ${OWNER}`);
    await prepareRecord(client);
    const done = await readRecord(client);
    checkHistory(migrations, done);
    const missing = migrations.filter(({ number }) => number <= upTo && !done.has(number));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
};

/** The migrations of a folder in order; numbers start at 1 and leave no gap, so that two branches cannot both land as 0007. */
export const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name, index) => {
      const number = Number(/^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1]);
      if (number !== index + 1) {
        throw new StartRefusal('migration-misnamed', `${name}: expected ${String(index + 1).padStart(4, '0')}_name.sql`);
      }
      // Git on Windows may turn line ends; the meaning is the same, so the sum is too.
      const sql = readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n');
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });

const prepareRecord = async (client: pg.Client): Promise<void> => {
  await client.query(`
    create schema if not exists yici;
    create table if not exists yici.schema_migration (
      number     integer primary key,
      name       text not null,
      checksum   text not null,
      applied_at timestamptz not null
    )`);
};

type Done = ReadonlyMap<number, { readonly name: string; readonly checksum: string }>;

const readRecord = async (client: pg.Client): Promise<Done> => {
  const rows = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from yici.schema_migration',
  );
  return new Map(rows.rows.map((row) => [row.number, row]));
};

const checkHistory = (migrations: readonly Migration[], done: Done): void => {
  for (const [number, { name, checksum }] of done) {
    const file = migrations.find((migration) => migration.number === number);
    if (file === undefined) {
      throw new StartRefusal('migration-missing', `The database has run ${name}, which this version does not know. Use a newer version.`);
    }
    if (file.checksum !== checksum) {
      throw new StartRefusal(
        'migration-edited',
        `${file.name} was changed after the database ran it. Restore it and write a new migration.`,
      );
    }
  }
};

const apply = async (client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(sql);
    await grantToApplication(client);
    await client.query('insert into yici.schema_migration (number, name, checksum, applied_at) values ($1, $2, $3, now())', [
      number,
      name,
      checksum,
    ]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw new Error(`Migration ${name}: ${(error as Error).message}`, { cause: error });
  }
};
