/** Bookings in the database: their history and the row that lists and timers are read from. */
import { CONDUCT, missAt, remindAt, type BookingEvent, type BookingId, type BookingState } from '#domain/hall/booking.ts';
import { evolveBooking } from '#domain/hall/evolve-booking.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const lock = statement<never>('booking-lock', 'select version from yici.booking_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: BookingEvent }>(
  'booking-event-read',
  'select body from yici.booking_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'booking-event-insert',
  head: 'insert into yici.booking_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'booking-now-keep',
  `insert into yici.booking_now (division, id, version, hall, queue, matter, person, day, starts, ends, state, code, calendar_code,
     made_at, remind_at, miss_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
   on conflict (division, id) do update set version = excluded.version, day = excluded.day, starts = excluded.starts,
     ends = excluded.ends, state = excluded.state, remind_at = excluded.remind_at, miss_at = excluded.miss_at`,
);

/** The division leads the id, so that a booking is found in its shard by its id alone. */
export const bookingKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const bookingId = (division: DivisionCode, fresh: string): BookingId => brandAs<BookingId>(`${division}-${fresh}`);

const fold = (events: readonly BookingEvent[]): BookingState | undefined =>
  events.reduce<BookingState | undefined>((state, event) => evolveBooking(state, event), undefined);

/** Locks a booking and folds its events. */
export async function lockBooking(tx: Sql, key: Key): Promise<Loaded<BookingState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}
/** A booking that is only now made: there is nothing to lock. */
export const newBooking = (): Promise<Loaded<BookingState>> => Promise.resolve({ state: undefined, seq: 0, lastAt: 0 });

export type FoundBooking = { readonly state: BookingState; readonly events: readonly BookingEvent[] };
export async function findBooking(sql: Sql, key: Key): Promise<FoundBooking | undefined> {
  const events = (await sql.run(read, [key.division, key.id])).map(({ body }) => body);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

export type BookingNow = {
  readonly division: number;
  readonly id: string;
  readonly hall: string;
  readonly queue: string;
  readonly matter: string | null;
  readonly person: string;
  readonly day: Day;
  readonly starts: number;
  readonly ends: number;
  readonly state: BookingState['state'];
};
const columns = 'division, id, hall, queue, matter, person, day, starts, ends, state';
/** A person's bookings may lie in several divisions. */
export const listBookings = statement<BookingNow>(
  'booking-list',
  `select ${columns} from yici.booking_now where person = $1 and (day, id) < ($2, $3) order by day desc, id desc limit $4`,
);
export const findByCode = statement<{ readonly id: string }>(
  'booking-by-code',
  'select id from yici.booking_now where division = $1 and hall = $2 and code = $3',
);
export const findByCalendar = statement<{ readonly id: string }>(
  'booking-by-calendar',
  'select id from yici.booking_now where division = $1 and calendar_code = $2',
);
/** What a person let pass in a division since a day. */
const missedSince = statement<{ readonly day: Day }>(
  'booking-missed',
  "select day from yici.booking_now where division = $1 and person = $2 and state = 'missed' and day > $3",
);
export const missedDays = async (sql: Sql, division: number, person: string, since: Day): Promise<readonly Day[]> =>
  (await sql.run(missedSince, [division, person, since])).map(({ day }) => day);

export type DueBooking = { readonly id: string; readonly version: number };
export const remindDue = statement<DueBooking>(
  'booking-remind-due',
  "select id, version from yici.booking_now where division = $1 and state = 'booked' and remind_at <= $2 order by remind_at, id limit 500",
);
export const missDue = statement<DueBooking>(
  'booking-miss-due',
  "select id, version from yici.booking_now where division = $1 and state = 'booked' and miss_at <= $2 order by miss_at, id limit 500",
);
/** Bookings to come, by hall and time: a few hundred rows of a county, whatever is behind each. */
export const timesToCome = statement<{ readonly hall: string; readonly day: Day; readonly starts: number; readonly ends: number }>(
  'booking-times',
  `select distinct hall, day, starts, ends from yici.booking_now where division = $1 and state = 'booked' and day >= $2`,
);
export const bookedAt = statement<DueBooking>(
  'booking-booked-at',
  `select id, version from yici.booking_now
   where division = $1 and hall = $2 and day = $3 and starts = $4 and ends = $5 and state = 'booked' order by id limit 500`,
);
export const bookingDivisions = statement<{ readonly division: number }>(
  'booking-divisions',
  "select distinct division from yici.booking_now where state = 'booked' order by division",
);

const rowOf = (after: BookingState): readonly unknown[] => [
  after.division,
  after.id,
  after.seq,
  after.hall,
  after.queue,
  after.matter ?? null,
  after.person,
  after.day,
  after.starts,
  after.ends,
  after.state,
  after.code,
  after.calendarCode,
  after.madeAt,
  after.reminded ? null : remindAt(after),
  missAt(after, CONDUCT),
];

type Told = (tx: Transaction, events: readonly BookingEvent[], after: BookingState, at: Instant) => void;

/** The aggregate for the corridor; `tell` sends the copies of what the person is told in the same commit. */
export const bookingAggregate = (tell: Told): Aggregate<BookingState, BookingEvent> => ({
  kind: 'booking',
  audience: ({ person, division }) => ({ people: [person], offices: [], halls: [division] }),
  evolve: evolveBooking,
  react: () => [],
  write: (tx, { key, after, events, seq, at, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, rowOf(after));
    markDirty(tx, key.division, 'booking', key.id, at);
    tell(tx, events, after, at);
    return [];
  },
});
