/** Writes a backup: every table as it stood at one instant, while people go on working, and the keys beside it. */
import {
  closeSync,
  createWriteStream,
  cpSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { keptTables } from './kept-tables.ts';
import { BackupRefusal, FORMAT, MANIFEST, sumOf, type Manifest } from './manifest.ts';

/** The cluster's own password and its roles' belong to the machine; a restored copy makes new ones. */
const OWN_SECRETS = ['cluster-password', 'roles-secret'];

type Told = (line: string) => void;
type Table = Manifest['tables'][number];

/** Generated columns fill themselves and may not be filled. */
const columnsOf = async (client: pg.ClientBase, tab: string): Promise<readonly string[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = ('yici.' || $1)::regclass and attnum > 0 and not attisdropped
       and attgenerated = '' order by attnum`,
    [tab],
  );
  return rows.map(({ name }) => name);
};

const writeTable = async (client: pg.ClientBase, folder: string, name: string): Promise<Table> => {
  const columns = await columnsOf(client, name);
  const file = `tables/${name}.copy.gz`;
  const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const copy = client.query(copyTo(`copy yici.${pg.escapeIdentifier(name)} (${list}) to stdout`));
  await pipeline(copy, createGzip(), createWriteStream(join(folder, file), { mode: 0o600 }));
  return { name, file, rows: copy.rowCount, columns: [...columns], sha256: await sumOf(join(folder, file)) };
};

const writeKeys = async (home: string, folder: string): Promise<Manifest['keys']> => {
  const kept: { file: string; sha256: string }[] = [];
  for (const part of ['keys', 'secrets']) {
    const from = join(home, part);
    if (!existsSync(from)) continue;
    mkdirSync(join(folder, part), { mode: 0o700 });
    for (const name of readdirSync(from).filter(
      (one) => /^[A-Za-z0-9._-]+$/.test(one) && !one.endsWith('.new') && !OWN_SECRETS.includes(one),
    )) {
      cpSync(join(from, name), join(folder, part, name));
      kept.push({ file: `${part}/${name}`, sha256: await sumOf(join(folder, part, name)) });
    }
  }
  return kept;
};

const sync = (path: string): void => {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

export type BackupOrder = {
  readonly url: string;
  readonly home: string;
  readonly folder: string;
  /** ISO 8601, when it was asked for. */
  readonly at: string;
  readonly withKeys: boolean;
  readonly told: Told;
};

/**
 * Writes into a folder that does not exist yet; it appears whole or not at all. Throws `folder-exists`.
 * @returns the manifest, which the folder holds too.
 */
export const writeBackup = async ({ url, home, folder, at, withKeys, told }: BackupOrder): Promise<Manifest> => {
  if (existsSync(folder)) throw new BackupRefusal('folder-exists', `${folder} exists; a backup is never written over another.`);
  const growing = `${folder}.part`;
  if (existsSync(growing)) throw new BackupRefusal('folder-exists', `${growing} is left of a backup that broke off; remove it first.`);
  mkdirSync(join(growing, 'tables'), { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: url, application_name: 'yici-backup' });
  await client.connect();
  try {
    // One instant for all tables: what is committed later is in none of them.
    await client.query('begin isolation level repeatable read read only');
    const migrations = await client.query<{ number: number; checksum: string }>(
      'select number, checksum from yici.schema_migration order by number',
    );
    const tables: Table[] = [];
    for (const name of await keptTables(client)) {
      const table = await writeTable(client, growing, name);
      tables.push(table);
      if (table.rows > 0) told(`${name}: ${table.rows} rows`);
    }
    await client.query('commit');
    const schema = migrations.rows.at(-1)?.number ?? 0;
    const keys = withKeys ? await writeKeys(home, growing) : [];
    const manifest: Manifest = { format: FORMAT, at, schema, migrations: migrations.rows, tables, keys };
    writeFileSync(join(growing, MANIFEST), `${JSON.stringify(manifest, undefined, 2)}\n`, { mode: 0o600 });
    for (const { file } of [...tables, ...keys]) sync(join(growing, file));
    sync(join(growing, MANIFEST));
    renameSync(growing, folder);
    return manifest;
  } finally {
    await client.end();
  }
};
