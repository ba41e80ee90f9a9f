/** What the big screen of a hall shows: numbers, windows, times; there is nothing of any person in it. */
import type { Office } from '#domain/catalogue/directory.ts';
import { queuesOfWindow } from '#domain/hall/hall-plan.ts';
import { ticketAt } from '#domain/hall/decide-ticket.ts';
import { spokenCall } from '#domain/hall/spoken-call.ts';
import { isAtWindow, type Ticket } from '#domain/hall/ticket.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { ScreenCall, ScreenView } from '#contract/view/queue.ts';
import type { Board } from './board.ts';
import type { QueueRoom } from './queue-room.ts';
import { hallName, openingOf, queueName, queueViews } from './queue-words.ts';

/** More than a screen shows. */
const MOST_CALLS = 24;

function callOf(ticket: Ticket, { planned: { plan } }: Board): ScreenCall[] {
  const { window, calledAt, number, queue, calls } = ticket;
  if (window === undefined || calledAt === undefined) return [];
  return [
    {
      number,
      window,
      queue,
      queueName: queueName(plan, queue),
      booked: ticket.lane === 'booked',
      calledAt: instantText(calledAt),
      calls,
      spoken: spokenCall(number, window),
    },
  ];
}

export function screenView(room: Pick<QueueRoom, 'catalogue' | 'demo'>, hall: Office, board: Board, now: Instant): ScreenView {
  const { state, planned, windows } = board;
  const called = state.tickets.filter(isAtWindow).toSorted((one, other) => (other.calledAt ?? 0) - (one.calledAt ?? 0));
  return {
    hall: { ...hallName(hall), divisionName: room.catalogue.divisions.get(hall.division)?.name ?? hall.name },
    demo: room.demo,
    version: state.version,
    at: instantText(now),
    ...openingOf(planned.plan, room.catalogue, now),
    calls: called.slice(0, MOST_CALLS).flatMap((ticket) => callOf(ticket, board)),
    queues: queueViews(board),
    windows: windows.map(({ number, name }) => ({
      number,
      name,
      queues: [...queuesOfWindow(planned.plan, number)],
      state: state.seats.find(({ window }) => window === number)?.state ?? 'closed',
      ticket: ticketAt(state, number)?.number ?? null,
    })),
  };
}
