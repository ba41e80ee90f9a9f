/** Asks the index whose day is near or over, and tells the engine, which computes anew before it believes it. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { CorrectionRoom } from './room.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeCorrection, exchange } from './change-correction.ts';

const due = statement<{ readonly id: string }>(
  'correction-due',
  `select id from yici.correction_now where division = $1 and state <> 'settled' and near_on <= $2
   and ((not reminded and due_on >= $2) or (not overdue and due_on < $2)) order by near_on, id limit 500`,
);

/** Passes the days of one division; returns how many were told. The key names the day, so that two sweeps at once tell it once. */
export async function sweepCorrections(
  room: Pick<CorrectionRoom, 'corridor' | 'catalogue' | 'log'>,
  division: DivisionCode,
  now: Instant,
): Promise<number> {
  const today = dayOfInstant(now);
  const rows = await sqlOf(room.corridor.pool).run(due, [division, today]);
  for (const { id } of rows) {
    const key = `correction-day ${id} ${today}`;
    const passed = await changeCorrection(room, {
      key: { division, id },
      command: { kind: 'pass-deadline' },
      actor: exchange,
      person: 'system',
      idempotencyKey: key,
      requestId: key,
      now,
      payload: { day: today },
    });
    if (!passed.ok) room.log.warn({ correction: id, refusal: passed.refusal.code }, 'a day of a correction was not passed');
  }
  return rows.length;
}
