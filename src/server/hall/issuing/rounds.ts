/** What issuing does again and again: reminds who does not come, asks the courier what it did not tell, erases addresses. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { bySystem, changePickUp } from './change-delivery.ts';
import type { IssuingRoom } from './issuing-room.ts';
import { orderParcel } from './order-parcel.ts';
import { eraseAddresses, noteHeard, parcelsUnheard, parcelsUnordered } from './parcel-store.ts';
import { pickUpsDue } from './pick-up-store.ts';
import { takeTrack } from './take-track.ts';

/** A webhook that got lost is made up for within hours; the demo's courier is asked within half a minute, for who watches. */
const UNHEARD_MS = 6 * 3_600_000;
const UNHEARD_DEMO_MS = 30_000;

/** The job of its own tries before the round does. */
const PATIENCE_MS = 60_000;

/** One round in one division. The day's key names the day, so that two rounds at once tell it once. */
export async function passDays(room: IssuingRoom, division: DivisionCode, now: Instant): Promise<number> {
  const sql = sqlOf(room.pool);
  const today = dayOfInstant(now);
  const due = await sql.run(pickUpsDue, [division, today]);
  for (const { id } of due) {
    const passed = await changePickUp(room, bySystem({ division, id }, { kind: 'pass-days' }, `pick-up-day ${id} ${today}`, now));
    if (!passed.ok) room.log.warn({ pickUp: id, refusal: passed.refusal.code }, 'a day of a pick-up was not passed');
  }
  await sql.run(eraseAddresses, [division, today]);
  return due.length;
}

/** Asks for what was not told; a courier that does not answer is asked in the next round. */
export async function askCourier(room: IssuingRoom, division: DivisionCode, now: Instant): Promise<void> {
  const sql = sqlOf(room.pool);
  const rows = await sql.run(parcelsUnheard, [division, now - (room.demo ? UNHEARD_DEMO_MS : UNHEARD_MS)]);
  if (rows.length === 0 || (await room.isHeld())) return;
  const courier = room.courier();
  if (courier === undefined) return;
  for (const { id, order_number } of rows) {
    await sql.run(noteHeard, [division, id, now]);
    const events = await courier.eventsOf(order_number).catch((error: unknown) => {
      room.log.info({ parcel: id, fault: error instanceof Error ? error.message : '' }, 'the courier did not say where a parcel is');
      return [];
    });
    for (const { track } of events) await takeTrack(room, { division, id }, track, now);
  }
}

/** A parcel packed while no courier was set up, or while this copy was held, is ordered as soon as it may be. */
export async function orderWaiting(room: IssuingRoom, division: DivisionCode, now: Instant): Promise<void> {
  if (room.courier() === undefined) return;
  for (const { id } of await sqlOf(room.pool).run(parcelsUnordered, [division, now - PATIENCE_MS])) {
    await orderParcel(room, { division, id }, `order ${id}`, now).catch((error: unknown) =>
      room.log.info({ parcel: id, fault: error instanceof Error ? error.message : '' }, 'a parcel could not be ordered yet'),
    );
  }
}
