/** Rows of the last good file of a resource, and what became of the last try to fetch one. */
import type { Resource } from '#domain/exchange/resource.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { BatchRow, RowFault } from './read-batch.ts';

const find = statement<{ readonly body: Readonly<Record<string, string>> }>(
  'batch-row-find',
  'select body from yici.batch_row where division = $1 and resource = $2 and key_hash = $3',
);
const clear = statement<never>('batch-row-clear', 'delete from yici.batch_row where division = $1 and resource = $2');
const insert: RowsStatement = {
  name: 'batch-row-insert',
  head: 'insert into yici.batch_row (division, resource, key_hash, body)',
  columns: 4,
  tail: 'on conflict (division, resource, key_hash) do nothing',
};
const keep = statement<never>(
  'batch-file-keep',
  `insert into yici.batch_file (resource, tried_at, good_at, sha256, rows, faulty, faults, state, reason)
   values ($1, $2, $2, $3, $4, $5, $6, 'good', null)
   on conflict (resource) do update set tried_at = excluded.tried_at, good_at = excluded.good_at, sha256 = excluded.sha256,
     rows = excluded.rows, faulty = excluded.faulty, faults = excluded.faults, state = 'good', reason = null`,
);
/** What of a broken file can be told; the rows of the last good one stay. */
const keepBroken = statement<never>(
  'batch-file-broken',
  `insert into yici.batch_file (resource, tried_at, good_at, sha256, rows, faulty, faults, state, reason)
   values ($1, $2, null, null, 0, 0, '[]', 'broken', $3)
   on conflict (resource) do update set tried_at = excluded.tried_at, state = 'broken', reason = excluded.reason`,
);
const same = statement<never>(
  'batch-file-same',
  `update yici.batch_file set tried_at = $2, good_at = $2, state = 'good', reason = null where resource = $1`,
);
const read = statement<BatchFile>(
  'batch-file-read',
  'select resource, tried_at, good_at, sha256, rows, faulty, state, reason from yici.batch_file',
);

const readOne = statement<BatchFile & { readonly faults: readonly RowFault[] }>(
  'batch-file-read-one',
  'select resource, tried_at, good_at, sha256, rows, faulty, faults, state, reason from yici.batch_file where resource = $1',
);

export type BatchFile = {
  readonly resource: string;
  readonly tried_at: number;
  readonly good_at: number | null;
  readonly sha256: string | null;
  readonly rows: number;
  readonly faulty: number;
  readonly state: 'good' | 'broken';
  readonly reason: string | null;
};

/** Rows in one statement: fewer parameters than the protocol's 65,535. */
const AT_ONCE = 1_000;

export const findBatchRow = async (sql: Sql, { division, id }: Resource, keyHash: string) =>
  (await sql.run(find, [division, id, keyHash]))[0]?.body;

export const batchFiles = async (sql: Sql): Promise<ReadonlyMap<string, BatchFile>> =>
  new Map((await sql.run(read, [])).map((row) => [row.resource, row]));

export const findBatchFile = async (sql: Sql, resource: string) => (await sql.run(readOne, [resource]))[0];

/** Puts a good file in place of the last one, in the caller's transaction: at no moment is there none. */
export function replaceRows(
  tx: Transaction,
  { division, id }: Resource,
  {
    rows,
    faults,
    digest,
    now,
  }: { readonly rows: readonly BatchRow[]; readonly faults: readonly RowFault[]; readonly digest: string; readonly now: number },
): void {
  tx.send(clear, [division, id]);
  for (let from = 0; from < rows.length; from += AT_ONCE)
    tx.sendRows(
      insert,
      rows.slice(from, from + AT_ONCE).map(({ keyHash, body }) => [division, id, keyHash, JSON.stringify(body)]),
    );
  tx.send(keep, [id, now, digest, rows.length, faults.length, JSON.stringify(faults.slice(0, MOST_FAULTS))]);
}

/** The first faults are enough to mend a file by. */
const MOST_FAULTS = 20;

export const tellBroken = async (sql: Sql, resource: string, reason: string, now: number): Promise<void> => {
  await sql.run(keepBroken, [resource, now, reason]);
};

export const tellSame = async (sql: Sql, resource: string, now: number): Promise<void> => {
  await sql.run(same, [resource, now]);
};
