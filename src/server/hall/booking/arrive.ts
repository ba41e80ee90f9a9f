/** Who booked is here: by their own booking, or by its code at kiosk and window; the ticket is drawn in the commit that records it. */
import { CONDUCT } from '#domain/hall/booking.ts';
import { barOfArrival } from '#domain/hall/decide-booking.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { BookingArrived } from '#contract/view/booking.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { ArrivalTicket, BookingRoom } from './booking-room.ts';
import { changeBooking } from './change-booking.ts';
import { ownBooking } from './claim-slot.ts';
import { dropDay } from './places.ts';
import { findByCode } from './store.ts';

type Facts = RequestFacts<Caller>;
type Body = { readonly booking?: string; readonly hall?: string; readonly code?: string };

/** The booking meant: an own one by its id, or anybody's whose code is shown in the right hall. */
async function meant(room: BookingRoom, { caller, body }: Facts): Promise<Result<Key>> {
  const { booking, hall, code } = body as Body;
  if (booking !== undefined) {
    if (caller === undefined) return refuse('sign-in-needed');
    const own = await ownBooking(room, caller.person, booking);
    return own === undefined ? refuse('booking-not-found') : ok({ division: own.division, id: own.id });
  }
  if (hall === undefined || code === undefined)
    return refuse('bad-input', { problems: [{ pointer: code === undefined ? '/code' : '/hall', code: 'missing' }] });
  const planned = await room.planOf(brandAs<OfficeId>(hall));
  if (planned === undefined) return refuse('hall-not-found');
  const typed = code.toUpperCase().replace(/[\s-]/g, '');
  const [row] = await sqlOf(room.pool).run(findByCode, [planned.division, hall, typed]);
  return row === undefined ? refuse('booking-not-found') : ok({ division: planned.division, id: row.id });
}

const refOf = (caller: Caller | undefined): Parameters<typeof changeBooking>[1]['by'] => {
  // A code that was shown: by whom, nobody asked.
  if (caller === undefined) return { kind: 'system', job: 'kiosk' };
  const { post, person } = caller;
  return post === undefined ? { kind: 'person', person } : { kind: 'officer', person, office: post.office, duty: post.duty };
};

export async function arrive(room: BookingRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, body } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const key = await meant(room, facts);
  if (!key.ok) return key;
  let drawn: ArrivalTicket | undefined;
  const done = await changeBooking(room, {
    key: key.value,
    by: refOf(caller),
    person: caller?.person ?? 'kiosk',
    idempotencyKey,
    requestId,
    now,
    payload: { act: 'booking.arrive', body },
    command: async (tx, state, at) => {
      if (state === undefined) return refuse('booking-not-found');
      const bar = barOfArrival(state, CONDUCT, at);
      if (bar !== undefined) return { ok: false, refusal: bar };
      const got = await room.drawTicket(tx, state, { now: at, requestId, caller });
      if (!got.ok) return got;
      drawn = got.value;
      dropDay(tx, state);
      return ok({ kind: 'arrive', ticket: got.value.ticket });
    },
    reply: ({ id, ticket }): BookingArrived => {
      if (ticket === undefined) throw new Error('Who arrived has a ticket');
      return { id, ticket };
    },
  });
  if (done.ok) drawn?.committed();
  return done;
}
