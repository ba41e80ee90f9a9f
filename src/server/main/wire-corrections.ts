/** Puts the room of corrections together: the resources, and the door to each department's own system. */
import type { CaseRoom } from '#server/case/case-room.ts';
import { correctionDoor } from '#server/exchange/correction/correction-door.ts';
import type { CorrectionRoom } from '#server/exchange/correction/room.ts';
import type { Exchange } from '#server/exchange/open-exchange.ts';
import { connectionOf } from '#server/exchange/store/connections.ts';
import { findOpenResource } from '#server/exchange/store/resources.ts';
import type { Log } from '#server/kernel/log.ts';
import { isHeld } from '#server/notice/hold.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Parts = { readonly cases: CaseRoom; readonly exchange: Pick<Exchange, 'batches'>; readonly log: Log };

/** Corrections leave by the same guarded way as look-ups, with the same secrets. */
export function wireCorrections({ cases, exchange, log }: Parts): CorrectionRoom {
  const { egress, places } = exchange.batches;
  const sql = sqlOf(cases.pool);
  return {
    ...cases,
    log,
    isHeld: () => isHeld(cases.pool),
    resourceOf: (id) => findOpenResource(sql, id),
    tellSystem: correctionDoor({ egress, connectionOf: (id) => connectionOf(sql, id), places }),
  };
}
