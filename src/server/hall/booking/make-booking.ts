/** Makes a booking: a full slot is told at once from what is committed, a free place is taken without standing in line for it. */
import { randomBytes } from 'node:crypto';
import { CODE_LENGTH, CODE_LETTERS } from '#domain/hall/pick-up.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { repliedBefore } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import { randomCode } from '#server/kernel/random-code.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { BookingRoom } from './booking-room.ts';
import { changeBooking, type BookingChange } from './change-booking.ts';
import { claimOf, fullNow, takeClaimed, unlessFull, type Claim, type When } from './claim-slot.ts';
import { holdDay } from './places.ts';
import { bookingId } from './store.ts';

type MakeBody = When & { readonly hall: string; readonly queue?: string; readonly matter?: string };

type Asking = Pick<BookingChange, 'idempotencyKey' | 'requestId' | 'now' | 'payload'> & { readonly person: Caller['person'] };

export async function makeBooking(room: BookingRoom, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { person } = caller;
  const body = facts.body as MakeBody;
  const claimed = await claimOf(room, body, body, now);
  if (!claimed.ok) return claimed;
  const claim = claimed.value;
  const payload = { act: 'booking.make', body };
  const done = await unlessFull(room, claim, () => make(room, claim, { person, idempotencyKey, requestId, now, payload }));
  if (done.ok || (done.refusal.code !== 'slot-full' && done.refusal.code !== 'booking-exists')) return done;
  // Sent a second time: the answer of the first is theirs again, also where it took the last place or still held the day.
  const before = await repliedBefore(room.pool, { division: claim.division, person, key: idempotencyKey, payload, now });
  if (before !== undefined) return before;
  return done.refusal.code === 'slot-full' ? fullNow(room, claim, now) : done;
}

function make(room: BookingRoom, claim: Claim, asking: Asking): Promise<Result<unknown>> {
  const { division, hall, queue, matter, time } = claim;
  const { person } = asking;
  const id = bookingId(division, room.newId());
  const about = { id, division, hall, queue, person, ...(matter === undefined ? {} : { matter }) };
  return changeBooking(room, {
    ...asking,
    key: { division, id },
    by: { kind: 'person', person },
    isNew: true,
    command: () =>
      ok({ kind: 'make', ...about, ...time, code: randomCode(CODE_LETTERS, CODE_LENGTH), calendarCode: randomBytes(16).toString('hex') }),
    // The day first: it is the likelier refusal, and a place is not shown as taken for nothing.
    then: async (tx) => ((await holdDay(tx, claim, time.day, person, id)) ? takeClaimed(tx, claim, id) : refuse('booking-exists')),
  });
}
