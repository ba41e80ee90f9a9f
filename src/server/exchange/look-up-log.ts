/** What became of each call of a source: one row a call, never a value of anybody's. */
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Purpose } from '#server/audit/look.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Failure } from './connector.ts';

/** `cached`: answered from memory within the resource's own time; the source was not asked. */
export type LookUpOutcome = 'answered' | 'none' | 'cached' | Failure;

export type LookUpRow = {
  readonly division: number;
  /** That of the look in the ledger. */
  readonly id: string;
  readonly at: Instant;
  readonly resource: string;
  readonly grant: string;
  readonly department: string;
  readonly office: string;
  readonly item: string;
  readonly number: string | null;
  readonly draft: string | null;
  readonly purpose: Purpose;
  readonly basis: string | null;
  readonly outcome: LookUpOutcome;
  readonly detail: string | null;
  /** Milliseconds the call took. */
  readonly ms: number;
  readonly requestHash: string | null;
  readonly answerHash: string | null;
  readonly requestId: string;
};

const insert: RowsStatement = {
  name: 'look-up-insert',
  head: `insert into yici.look_up (division, id, at, resource, grant_id, department, office, item, number, draft, purpose, basis, outcome,
    detail, ms, request_hash, answer_hash, request_id)`,
  columns: 18,
  tail: '',
};

export function writeLookUps(tx: Transaction, rows: readonly LookUpRow[]): void {
  // A source's day is counted as one: each is marked once however often it was asked in this commit.
  const days = new Map(rows.map((row) => [`${row.division} ${row.resource}/${dayOfInstant(row.at)}`, row]));
  for (const { division, resource, at } of days.values()) markDirty(tx, division, 'source', `${resource}/${dayOfInstant(at)}`, at);
  tx.sendRows(
    insert,
    rows.map((row) => [
      row.division,
      row.id,
      row.at,
      row.resource,
      row.grant,
      row.department,
      row.office,
      row.item,
      row.number,
      row.draft,
      row.purpose,
      row.basis,
      row.outcome,
      row.detail,
      row.ms,
      row.requestHash,
      row.answerHash,
      row.requestId,
    ]),
  );
}
