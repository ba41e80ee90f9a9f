/** Fetches the files of all batch resources that are due, by schedule in the worker; a broken one leaves the last good one in place. */
import { realpath, stat, readFile } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import { secretNameOf, type Connection } from '#domain/exchange/connection.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Log } from '#server/kernel/log.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import type { Failure } from '../connector.ts';
import type { Egress } from '../egress/egress.ts';
import { reach } from '../egress/reach.ts';
import { sha256 } from '../read-json.ts';
import { sourceSecret, type SecretPlaces } from '../secret.ts';
import { tellSource } from '../source-now.ts';
import { allConnections } from '../store/connections.ts';
import { openResources } from '../store/resources.ts';
import { keyHashOf, readBatch } from './read-batch.ts';
import { batchFiles, replaceRows, tellBroken, tellSame } from './store.ts';

export type BatchRoom = {
  readonly pool: pg.Pool;
  readonly egress: Egress;
  readonly places: SecretPlaces;
  /** Of the home: keys of rows are hashed with it. */
  readonly secret: string;
  /** Folders files may be read from, as the operator says; no other file of this machine can be named. */
  readonly folders: readonly string[];
  readonly log: Log;
};

/** A county's contracts of a year are a few megabytes. */
const MOST_FILE = 20 * 1024 * 1024;
const HOUR = 3_600_000;
const DEFAULT_HOURS = 24;
/** A broken or missing file is tried again sooner. */
const AGAIN_MS = 60_000;

const isInside = (folder: string, file: string): boolean => {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith('..') && !isAbsolute(way);
};

/** Only below the owner's own folder of those the operator names: who drops a file there drops it for one department alone. */
async function readFolder(address: string, folders: readonly string[], owner: string): Promise<Result<Uint8Array, Failure>> {
  try {
    const own = folders.map((folder) => resolve(folder, owner));
    const named = fileURLToPath(address);
    // Before the disk is asked: else the two refusals would say which files this machine has.
    if (!own.some((folder) => isInside(folder, named))) return refuse('forbidden-address');
    // Links are followed before the folder is compared again, so that none leads out of it.
    const file = await realpath(named);
    const roots = await Promise.all(own.map((folder) => realpath(folder).catch(() => undefined)));
    if (!roots.some((root) => root !== undefined && isInside(root, file))) return refuse('forbidden-address');
    const { size } = await stat(file);
    return size > MOST_FILE ? refuse('too-large') : ok(await readFile(file));
  } catch {
    return refuse('unreachable', { values: { detail: 'no-file' } });
  }
}

async function fetchBytes(
  room: BatchRoom,
  resource: Resource,
  { address, secretRef, timeoutMs }: Connection,
): Promise<Result<Uint8Array, Failure>> {
  if (address.startsWith('file:')) return readFolder(address, room.folders, secretNameOf(resource));
  const secret = sourceSecret(secretRef, room.places);
  if (!secret.ok) return secret;
  const headers = { accept: 'text/csv', ...(secret.value === undefined ? {} : { authorization: `Bearer ${secret.value}` }) };
  const reply = await reach(room.egress, { url: address, method: 'GET', headers, signal: AbortSignal.timeout(timeoutMs), most: MOST_FILE });
  if (!reply.ok) return reply;
  return reply.value.status === 200 ? ok(reply.value.body) : refuse('refused', { values: { detail: `status-${reply.value.status}` } });
}

/** Fetches one file. Returns the number of its rows; refused, the last good file stays. */
export async function fetchBatch(room: BatchRoom, resource: Resource, connection: Connection, now: number): Promise<Result<number>> {
  const sql = sqlOf(room.pool);
  const bytes = await fetchBytes(room, resource, connection);
  if (!bytes.ok) {
    await tellBroken(sql, resource.id, bytes.refusal.code, now);
    return bytes;
  }
  // What the file must hold, and the secret its rows are found by, are part of its digest: with another the same file is read anew.
  const digest = sha256(
    `${sha256(bytes.value)}\n${JSON.stringify([resource.key, resource.fields, resource.division, keyHashOf(room.secret, 'digest')])}`,
  );
  const last = (await batchFiles(sql)).get(resource.id);
  if (last?.sha256 === digest) {
    await tellSame(sql, resource.id, now);
    return ok(last.rows);
  }
  const batch = readBatch(bytes.value, resource, room.secret);
  if (!batch.ok) {
    await tellBroken(sql, resource.id, batch.refusal.code, now);
    return batch;
  }
  await inTransaction(room.pool, (tx) => {
    replaceRows(tx, resource, { ...batch.value, digest, now });
    return Promise.resolve(kept(undefined));
  });
  return ok(batch.value.rows.length);
}

const dueAt = ({ settings }: Connection, file: { readonly tried_at: number; readonly state: string } | undefined): number => {
  if (file === undefined) return 0;
  const hours = Number(settings['everyHours'] ?? DEFAULT_HOURS);
  return file.tried_at + (file.state === 'broken' ? AGAIN_MS : (Number.isFinite(hours) && hours > 0 ? hours : DEFAULT_HOURS) * HOUR);
};

/** Setting `everyHours` (24): the rhythm of a file. One file after another: none is urgent. */
export async function fetchDueBatches(room: BatchRoom, now: number): Promise<void> {
  const sql = sqlOf(room.pool);
  const [resources, connections, files] = await Promise.all([openResources(sql), allConnections(sql), batchFiles(sql)]);
  for (const resource of resources) {
    const connection = connections.get(resource.id);
    if (connection?.kind !== 'csv-batch' || dueAt(connection, files.get(resource.id)) > now) continue;
    const reason = await fetchBatch(room, resource, connection, now).then(
      (fetched) => (fetched.ok ? undefined : fetched.refusal.code),
      async (error: unknown) => {
        // A fault of ours: the next file has its turn all the same, and this one is tried again in a minute.
        room.log.error({ err: error, resource: resource.id }, 'a batch file could not be taken');
        await tellBroken(sql, resource.id, 'fault', now);
        return 'fault';
      },
    );
    // The last good file goes on answering, but the data office sees since when none came.
    await tellSource(sql, resource.id, reason, now);
    if (reason !== undefined) room.log.warn({ resource: resource.id, reason }, 'a batch file was not taken; the last good one stays');
  }
}
