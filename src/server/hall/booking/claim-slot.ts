/** What making and moving a booking share: which slots are meant, taking their places, and what is told when they are full. */
import { minutesOf } from '#domain/hall/opening.ts';
import { lastDayOf, stretchAt, type Slot } from '#domain/hall/slot.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { BookingState } from '#domain/hall/booking.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { offerOf, type BookingRoom, type OfferedQueue, type Wish } from './booking-room.ts';
import { daysView } from './booking-view.ts';
import { isFull, takenBetween, takePlaces } from './places.ts';
import { bookingKey, findBooking } from './store.ts';

export type When = { readonly day: string; readonly starts: string };
/** The slots somebody wants, in a row, and the stretch of time they make. */
export type Claim = OfferedQueue & {
  readonly slots: readonly Slot[];
  readonly time: { readonly day: Day; readonly starts: number; readonly ends: number };
  /** Tells this stretch from others while many want it. */
  readonly name: string;
};

/** Refuses what cannot be booked at all, before anybody's place is looked at. */
export async function claimOf(room: BookingRoom, wish: Wish, when: When, now: Instant): Promise<Result<Claim>> {
  const found = await offerOf(room, wish);
  if (!found.ok) return found;
  const { offer, matter, hall, queue } = found.value;
  const day = readDay(when.day);
  const slots = day === undefined ? undefined : stretchAt(offer, { day, starts: minutesOf(when.starts), matter }, now);
  const [first, last] = [slots?.[0], slots?.at(-1)];
  if (slots === undefined || first === undefined || last === undefined) return refuse('slot-not-there');
  const time = { day: first.day, starts: first.starts, ends: last.ends };
  return ok({ ...found.value, slots, time, name: [hall, queue, ...Object.values(time)].join(' ') });
}

/** Inside the transaction; a full slot undoes all of it. */
export async function takeClaimed(tx: Transaction, claim: Claim, booking: string): Promise<Result<undefined>> {
  const got = await takePlaces(tx, claim, claim.slots, claim.offer.rule.places, booking);
  return got ? ok(undefined) : refuse('slot-full');
}

/** Does the work unless the slot is full: who waits for their turn while the last place goes is told without another question. */
export async function unlessFull<Value>(room: BookingRoom, claim: Claim, work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const { rush, pool } = room;
  const wanted = async (): Promise<Result<Value>> => {
    if (rush.isFull(claim.name)) return refuse('slot-full');
    const taken = await isFull(sqlOf(pool), claim, claim.slots, claim.offer.rule.places);
    const done = taken ? refuse('slot-full') : await work();
    if (!done.ok && done.refusal.code === 'slot-full') rush.noteFull(claim.name);
    return done;
  };
  return rush.isFull(claim.name) ? refuse('slot-full') : rush.inTurn(claim.name, wanted);
}

const NEXT = 3;
/** The refusal with the next free slots in it; asked once for all who are refused within a moment. */
export async function fullNow(room: BookingRoom, claim: Claim, now: Instant): Promise<Result<never>> {
  const { offer, matter, hall, queue } = claim;
  const ask = async (): Promise<string> => {
    const taken = await takenBetween(sqlOf(room.pool), claim, dayOfInstant(now), lastDayOf(offer.rule, now));
    const free = daysView(offer, matter, taken, now).flatMap(({ day, slots }) =>
      slots.filter((slot) => slot.free > 0).map(({ starts }) => `${day.slice('2026-'.length)} ${starts}`),
    );
    return free.length === 0 ? '—' : free.slice(0, NEXT).join(' · ');
  };
  return refuse('slot-full', { values: { next: await room.rush.shared(`${hall} ${queue} ${matter ?? ''}`, ask) } });
}

/** A booking of this person; all others do not exist. */
export async function ownBooking(
  room: Pick<BookingRoom, 'pool'>,
  person: string,
  id: string | undefined,
): Promise<BookingState | undefined> {
  const key = bookingKey(id ?? '');
  const found = key === undefined ? undefined : await findBooking(sqlOf(room.pool), key);
  return found?.state.person === brandAs<PersonId>(person) ? found.state : undefined;
}
