/** Moves a booking, or gives it back: the old place is free and the new one taken in the same commit. */
import type { BookingState } from '#domain/hall/booking.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { BookingRoom } from './booking-room.ts';
import { changeBooking } from './change-booking.ts';
import { claimOf, fullNow, ownBooking, takeClaimed, type Claim, type When } from './claim-slot.ts';
import { dropDay, holdDay, releasePlaces } from './places.ts';

type Facts = RequestFacts<Caller>;

export async function moveBooking(room: BookingRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const own = await ownBooking(room, caller.person, params['id']);
  if (own === undefined) return refuse('booking-not-found');
  const claimed = await claimOf(room, own, body as When, now);
  if (!claimed.ok) return claimed;
  const claim = claimed.value;
  const done = await changeBooking(room, {
    key: { division: own.division, id: own.id },
    by: { kind: 'person', person: caller.person },
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'booking.move', params, body },
    command: () => ok({ kind: 'move', ...claim.time }),
    then: (tx, before) => exchange(tx, claim, before),
  });
  if (done.ok) room.rush.forget();
  return !done.ok && done.refusal.code === 'slot-full' ? fullNow(room, claim, now) : done;
}

/** A full slot leaves the booking where it was. */
async function exchange(tx: Transaction, claim: Claim, before: BookingState | undefined): Promise<Result<undefined>> {
  if (before === undefined) return refuse('booking-not-found');
  releasePlaces(tx, before);
  if (claim.time.day !== before.day) {
    dropDay(tx, before);
    if (!(await holdDay(tx, claim, claim.time.day, before.person, before.id))) return refuse('booking-exists');
  }
  return takeClaimed(tx, claim, before.id);
}

export async function cancelBooking(room: BookingRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const own = await ownBooking(room, caller.person, params['id']);
  if (own === undefined) return refuse('booking-not-found');
  const done = await changeBooking(room, {
    key: { division: own.division, id: own.id },
    by: { kind: 'person', person: caller.person },
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'booking.cancel', params },
    command: () => ok({ kind: 'cancel' }),
    then: (tx, before) => {
      if (before === undefined) return Promise.resolve(refuse('booking-not-found'));
      releasePlaces(tx, before);
      dropDay(tx, before);
      return Promise.resolve(ok(undefined));
    },
  });
  if (done.ok) room.rush.forget();
  return done;
}
