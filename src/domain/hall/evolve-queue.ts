/** Folds what happened in a hall on a day into its state. */
import type { QueueDay, QueueEvent } from './queue-day.ts';
import { streaksAfter } from './choose-next.ts';
import type { Seat } from './seat.ts';
import { isAtWindow, type Ticket, type TicketId } from './ticket.ts';

/** The state after an event. Throws for a ticket or seat that is not there: such a history is damaged. */
export function evolveQueue(state: QueueDay, event: QueueEvent): QueueDay {
  const next = { ...state, version: state.version + 1 };
  switch (event.kind) {
    case 'TicketTaken': {
      const { ticket } = event;
      const counts = { ...state.counts, [ticket.queue]: (state.counts[ticket.queue] ?? 0) + 1 };
      return { ...next, counts, tickets: [...state.tickets, ticket] };
    }
    case 'TicketCalled':
      return withTicket({ ...next, streaks: streaksAfter(state.streaks, event, event.priority) }, event.ticket, changeOf(event));
    case 'TicketCancelled':
    case 'TicketRecalled':
    case 'TicketServed':
    case 'TicketMissed':
    case 'TicketReturned':
    case 'TicketTransferred':
    case 'TicketFinished':
      return withTicket(next, event.ticket, changeOf(event));
    case 'SeatTaken':
      return withSeatTaken(next, event);
    case 'SeatPaused':
      return withSeat(next, event.window, { state: 'paused', since: event.at });
    case 'SeatResumed':
      return withSeat(next, event.window, { state: 'open', since: event.at });
    case 'SeatLeft':
      return { ...next, seats: without(state.seats, event.window) };
    case 'DayClosed':
      return { ...next, closed: true };
  }
}

type Named<Kind extends QueueEvent['kind']> = Extract<QueueEvent, { kind: Kind }>;
type OfTicket = Extract<QueueEvent, { ticket: TicketId }>;

/** What an event changes of its ticket. */
function changeOf(event: OfTicket): (ticket: Ticket) => Change {
  const { at, by } = event;
  switch (event.kind) {
    case 'TicketCancelled':
      return () => ({ state: 'cancelled', endedAt: at, reason: event.reason });
    case 'TicketCalled': {
      const called = { state: 'called', window: event.window, calledAt: at, endedAt: undefined, servedFrom: undefined } as const;
      return ({ calls, officer }) => ({ ...called, calls: calls + 1, officer: by.kind === 'clerk' ? by.person : officer });
    }
    case 'TicketRecalled':
      return ({ calls }) => ({ calls: calls + 1 });
    case 'TicketServed':
      return ({ servedFrom = at }) => ({ state: 'serving', servedFrom });
    case 'TicketMissed':
      return () => ({ state: 'missed', endedAt: at });
    case 'TicketReturned':
      return () => ({ ...waitingAgain, place: event.place });
    case 'TicketTransferred':
      return () => ({ ...waitingAgain, queue: event.queue, onlyAt: event.window });
    case 'TicketFinished':
      return () => ({ state: 'done', endedAt: at });
  }
}

/** Who takes a window over takes over the ticket that is there. */
function withSeatTaken(state: QueueDay, { window, person, at }: Named<'SeatTaken'>): QueueDay {
  const tickets = state.tickets.map((ticket) => (ticket.window === window && isAtWindow(ticket) ? { ...ticket, officer: person } : ticket));
  return { ...state, tickets, seats: [...without(state.seats, window), { window, person, state: 'open', since: at }] };
}

type Change = { readonly [Member in keyof Ticket]?: Ticket[Member] | undefined };

const waitingAgain = {
  state: 'waiting',
  window: undefined,
  calledAt: undefined,
  servedFrom: undefined,
  endedAt: undefined,
} as const satisfies Change;

/** Members set to undefined are left out again. */
function applied(ticket: Ticket, change: Change): Ticket {
  const entries = Object.entries({ ...ticket, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as unknown as Ticket;
}

function withTicket(state: QueueDay, id: TicketId, change: (ticket: Ticket) => Change): QueueDay {
  if (!state.tickets.some((ticket) => ticket.id === id)) throw new Error(`Ticket ${id} is not there`);
  return { ...state, tickets: state.tickets.map((ticket) => (ticket.id === id ? applied(ticket, change(ticket)) : ticket)) };
}

const without = (seats: readonly Seat[], window: string): readonly Seat[] => seats.filter((seat) => seat.window !== window);

function withSeat(state: QueueDay, window: string, change: Partial<Seat>): QueueDay {
  if (!state.seats.some((seat) => seat.window === window)) throw new Error(`Nobody sits at ${window}`);
  return { ...state, seats: state.seats.map((seat) => (seat.window === window ? { ...seat, ...change } : seat)) };
}
