/** `yici database backup`, `restore`, `release`: a copy of everything, an instance made of it, and leave for it to speak. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { writeBackup } from '#server/kernel/backup/write-backup.ts';
import { BackupRefusal, readManifest, type Manifest } from '#server/kernel/backup/manifest.ts';
import { restoreKeys, restoreTables } from '#server/kernel/backup/restore-backup.ts';
import { readConfig } from '#server/kernel/config.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { UsageError, type Noun, type Verb, type VerbInput } from '../command-line.ts';
import { prepareDatabase, type Database } from '../database.ts';
import { takeHome } from '../home-lock.ts';
import { migrateSchema, MIGRATIONS } from '../migrate.ts';
import { readMigrations } from '#server/kernel/migrate.ts';

/** Beside the answer, which may be JSON: what is being done, for whoever waits. */
const told = (line: string): void => void process.stderr.write(`${line}\n`);

const folderOf = ({ words: [folder, ...more] }: VerbInput): string => {
  if (folder === undefined || more.length > 0) throw new UsageError('say <folder>');
  return resolve(folder);
};

/** What an operator can mend is said in one sentence. */
const asUsage = (error: unknown): unknown =>
  error instanceof BackupRefusal || error instanceof StartRefusal ? new UsageError(`${error.code}: ${error.message}`) : error;

const withDatabase = async <Value>(work: (database: Database, home: string) => Promise<Value>): Promise<Value> => {
  const config = readConfig(process.env);
  const database = await prepareDatabase(config, told);
  try {
    return await work(database, config.home);
  } catch (error) {
    throw asUsage(error);
  } finally {
    if (database.postgres !== undefined && !database.postgres.adopted) await database.postgres.stop();
  }
};

const sumUp = ({ at, schema, tables, keys }: Manifest) => ({
  at,
  schema,
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  keys: keys.length,
});

const backup: Verb = {
  about: 'writes everything as it stands at one instant, and the keys, into a new folder; people may go on working',
  words: '<folder>',
  options: { 'without-keys': { type: 'boolean', value: '', about: 'leave keys and secrets out (they are kept elsewhere)' } },
  run: async (input) => {
    const folder = folderOf(input);
    const manifest = await withDatabase(({ app }, home) =>
      writeBackup({ url: app, home, folder, at: instantText(wallClock()), withKeys: input.options['without-keys'] !== true, told }),
    );
    const sum = sumUp(manifest);
    const keys = sum.keys === 0 ? 'no keys' : `${sum.keys} keys and secrets: keep this folder as you keep them`;
    return { json: { folder, ...sum }, text: `${sum.rows} rows of ${sum.tables} tables, ${keys}\n${folder}`, exit: 0 };
  },
};

/** An older backup is filled under its own schema and then brought forward, as its database would have been. */
const checkSchema = (manifest: Manifest): void => {
  const known = new Map(readMigrations(MIGRATIONS).map(({ number, checksum }) => [number, checksum]));
  const strange = manifest.migrations.find(({ number, checksum }) => known.get(number) !== checksum);
  if (strange === undefined) return;
  throw new BackupRefusal(
    'schema-differs',
    `The backup has run migration ${strange.number} of another version. Use that version, or a newer one.`,
  );
};

const fill = async ({ migrator }: Database, home: string, folder: string): Promise<Manifest> => {
  const manifest = await readManifest(folder);
  checkSchema(manifest);
  await migrateSchema(migrator, manifest.schema);
  await restoreTables({ url: migrator, folder, manifest, now: wallClock(), told });
  restoreKeys(home, folder, manifest);
  await migrateSchema(migrator);
  return manifest;
};

/** Nothing may run in the home meanwhile. */
const take = (home: string, url: string): (() => void) => {
  try {
    return takeHome(home, url);
  } catch (error) {
    throw asUsage(error);
  }
};

const restore: Verb = {
  about: 'fills an empty YICI_HOME or database from a backup; the copy sends nothing to anybody until it is released',
  words: '<folder>',
  options: {},
  run: async (input) => {
    const folder = folderOf(input);
    if (!existsSync(folder)) throw new UsageError(`there is no folder ${folder}`);
    const config = readConfig(process.env);
    const giveBack = take(config.home, config.publicUrl);
    try {
      const sum = sumUp(await withDatabase((database, home) => fill(database, home, folder)));
      const text = `${sum.rows} rows as of ${sum.at}. Nobody is signed in, and nothing is sent until: yici database release`;
      return { json: sum, text, exit: 0 };
    } finally {
      giveBack();
    }
  },
};

const release: Verb = {
  about: 'lets a restored copy send mail and messages again; what waited goes out',
  options: {},
  run: async () => {
    const held = await withDatabase(async ({ app }) => {
      const client = new pg.Client({ connectionString: app, application_name: 'yici-release' });
      await client.connect();
      try {
        return (await client.query<{ reason: string }>('delete from yici.hold returning reason')).rows[0]?.reason;
      } finally {
        await client.end();
      }
    });
    const text = held === undefined ? 'nothing was held' : `released: ${held}`;
    return { json: { released: held !== undefined, reason: held ?? null }, text, exit: held === undefined ? 1 : 0 };
  },
};

export const databaseNoun: Noun = { about: 'a copy of everything, and an instance made of it', verbs: { backup, restore, release } };
