/** A hall's day in the database: locked by one row, read from its tickets and seats, appended to. */
import { evolveQueue } from '#domain/hall/evolve-queue.ts';
import { KEPT, tellsPace, type Pace } from '#domain/hall/estimate.ts';
import { emptyDay, type QueueDay, type QueueEvent } from '#domain/hall/queue-day.ts';
import type { Seat } from '#domain/hall/seat.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { recordServed } from '../visit/arrivals.ts';
import { liveTickets, putTickets } from './ticket-rows.ts';

type DayRow = {
  readonly version: number;
  readonly counts: QueueDay['counts'];
  readonly streaks: QueueDay['streaks'];
  readonly closed: boolean;
  readonly at: Instant;
};
/** Makes the row where it is missing: the first ticket of a day waits for none and is drawn once. */
const lock = statement<DayRow>(
  'queue-lock',
  `insert into yici.queue_day as d (division, hall, day, version, counts, streaks, closed, at) values ($1, $2, $3, 0, '{}', '{}', false, 0)
   on conflict (division, hall, day) do update set version = d.version returning d.version, d.counts, d.streaks, d.closed, d.at`,
);
const find = statement<DayRow>(
  'queue-find',
  'select version, counts, streaks, closed, at from yici.queue_day where division = $1 and hall = $2 and day = $3',
);
const note = statement(
  'queue-note',
  'update yici.queue_day set version = $4, counts = $5, streaks = $6, closed = $7, at = $8 where division = $1 and hall = $2 and day = $3',
);
const insert: RowsStatement = {
  name: 'queue-event-insert',
  head: 'insert into yici.queue_event (division, hall, day, seq, kind, body, at, request_id)',
  columns: 8,
  tail: '',
};
type SeatRow = { readonly window_number: string; readonly person: string; readonly state: Seat['state']; readonly since: Instant };
const seats = statement<SeatRow>(
  'seat-list',
  'select window_number, person, state, since from yici.seat where division = $1 and hall = $2 and day = $3 order by window_number',
);
const putSeat = statement(
  'seat-put',
  `insert into yici.seat (division, hall, window_number, day, person, state, since) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (division, hall, window_number) do update set day = excluded.day, person = excluded.person, state = excluded.state,
   since = excluded.since`,
);
const dropSeat = statement('seat-drop', 'delete from yici.seat where division = $1 and hall = $2 and window_number = $3 and day = $4');
const pace = statement<{ readonly queue: string; readonly seconds: readonly number[] }>(
  'queue-pace',
  'select queue, seconds from yici.queue_pace where division = $1 and hall = $2',
);
const addPace = statement(
  'queue-pace-add',
  `insert into yici.queue_pace as p (division, hall, queue, seconds) values ($1, $2, $3, array[$4::int])
   on conflict (division, hall, queue) do update
   set seconds = (p.seconds || excluded.seconds)[greatest(1, coalesce(array_length(p.seconds, 1), 0) + 2 - $5::int):]`,
);

export type QueuePlace = { readonly division: DivisionCode; readonly hall: OfficeId; readonly day: Day };
export const queueKey = ({ division, hall, day }: QueuePlace): Key => ({ division, id: `${hall} ${dayText(day)}` });
/** The hall of a key; day and hall hold no blanks. */
export const hallOfKey = (id: string): string => id.slice(0, id.indexOf(' '));

async function restOf(sql: Sql, place: QueuePlace, row: Promise<readonly DayRow[]>): Promise<QueueDay> {
  const { division, hall, day } = place;
  const [[found], tickets, seated] = await Promise.all([row, liveTickets(sql, division, hall, day), sql.run(seats, [division, hall, day])]);
  if (found === undefined) return emptyDay(place);
  const { at: _at, ...known } = found;
  const own = seated.map(
    (seat): Seat => ({
      window: seat.window_number,
      person: brandAs<PersonId>(seat.person),
      state: seat.state,
      since: seat.since,
    }),
  );
  return { division, hall, day, ...known, tickets, seats: own };
}

/** Locks the day of a hall; what is read after the lock is what its last holder left. */
export async function lockQueue(tx: Sql, place: QueuePlace): Promise<Loaded<QueueDay>> {
  const row = tx.run(lock, [place.division, place.hall, place.day]);
  const state = await restOf(tx, place, row);
  const [locked] = await row;
  return { state, seq: state.version, lastAt: locked?.at ?? 0 };
}

/** The day as it stands, without a lock. */
export const findQueueDay = (sql: Sql, place: QueuePlace): Promise<QueueDay> =>
  restOf(sql, place, sql.run(find, [place.division, place.hall, place.day]));

/** How long the last services took, by queue. */
export async function paceOf(sql: Sql, { division, hall }: Omit<QueuePlace, 'day'>): Promise<Pace> {
  const rows = await sql.run(pace, [division, hall]);
  return Object.fromEntries(rows.map(({ queue, seconds }) => [queue, seconds]));
}

function append(tx: Transaction, { before, after, events, seq, at, requestId }: Change<QueueDay, QueueEvent>): void {
  const { division, hall, day } = after;
  tx.sendRows(
    insert,
    events.map((event, index) => [division, hall, day, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
  const known = new Set(before?.tickets ?? []);
  putTickets(
    tx,
    after.tickets.filter((ticket) => !known.has(ticket)),
  );
  for (const event of events) {
    if (event.kind === 'SeatLeft') tx.send(dropSeat, [division, hall, event.window, day]);
    if (event.kind === 'TicketFinished' && tellsPace(event.seconds)) tx.send(addPace, [division, hall, event.queue, event.seconds, KEPT]);
  }
  const sat = new Set(before?.seats ?? []);
  for (const seat of after.seats)
    if (!sat.has(seat)) tx.send(putSeat, [division, hall, seat.window, day, seat.person, seat.state, seat.since]);
  tx.send(note, [division, hall, day, after.version, JSON.stringify(after.counts), JSON.stringify(after.streaks), after.closed, at]);
}

/** Who holds a ticket, the hall's screens and its clerks hear that the day has a new version, and no more. */
export const queueAggregate: Aggregate<QueueDay, QueueEvent> = {
  kind: 'queue',
  audience: ({ hall }) => ({ people: [], offices: [hall], halls: [] }),
  evolve: (state, event) => {
    if (state === undefined) throw new Error('A day is there before anything happens on it');
    return evolveQueue(state, event);
  },
  react: () => [],
  write: (tx, change) => {
    append(tx, change);
    recordServed(tx, change);
    return [];
  },
};
