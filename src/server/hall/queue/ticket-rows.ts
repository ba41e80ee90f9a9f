/** Tickets as rows: written whenever an event touched them, read back as they stand. */
import type { TicketId } from '#domain/hall/ticket.ts';
import type { Ticket } from '#domain/hall/ticket.ts';
import type { DivisionCode, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

type Row = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly code: string;
  readonly hall: string;
  readonly day: Day;
  readonly number: string;
  readonly queue: string;
  readonly only_at: string | null;
  readonly lane: Ticket['lane'];
  readonly matters: readonly MatterId[];
  readonly person: string | null;
  readonly booking: string | null;
  readonly booked_from: Instant | null;
  readonly booked_until: Instant | null;
  readonly channel: Ticket['channel'];
  readonly state: Ticket['state'];
  readonly place: number;
  readonly taken_at: Instant;
  readonly window_number: string | null;
  readonly officer: string | null;
  readonly called_at: Instant | null;
  readonly calls: number;
  readonly served_from: Instant | null;
  readonly ended_at: Instant | null;
  readonly reason: string | null;
};

const COLUMNS = `division, id, code, hall, day, number, queue, only_at, lane, matters, person, booking, booked_from, booked_until, channel,
  state, place, taken_at, window_number, officer, called_at, calls, served_from, ended_at, reason`;

const put: RowsStatement = {
  name: 'ticket-put',
  head: `insert into yici.ticket (${COLUMNS})`,
  columns: 25,
  tail: `on conflict (division, id) do update set queue = excluded.queue, only_at = excluded.only_at, state = excluded.state,
    place = excluded.place, window_number = excluded.window_number, officer = excluded.officer, called_at = excluded.called_at,
    calls = excluded.calls, served_from = excluded.served_from, ended_at = excluded.ended_at, reason = excluded.reason`,
};
/** What is not over: a missed one may come back today. */
const live = statement<Row>(
  'ticket-live',
  `select ${COLUMNS} from yici.ticket where division = $1 and hall = $2 and day = $3 and state in ('waiting', 'called', 'serving', 'missed')
   order by taken_at, number`,
);
const byId = statement<Row>('ticket-by-id', `select ${COLUMNS} from yici.ticket where division = $1 and id = $2`);
const byCode = statement<Row>('ticket-by-code', `select ${COLUMNS} from yici.ticket where division = $1 and code = $2`);
const ofPerson = statement<Row>(
  'ticket-of-person',
  `select ${COLUMNS} from yici.ticket where division = any ($1) and person = $2 and day = $3 order by taken_at desc limit 50`,
);

const given = <Name extends string, Value>(name: Name, value: Value | null): { readonly [Key in Name]?: Value } =>
  (value === null ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };

const read = (row: Row): Ticket => ({
  id: brandAs<TicketId>(row.id),
  code: row.code,
  division: row.division,
  hall: brandAs<OfficeId>(row.hall),
  day: row.day,
  number: row.number,
  queue: row.queue,
  ...given('onlyAt', row.only_at),
  lane: row.lane,
  matters: row.matters,
  ...given('person', row.person === null ? null : brandAs<PersonId>(row.person)),
  ...(row.booking === null || row.booked_from === null || row.booked_until === null
    ? {}
    : { booking: { id: row.booking, from: row.booked_from, until: row.booked_until } }),
  channel: row.channel,
  state: row.state,
  place: row.place,
  takenAt: row.taken_at,
  ...given('window', row.window_number),
  ...given('officer', row.officer === null ? null : brandAs<PersonId>(row.officer)),
  ...given('calledAt', row.called_at),
  calls: row.calls,
  ...given('servedFrom', row.served_from),
  ...given('endedAt', row.ended_at),
  ...given('reason', row.reason),
});

const cells = (ticket: Ticket): readonly unknown[] => [
  ticket.division,
  ticket.id,
  ticket.code,
  ticket.hall,
  ticket.day,
  ticket.number,
  ticket.queue,
  ticket.onlyAt ?? null,
  ticket.lane,
  ticket.matters,
  ticket.person ?? null,
  ticket.booking?.id ?? null,
  ticket.booking?.from ?? null,
  ticket.booking?.until ?? null,
  ticket.channel,
  ticket.state,
  ticket.place,
  ticket.takenAt,
  ticket.window ?? null,
  ticket.officer ?? null,
  ticket.calledAt ?? null,
  ticket.calls,
  ticket.servedFrom ?? null,
  ticket.endedAt ?? null,
  ticket.reason ?? null,
];

export function putTickets(tx: Transaction, tickets: readonly Ticket[]): void {
  tx.sendRows(put, tickets.map(cells));
  // How long who had an appointment waited is known when they are called.
  for (const { division, booking, calledAt, endedAt } of tickets)
    if (booking !== undefined && calledAt !== undefined && endedAt === undefined) markDirty(tx, division, 'booking', booking.id, calledAt);
}

export const liveTickets = async (sql: Sql, division: DivisionCode, hall: OfficeId, day: Day): Promise<readonly Ticket[]> =>
  (await sql.run(live, [division, hall, day])).map(read);

/** The division leads ids and codes, so that a ticket is found in its shard by either alone. */
const divisionOf = (idOrCode: string): DivisionCode | undefined => {
  const division = /^(\d{6})-[0-9a-zA-Z-]{8,60}$/.exec(idOrCode)?.[1];
  return division === undefined ? undefined : brandAs<DivisionCode>(Number(division));
};

/** A ticket by its id; undefined for none. */
export async function findTicketById(sql: Sql, id: string): Promise<Ticket | undefined> {
  const division = divisionOf(id);
  const [row] = division === undefined ? [] : await sql.run(byId, [division, id]);
  return row === undefined ? undefined : read(row);
}

/** A ticket by the code on its slip; undefined for none. */
export async function findTicketByCode(sql: Sql, code: string): Promise<Ticket | undefined> {
  const division = divisionOf(code);
  const [row] = division === undefined ? [] : await sql.run(byCode, [division, code]);
  return row === undefined ? undefined : read(row);
}

export const ticketsOfPerson = async (
  sql: Sql,
  divisions: readonly DivisionCode[],
  person: PersonId,
  day: Day,
): Promise<readonly Ticket[]> => (await sql.run(ofPerson, [divisions, person, day])).map(read);
