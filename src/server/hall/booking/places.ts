/** Places of slots: taken one row each without waiting for anybody, given back, counted. */
import type { BookingState } from '#domain/hall/booking.ts';
import type { Slot } from '#domain/hall/slot.ts';
import type { Day } from '#domain/kernel/instant.ts';
import { setTimeout as wait } from 'node:timers/promises';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

/** A queue of a hall; the key of its slots. */
export type Queued = { readonly division: number; readonly hall: string; readonly queue: string };

const count = statement<{ readonly taken: number }>(
  'slot-taken',
  'select count(*)::int as taken from yici.slot_place where division = $1 and hall = $2 and queue = $3 and day = $4 and starts = $5',
);
const countDays = statement<{ readonly day: Day; readonly starts: number; readonly taken: number }>(
  'slot-taken-days',
  `select day, starts, count(*)::int as taken from yici.slot_place
   where division = $1 and hall = $2 and queue = $3 and day between $4 and $5 group by day, starts`,
);
/**
 * Takes one free place. A counter in one row would let ten thousand people stand in line for its lock; here everybody tries
 * another place, and whoever finds one being taken goes on to the next at once. The primary key is what forbids two on one place.
 */
const take = statement<{ readonly place: number }>(
  'slot-place-take',
  `with free as materialized (
     select one.place from generate_series(1, $6) as one (place)
     where not exists (select from yici.slot_place t where t.division = $1 and t.hall = $2 and t.queue = $3 and t.day = $4
       and t.starts = $5 and t.place = one.place)
     order by random())
   insert into yici.slot_place (division, hall, queue, day, starts, place, booking)
   select $1, $2, $3, $4, $5, place, $7 from free
   where pg_try_advisory_xact_lock(hashtextextended(concat_ws(' ', 'slot', $1::int, $2::text, $3::text, $4::int, $5::int, place), 0))
   limit 1 on conflict do nothing returning place`,
);
const release = statement(
  'slot-place-release',
  `delete from yici.slot_place where division = $1 and hall = $2 and queue = $3 and day = $4 and starts >= $5 and starts < $6
   and booking = $7`,
);
const hold = statement<{ readonly booking: string }>(
  'booking-holder-hold',
  `insert into yici.booking_holder (division, hall, day, queue, person, booking) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning booking`,
);
const drop = statement(
  'booking-holder-drop',
  'delete from yici.booking_holder where division = $1 and hall = $2 and day = $3 and queue = $4 and person = $5 and booking = $6',
);

/** Whether any of these slots is full as of now; nobody is waited for. */
export async function isFull(sql: Sql, { division, hall, queue }: Queued, slots: readonly Slot[], places: number): Promise<boolean> {
  const taken = await Promise.all(slots.map(({ day, starts }) => sql.run(count, [division, hall, queue, day, starts])));
  return taken.some(([row]) => (row?.taken ?? 0) >= places);
}

export type Taken = (day: Day, starts: number) => number;
/** How many places of each slot are taken from one day to another. */
export async function takenBetween(sql: Sql, { division, hall, queue }: Queued, from: Day, until: Day): Promise<Taken> {
  const rows = await sql.run(countDays, [division, hall, queue, from, until]);
  const known = new Map(rows.map(({ day, starts, taken }) => [`${day} ${starts}`, taken]));
  return (day, starts) => known.get(`${day} ${starts}`) ?? 0;
}

/** The last free places may all be in somebody's hands: who fails gives one back within milliseconds. */
const TRIES = 6;
const WAIT_MS = 8;

/** One place in each of these slots, or false and the transaction is to be undone. */
export async function takePlaces(tx: Sql, queued: Queued, slots: readonly Slot[], places: number, booking: string): Promise<boolean> {
  for (const slot of slots) if (!(await takeOne(tx, queued, slot, places, booking))) return false;
  return true;
}

async function takeOne(
  tx: Sql,
  { division, hall, queue }: Queued,
  { day, starts }: Slot,
  places: number,
  booking: string,
): Promise<boolean> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [row] = await tx.run(take, [division, hall, queue, day, starts, places, booking]);
    if (row !== undefined) return true;
    const [counted] = await tx.run(count, [division, hall, queue, day, starts]);
    if ((counted?.taken ?? 0) >= places) return false;
    await wait(WAIT_MS);
  }
  return false;
}

/** Gives back what a booking holds. */
export const releasePlaces = (tx: Transaction, { division, hall, queue, day, starts, ends, id }: BookingState): void =>
  tx.send(release, [division, hall, queue, day, starts, ends, id]);

/** One live booking a person, hall, day and queue: false where there is one already. */
export const holdDay = async (tx: Sql, { division, hall, queue }: Queued, day: Day, person: string, booking: string): Promise<boolean> =>
  (await tx.run(hold, [division, hall, day, queue, person, booking])).length > 0;
export const dropDay = (tx: Transaction, { division, hall, queue, day, person, id }: BookingState): void =>
  tx.send(drop, [division, hall, day, queue, person, id]);
