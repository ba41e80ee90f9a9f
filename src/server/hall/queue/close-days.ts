/** Ends the days that are over: who still waited has missed, what was at a window is finished, everybody has left. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeQueue } from './change-queue.ts';
import type { QueueRoom } from './queue-room.ts';

const over = statement<{ readonly division: number; readonly hall: string; readonly day: Day }>(
  'queue-days-over',
  'select division, hall, day from yici.queue_day where division = any ($1) and day < $2 and not closed limit 200',
);

/** @returns how many days were closed. Repeated it closes nothing twice: the key is the day's. */
export async function closeDays(
  room: Pick<QueueRoom, 'pool' | 'corridor' | 'catalogue'>,
  divisions: readonly DivisionCode[],
  now: Instant,
): Promise<number> {
  const days = await sqlOf(room.pool).run(over, [divisions, dayOfInstant(now)]);
  for (const { division, hall, day } of days) {
    const key = `queue-day ${hall} ${dayText(day)}`;
    const place = { division: brandAs<DivisionCode>(division), hall: brandAs<OfficeId>(hall), day };
    const done = await changeQueue(room, {
      place,
      command: { kind: 'close-day' },
      actor: { kind: 'system', job: 'close-day' },
      person: 'system',
      idempotencyKey: key,
      requestId: key,
      now,
      payload: {},
    });
    if (!done.ok) throw new Error(`The day of ${hall} could not be closed: ${done.refusal.code}`);
  }
  return days.length;
}
