/** Writes what became of calls into their log; a fault there is told to the operator and keeps nobody from going on. */
import type { LookUpOrder } from '#server/case/case-room.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import { basisOf, type Begun } from './begin-calls.ts';
import type { Called } from './call-source.ts';
import type { ExchangeRoom } from './exchange-room.ts';
import { writeLookUps, type LookUpOutcome, type LookUpRow } from './look-up-log.ts';

const outcomeOf = ({ told, failure }: Called, way: Begun['way']): LookUpOutcome => {
  if (failure !== undefined) return failure;
  if (way === 'cached') return 'cached';
  return told?.values === undefined ? 'none' : 'answered';
};

export const rowOf = (begun: Begun, called: Called, order: LookUpOrder): LookUpRow => ({
  division: order.division,
  id: begun.id,
  at: order.now,
  resource: begun.planned.resource.id,
  grant: begun.planned.grant.id,
  department: begun.planned.grant.department,
  office: begun.office,
  item: begun.planned.item,
  number: order.number,
  draft: order.draft ?? null,
  purpose: order.purpose,
  basis: basisOf(begun.planned),
  outcome: outcomeOf(called, begun.way),
  detail: called.detail,
  ms: called.ms,
  requestHash: called.requestHash,
  answerHash: called.answerHash,
  requestId: order.requestId,
});

/** The log is no part of the answer: where it cannot be written the person goes on, and the operator is told. */
export const keepRows = async (room: ExchangeRoom, rows: readonly LookUpRow[]): Promise<void> => {
  if (rows.length === 0) return;
  try {
    await inTransaction(room.pool, (tx) => {
      writeLookUps(tx, rows);
      return Promise.resolve(kept(undefined));
    });
  } catch (error) {
    room.log.error({ err: error, rows: rows.length }, 'what became of a look-up was not written');
  }
};
