/** Answers the operations on slots and bookings. */
import { CONDUCT } from '#domain/hall/booking.ts';
import { calendarFile } from '#domain/hall/calendar-file.ts';
import { lastDayOf } from '#domain/hall/slot.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOf, dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { arrive } from './arrive.ts';
import { offerOf, type BookingRoom } from './booking-room.ts';
import { bookingView, daysView, rowView, slotListView } from './booking-view.ts';
import { makeBooking } from './make-booking.ts';
import { cancelBooking, moveBooking } from './move-booking.ts';
import { takenBetween } from './places.ts';
import { bookingKey, findBooking, findByCalendar, listBookings } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'make' | 'list' | 'get' | 'move' | 'cancel' | 'calendar' | 'arrive';

export const bookingHandlers = (room: BookingRoom): Readonly<Record<`booking.${Names}` | 'slot.list', Handler<Caller>>> => ({
  'slot.list': (facts) => slots(room, facts),
  'booking.make': (facts) => makeBooking(room, facts),
  'booking.list': (facts) => list(room, facts),
  'booking.get': (facts) => get(room, facts),
  'booking.move': (facts) => moveBooking(room, facts),
  'booking.cancel': (facts) => cancelBooking(room, facts),
  'booking.calendar': (facts) => calendar(room, facts),
  'booking.arrive': (facts) => arrive(room, facts),
});

async function slots(room: BookingRoom, { params, query, now }: Facts): Promise<Result<unknown>> {
  const found = await offerOf(room, { hall: params['id'] ?? '', queue: query['queue'], matter: query['matter'] });
  if (!found.ok) return found;
  const { offer, matter } = found.value;
  const taken = await takenBetween(sqlOf(room.pool), found.value, dayOfInstant(now), lastDayOf(offer.rule, now));
  return ok(slotListView(room.catalogue, found.value, daysView(offer, matter, taken, now)));
}

async function list(room: BookingRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2) ?? [MOST_DAYS, '~'];
  const day = Math.min(Math.max(Math.trunc(Number(mark[0])), -MOST_DAYS), MOST_DAYS);
  const rows = await sqlOf(room.pool).run(listBookings, [caller.person, dayOf(day), String(mark[1]), limit]);
  const last = rows.at(-1);
  return ok({
    rows: await Promise.all(rows.map((row) => rowView(room, row))),
    next: nextMark(rows, limit, [last?.day ?? 0, last?.id ?? '']),
  });
}
/** Days are int4; a forged mark beyond them begins at the start. */
const MOST_DAYS = 2_000_000_000;

async function get(room: BookingRoom, { caller, params, now }: Facts): Promise<Result<unknown>> {
  const key = bookingKey(params['id'] ?? '');
  const found = key === undefined ? undefined : await findBooking(sqlOf(room.pool), key);
  if (caller === undefined || found?.state.person !== caller.person) return refuse('booking-not-found');
  return ok(await bookingView(room, found, now));
}

/** Calendars ask again by themselves: the code opens the file for as long as there is a booking behind it. */
async function calendar(room: BookingRoom, { params, language }: Facts): Promise<Result<unknown>> {
  const match = /^(\d{6})-([0-9a-f]{32})(?:\.ics)?$/.exec(params['code'] ?? '');
  const [, place, code] = match ?? [];
  if (place === undefined || code === undefined) return refuse('booking-not-found');
  const division = brandAs<DivisionCode>(Number(place));
  const sql = sqlOf(room.pool);
  const [row] = await sql.run(findByCalendar, [division, code]);
  const found = row === undefined ? undefined : await findBooking(sql, { division, id: row.id });
  if (found === undefined) return refuse('booking-not-found');
  const { state } = found;
  const hall = room.catalogue.offices.get(state.hall);
  const text = calendarFile({
    booking: state,
    hall: hall?.name ?? { zh: state.hall, en: state.hall },
    ...(hall?.phone === undefined ? {} : { phone: hall.phone }),
    publicUrl: room.publicUrl,
    early: CONDUCT.early,
    language,
  });
  const method = state.state === 'cancelled' ? 'CANCEL' : 'PUBLISH';
  return ok({ bytes: new TextEncoder().encode(text), type: `text/calendar; charset=utf-8; method=${method}`, fileName: 'booking.ics' });
}
