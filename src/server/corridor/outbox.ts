/** Jobs written in the transaction that decided them, so that nothing is promised that did not happen and nothing forgotten that did. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Job, Key } from './aggregate.ts';

const insert: RowsStatement = {
  name: 'outbox-insert',
  head: 'insert into yici.outbox (division, id, kind, body, at, taken_at, tries)',
  columns: 7,
  tail: '',
};

/** A job with its id: `<aggregate>#<event>.<n>`, the same each time it is computed, and the key of what it causes. */
export type NumberedJob = { readonly id: string; readonly job: Job };

export const jobId = (key: Key, seq: number, index: number): string => `${key.id}#${seq}.${index}`;

export function enqueue(tx: Transaction, key: Key, jobs: readonly NumberedJob[], at: Instant, taken = false): void {
  tx.sendRows(
    insert,
    jobs.map(({ id, job }) => [key.division, id, job.kind, JSON.stringify(job), at, taken ? at : null, 0]),
  );
}
