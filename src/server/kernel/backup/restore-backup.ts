/** Fills an empty database from a backup, in one transaction: whole or not at all, and silent until somebody releases it. */
import { createReadStream, cpSync, existsSync, mkdirSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { OWNER } from '../database-roles.ts';
import { BackupRefusal, type Manifest } from './manifest.ts';

const fillTable = async (client: pg.ClientBase, folder: string, table: Manifest['tables'][number]): Promise<void> => {
  const list = table.columns.map((column) => pg.escapeIdentifier(column)).join(', ');
  const copy = client.query(copyFrom(`copy yici.${pg.escapeIdentifier(table.name)} (${list}) from stdin`));
  await pipeline(createReadStream(join(folder, table.file)), createGunzip(), copy);
  if (copy.rowCount !== table.rows) throw new Error(`${table.name}: ${copy.rowCount} rows came out, ${table.rows} went in`);
};

/** A row anywhere means somebody works here; a backup never mixes with what is there. Throws `database-not-empty`. */
const checkEmpty = async (client: pg.ClientBase, manifest: Manifest): Promise<void> => {
  for (const { name } of manifest.tables) {
    const found = await client.query(`select 1 from yici.${pg.escapeIdentifier(name)} limit 1`);
    if (found.rowCount !== 0)
      throw new BackupRefusal('database-not-empty', `There are rows in ${name}. Restore into an empty YICI_HOME or database.`);
  }
};

/** What was handed to a queue that is not here any more is handed on again; each job's id makes a second doing nothing. */
const REQUEUE = 'update yici.outbox set taken_at = null where done_at is null';
const HOLD = `insert into yici.hold (id, reason, at) values (1, $1, $2) on conflict (id) do update set reason = excluded.reason, at = excluded.at`;

export type RestoreOrder = {
  /** As the migrator: only the owner may fill what the application may not write. */
  readonly url: string;
  readonly folder: string;
  readonly manifest: Manifest;
  readonly now: number;
  readonly told: (line: string) => void;
};

/** Fills the tables. The schema must stand exactly at `manifest.schema`. Throws `database-not-empty`, `schema-differs`. */
export const restoreTables = async ({ url, folder, manifest, now, told }: RestoreOrder): Promise<void> => {
  const client = new pg.Client({ connectionString: url, application_name: 'yici-restore' });
  await client.connect();
  try {
    await client.query(`begin; set local role ${OWNER}`);
    await checkEmpty(client, manifest);
    for (const table of manifest.tables) {
      await fillTable(client, folder, table);
      if (table.rows > 0) told(`${table.name}: ${table.rows} rows`);
    }
    await client.query(REQUEUE);
    await client.query(HOLD, [`restored from the backup of ${manifest.at}`, now]);
    await client.query('commit');
  } finally {
    // Without a commit the server undoes everything when the connection closes.
    await client.end();
  }
};

/** Puts the keys back; one that is there and differs is never replaced. Throws `key-exists`. */
export const restoreKeys = (home: string, folder: string, manifest: Manifest): void => {
  for (const { file } of manifest.keys) {
    if (existsSync(join(home, file))) throw new BackupRefusal('key-exists', `${join(home, file)} exists. Restore into an empty YICI_HOME.`);
  }
  for (const { file } of manifest.keys) {
    mkdirSync(join(home, file, '..'), { recursive: true, mode: 0o700 });
    cpSync(join(folder, file), join(home, file));
    chmodSync(join(home, file), 0o600);
  }
};
