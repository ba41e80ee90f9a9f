/** The ticket a clerk has called, as identification needs it: who drew it, for which matters, and that it stands at this clerk's window now. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isAtWindow, type TicketState } from '#domain/hall/ticket.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { Clerk } from './hall-room.ts';

type Row = {
  readonly id: string;
  readonly number: string;
  readonly hall: string;
  readonly day: Day;
  readonly matters: readonly string[];
  readonly person: string | null;
  readonly booking: string | null;
  readonly state: TicketState;
  readonly officer: string | null;
};
const find = statement<Row>(
  'walk-in-ticket',
  'select id, number, hall, day, matters, person, booking, state, officer from yici.ticket where division = $1 and id = $2',
);

export type TicketAtWindow = Pick<Row, 'id' | 'number' | 'matters' | 'booking'> & { readonly person: PersonId | undefined };

const told = ({ id, number, matters, booking, person }: Row): TicketAtWindow => ({
  id,
  number,
  matters,
  booking,
  person: person === null ? undefined : brandAs<PersonId>(person),
});

/** Whatever is known of a ticket, over or not. */
export async function findTicket(sql: Sql, division: number, id: string): Promise<TicketAtWindow | undefined> {
  const [row] = await sql.run(find, [division, id]);
  return row === undefined ? undefined : told(row);
}

/** Refuses `ticket-not-found` for another hall's or day's, `not-at-this-window` for one a colleague called. */
export async function ticketAtWindow(sql: Sql, clerk: Clerk, id: string, now: Instant): Promise<Result<TicketAtWindow>> {
  const [row] = await sql.run(find, [clerk.post.division, id]);
  if (row === undefined || row.hall !== clerk.post.office || row.day !== dayOfInstant(now)) return refuse('ticket-not-found');
  return row.officer === clerk.person && isAtWindow(row) ? ok(told(row)) : refuse('not-at-this-window');
}
