/** A ticket as its holder sees it, and as the hall's clerks do: place and time, never who holds it. */
import type { Office } from '#domain/catalogue/directory.ts';
import { laneNames } from '#domain/hall/lane.ts';
import type { Ticket } from '#domain/hall/ticket.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import type { TicketRow, TicketView } from '#contract/view/queue.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Board } from './board.ts';
import { hallName, matterNames, queueName, textOf } from './queue-words.ts';

/** A ticket of a day that is over was missed, also before the day was closed. */
export const stateOn = ({ state, day }: Ticket, now: Instant): Ticket['state'] =>
  state === 'waiting' && day < dayOfInstant(now) ? 'missed' : state;

/** Those that will be called before it, by the calls played through; by place where nobody can say. */
function aheadOf(ticket: Ticket, { state, estimates }: Board): number {
  const own = estimates.ofTicket.get(ticket.id);
  const others = state.tickets.filter((each) => each.state === 'waiting' && each.queue === ticket.queue && each.id !== ticket.id);
  if (own === undefined) return others.filter(({ place }) => place < ticket.place).length;
  const isBefore = (each: Ticket): boolean => {
    const minutes = estimates.ofTicket.get(each.id) ?? Number.POSITIVE_INFINITY;
    return minutes < own || (minutes === own && each.place < ticket.place);
  };
  return others.filter(isBefore).length;
}

type Shown = { readonly hall: Office; readonly board: Board; readonly catalogue: Catalogue; readonly now: Instant };

/** @param ticket as it is kept; of today it is looked up on the board, which is newer. */
export function ticketView(ticket: Ticket, { hall, board, catalogue, now }: Shown, secret: boolean): TicketView {
  const { plan } = board.planned;
  const state = stateOn(ticket, now);
  const waits = state === 'waiting';
  return {
    id: ticket.id,
    code: secret ? ticket.code : null,
    hall: hallName(hall),
    day: dayText(ticket.day),
    number: ticket.number,
    queue: { id: ticket.queue, name: queueName(plan, ticket.queue) },
    lane: ticket.lane,
    laneName: laneNames[ticket.lane],
    matters: matterNames(catalogue, ticket.matters),
    state,
    takenAt: instantText(ticket.takenAt),
    calledAt: textOf(ticket.calledAt),
    calls: ticket.calls,
    window: state === 'called' || state === 'serving' ? (ticket.window ?? null) : null,
    bookedFrom: textOf(ticket.booking?.from),
    ahead: waits ? aheadOf(ticket, board) : null,
    minutes: waits ? (board.estimates.ofTicket.get(ticket.id) ?? null) : null,
    version: board.state.version,
  };
}

export function ticketRow(ticket: Ticket, { board, catalogue }: Pick<Shown, 'board' | 'catalogue'>): TicketRow {
  return {
    id: ticket.id,
    number: ticket.number,
    queue: ticket.queue,
    queueName: queueName(board.planned.plan, ticket.queue),
    lane: ticket.lane,
    laneName: laneNames[ticket.lane],
    matters: matterNames(catalogue, ticket.matters),
    state: ticket.state,
    takenAt: instantText(ticket.takenAt),
    calledAt: textOf(ticket.calledAt),
    servedFrom: textOf(ticket.servedFrom),
    calls: ticket.calls,
    window: ticket.window ?? null,
    bookedFrom: textOf(ticket.booking?.from),
    booking: ticket.booking?.id ?? null,
    held: ticket.person !== undefined,
    minutes: ticket.state === 'waiting' ? (board.estimates.ofTicket.get(ticket.id) ?? null) : null,
  };
}
