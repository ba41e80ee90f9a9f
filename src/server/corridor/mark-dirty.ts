/** Says, in the commit that changes something, that measures must count it anew: by whoever writes its rows. */
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** What measures are counted of. A visit of a case is marked as its case; a source by `<resource>/<day>`. */
export type DirtyKind = 'case' | 'rating' | 'petition' | 'visit' | 'order' | 'booking' | 'source';

const insert = statement('measure-dirty-mark', 'insert into yici.measure_dirty (division, kind, id, at) values ($1, $2, $3, $4)');

/** @param id of the subject within its division: a case's number, a booking's id. @param at instant of the change, milliseconds. */
export const markDirty = (tx: Pick<Transaction, 'send'>, division: number, kind: DirtyKind, id: string, at: number): void =>
  tx.send(insert, [division, kind, id, at]);
