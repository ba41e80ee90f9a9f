/** Facts of bookings: kept or missed, and how long who came on time still waited for the call. */
import { evolveBooking } from '#domain/hall/evolve-booking.ts';
import type { BookingEvent, BookingState } from '#domain/hall/booking.ts';
import { minuteAt } from '#domain/hall/slot.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Loader } from './loader.ts';

const events = statement<{ readonly id: string; readonly body: BookingEvent }>(
  'measure-booking-events',
  'select id, body from yici.booking_event where division = $1 and id = any ($2) order by id, seq',
);
type Ticket = { readonly id: string; readonly taken_at: Instant; readonly called_at: Instant | null };
const tickets = statement<Ticket>(
  'measure-booking-tickets',
  'select id, taken_at, called_at from yici.ticket where division = $1 and id = any ($2)',
);
const page = statement<{ readonly id: string }>(
  'measure-booking-page',
  'select id from yici.booking_now where division = $1 and id > $2 order by id limit 500',
);

const MS_A_MINUTE = 60_000;

function rowOf(state: BookingState, ticket: Ticket | undefined): FactRow {
  const called = ticket?.called_at ?? undefined;
  const from = Math.max(minuteAt(state.day, state.starts), ticket?.taken_at ?? 0);
  return {
    about: 'booking',
    line: '',
    day: state.day,
    keys: { office: [state.hall], matter: state.matter === undefined ? [] : [state.matter] },
    facts: {
      kept: state.state === 'arrived',
      missed: state.state === 'missed',
      called: called !== undefined,
      ...(called === undefined ? {} : { waitedMinutes: Math.max(0, Math.floor((called - from) / MS_A_MINUTE)) }),
    },
  };
}

export const bookings: Loader = {
  load: async (_room, sql, division, ids) => {
    const states = new Map<string, BookingState>();
    for (const { id, body } of await sql.run(events, [division, ids])) states.set(id, evolveBooking(states.get(id), body));
    const drawn = [...states.values()].flatMap(({ ticket }) => (ticket === undefined ? [] : [ticket.id]));
    const byId = new Map((drawn.length === 0 ? [] : await sql.run(tickets, [division, drawn])).map((row) => [row.id, row]));
    return new Map(
      [...states].map(([id, state]): readonly [string, readonly FactRow[]] => [
        id,
        state.state === 'cancelled' ? [] : [rowOf(state, state.ticket === undefined ? undefined : byId.get(state.ticket.id))],
      ]),
    );
  },
  list: async (_room, sql, division, after) => (await sql.run(page, [division, after])).map(({ id }) => id),
};
