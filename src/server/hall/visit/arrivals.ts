/** Records arrivals at a hall, in the commit that brings them about: somebody identified at a window, a ticket that was served. */
import type { QueueDay, QueueEvent } from '#domain/hall/queue-day.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Change } from '#server/corridor/aggregate.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const insert = statement(
  'visit-entry-arrived',
  `insert into yici.visit_entry (division, id, visit, hall, day, who, kind, at, ticket, officer, body)
   values ($1, $2, md5($3::text || ' ' || $4::int || ' ' || $5::text), $3, $4, $5, 'arrived', $6, $7, $8, $9) on conflict (division, id) do nothing`,
);

export type Arrival = {
  readonly division: number;
  /** What it came from, so that it is recorded once: `walk-in …`, `ticket …`. */
  readonly id: string;
  readonly hall: string;
  /** A person's id, or undefined for a ticket that nobody's name is on. */
  readonly person: string | undefined;
  readonly at: Instant;
  readonly ticket?: string | undefined;
  readonly officer?: string | undefined;
  /** What the ticket was drawn for. */
  readonly matters?: readonly string[] | undefined;
  /** The number on the slip. */
  readonly called?: string;
};

/** The same person at the same hall on the same day is one visit, however often they are identified. */
export function recordArrival(tx: Transaction, arrival: Arrival): void {
  const { division, id, hall, person, at, ticket, officer, matters = [], called } = arrival;
  const who = person ?? (ticket === undefined ? `unknown:${id}` : `ticket:${ticket}`);
  const body = JSON.stringify({ ...(matters.length === 0 ? {} : { matters }), ...(called === undefined ? {} : { called }) });
  tx.send(insert, [division, id, hall, dayOfInstant(at), who, at, ticket ?? null, officer ?? null, body]);
}

/** Who physically stands there: the agent where there is one. */
export const recordWalkIn = (tx: Transaction, division: number, { id, office, person, agent, at, officer, ticket }: WalkIn): void =>
  recordArrival(tx, { division, id, hall: office, person: agent?.person ?? person, at, officer, ticket });

/** A ticket that was served is an arrival, whether or not anybody asked for a name. */
export function recordServed(tx: Transaction, { before, after, events }: Change<QueueDay, QueueEvent>): void {
  for (const event of events) {
    if (event.kind !== 'TicketServed' && event.kind !== 'TicketFinished') continue;
    const ticket = [...after.tickets, ...(before?.tickets ?? [])].find(({ id }) => id === event.ticket);
    if (ticket === undefined) continue;
    const { division, hall, id, person, matters, number: called } = ticket;
    recordArrival(tx, { division, id: `ticket ${id}`, hall, person, at: event.at, ticket: id, matters, called });
  }
}
