/** Asks the index whom to remind and whose time has passed, and tells the engine, which judges anew before it believes it. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { BookingRoom } from './booking-room.ts';
import { changeBooking, system } from './change-booking.ts';
import { dropDay } from './places.ts';
import { bookingDivisions, missDue, remindDue, type DueBooking } from './store.ts';

type Parts = Pick<BookingRoom, 'pool' | 'corridor'> & { readonly log: Log };

/** Every division with bookings; returns how many were reminded or counted as missed. Nothing is kept in memory: a restart forgets nobody. */
export async function sweepBookings(parts: Parts, now: Instant): Promise<number> {
  const sql = sqlOf(parts.pool);
  let told = 0;
  for (const row of await sql.run(bookingDivisions, [])) {
    const division = brandAs<DivisionCode>(row.division);
    for (const due of await sql.run(remindDue, [division, now])) told += await pass(parts, { division, ...due }, 'remind', now);
    for (const due of await sql.run(missDue, [division, now])) told += await pass(parts, { division, ...due }, 'miss', now);
  }
  return told;
}

type Due = DueBooking & { readonly division: DivisionCode };

/** The key names the booking as it was seen, so that two sweeps at once tell it once; one that was moved is told anew. */
async function pass({ corridor, log }: Parts, { division, id, version }: Due, kind: 'remind' | 'miss', now: Instant): Promise<number> {
  const key = `booking-${kind} ${id} ${version}`;
  const done = await changeBooking(
    { corridor },
    {
      key: { division, id },
      by: system,
      person: 'system',
      idempotencyKey: key,
      requestId: key,
      now,
      payload: { kind, id, version },
      command: () => ok({ kind }),
      then: (tx, before) => {
        if (kind === 'miss' && before !== undefined) dropDay(tx, before);
        return Promise.resolve(ok(undefined));
      },
    },
  );
  if (!done.ok) log.warn({ booking: id, version, refusal: done.refusal.code }, 'a time of a booking passed that the engine does not see');
  return done.ok ? 1 : 0;
}
