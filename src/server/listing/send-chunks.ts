/** Sends many rows by statements of a few fixed sizes: a text of its own for every number of rows would fill the server's memory with prepared ones. */
import type { RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const SIZES = [256, 64, 16, 4, 1] as const;

export function sendChunks(tx: Pick<Transaction, 'sendRows'>, rows: RowsStatement, values: readonly (readonly unknown[])[]): void {
  let from = 0;
  for (const size of SIZES) {
    for (; values.length - from >= size; from += size) tx.sendRows(rows, values.slice(from, from + size));
  }
}
