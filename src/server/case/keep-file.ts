/** Keeps a file: told by its content, hashed, counted against what its owner may keep. */
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept as whole, undone, type Outcome, type Transaction } from '#server/kernel/transaction.ts';
import { judgeFile } from './file-kind.ts';

const insert = statement(
  'file-insert',
  'insert into yici.file (division, id, owner, name, type, size, sha256, bytes, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
);

/** What one person may keep, wherever they say it belongs: two hundred photographed pages. A window scans for everybody of its division. */
const QUOTA = 200 * 1024 * 1024;
const WINDOW_QUOTA = 50 * 1024 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;

const lock = statement<never>('file-lock', "select pg_advisory_xact_lock(hashtextextended('yici-file ' || $1, 0))");
const kept = statement<{ readonly bytes: number }>(
  'file-kept',
  'select coalesce(sum(size), 0)::float8 as bytes from yici.file where division = $1 and owner = $2',
);
/** A division is only named by who sends the file: with a hundred of them a quota for each would be none. */
const keptAnywhere = statement<{ readonly bytes: number }>(
  'file-kept-anywhere',
  'select coalesce(sum(size), 0)::float8 as bytes from yici.file where owner = $1',
);

export type KeptFile = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
};
export type Upload = {
  /** Whose it is, and who is counted. */
  readonly person: string;
  readonly atWindow: boolean;
  readonly division: number;
  readonly name: string | undefined;
  readonly bytes: Uint8Array;
  readonly now: Instant;
};
type Room = { readonly pool: pg.Pool; readonly newId: () => string };

/** Inside a transaction of the caller's. Refuses `quota-exceeded`, and by content: `file-empty`, `file-type`, `file-damaged`, `picture-too-large`. */
export async function keepFile(room: Pick<Room, 'newId'>, tx: Transaction, upload: Upload): Promise<Result<KeptFile>> {
  const { person, atWindow, division, bytes, now } = upload;
  if (bytes.length === 0) return refuse('file-empty');
  const judged = judgeFile(bytes);
  if ('fault' in judged) return refuse(judged.fault);
  const { kind } = judged;
  const quota = atWindow ? WINDOW_QUOTA : QUOTA;
  // Two uploads of one person at once: the second counts the first.
  const locked = tx.run(lock, [person]);
  const [, [sum]] = await Promise.all([locked, atWindow ? tx.run(kept, [division, person]) : tx.run(keptAnywhere, [person])]);
  const left = quota - (sum?.bytes ?? 0);
  if (bytes.length > left) return refuse('quota-exceeded', { values: { limit: Math.round(quota / MEGABYTE) } });
  const id = `${division}-${room.newId()}`;
  const name = upload.name ?? `${id}.${kind.extension}`;
  const hash = sha256(bytes);
  tx.send(insert, [division, id, person, name, kind.type, bytes.length, hash, Buffer.from(bytes), now]);
  return ok({ id, sha256: hash, name, size: bytes.length, type: kind.type });
}

/** In a transaction of its own. */
export const keepUpload = (room: Room, upload: Upload): Promise<Result<KeptFile>> =>
  inTransaction(room.pool, async (tx): Promise<Outcome<Result<KeptFile>>> => {
    const done = await keepFile(room, tx, upload);
    return done.ok ? whole(done) : undone(done);
  });
