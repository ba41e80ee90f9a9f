/** Judges what happens to tickets: drawn, given up, called, missed, back again, handed on, finished. */
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { chooseNext, isPriority, placeBehindNext } from './choose-next.ts';
import { closedWords } from './closed-words.ts';
import { findQueue, queueFor, queuesOfWindow, takesAll, type HallPlan } from './hall-plan.ts';
import { drawsAt } from './opening.ts';
import {
  findTicket,
  seatOf,
  type QueueActor,
  type QueueCommand,
  type QueueDay,
  type QueueEventBody,
  type QueueRefusal,
  type TakeTicket,
} from './queue-day.ts';
import type { Seat } from './seat.ts';
import { isAtWindow, isLive, ticketNumber, type Ticket, type TicketId } from './ticket.ts';

export type QueueContext = {
  readonly plan: HallPlan;
  readonly calendar: Calendar;
  /** Numbers of the windows the directory has open in this hall. */
  readonly windows: readonly string[];
  readonly now: Instant;
};
export type QueueBodies = Result<readonly QueueEventBody[], QueueRefusal>;
type Named<Kind extends QueueCommand['kind']> = Extract<QueueCommand, { kind: Kind }>;
type Clerk = Extract<QueueActor, { kind: 'clerk' }>;

/** No daily quota and nobody turned away in office hours (2018 provisions art. 12); who stands before a clerk gets one at any time. */
export function decideTake(state: QueueDay, command: TakeTicket, { plan, calendar, now }: QueueContext): QueueBodies {
  const open = !state.closed && (command.channel === 'clerk' || drawsAt(plan, now, calendar));
  if (!open) return refuse('hall-closed', { values: closedWords(plan, now, calendar), article: 'zhejiang-at-most-once-2018/12' });
  const queue = command.queue === undefined ? queueFor(plan, command.matters) : findQueue(plan, command.queue);
  if (queue === undefined || !takesAll(queue, command.matters)) return refuse('queue-not-here');
  const held = command.person === undefined ? undefined : state.tickets.find((each) => each.person === command.person && isLive(each));
  if (held !== undefined) return refuse('ticket-live', { values: { number: held.number } });
  const { kind: _kind, ...wish } = command;
  const ticket: Ticket = {
    ...wish,
    division: state.division,
    hall: state.hall,
    day: state.day,
    number: ticketNumber(queue.id, (state.counts[queue.id] ?? 0) + 1),
    queue: queue.id,
    state: 'waiting',
    place: now,
    takenAt: now,
    calls: 0,
  };
  return ok([{ kind: 'TicketTaken', ticket }]);
}

const isHolder = (ticket: Ticket, actor: QueueActor): boolean =>
  actor.kind === 'slip' || (actor.kind === 'person' && ticket.person === actor.person);

/** The number stays void: it is never given again, and says why. */
export function decideCancel(state: QueueDay, command: Named<'cancel'>, actor: QueueActor): QueueBodies {
  const ticket = findTicket(state, command.ticket);
  if (ticket === undefined || (actor.kind !== 'clerk' && !isHolder(ticket, actor))) return refuse('ticket-not-found');
  // A day that was closed was reported: nothing in it changes any more.
  if (state.closed) return refuse('ticket-over');
  // Who is being served ends it with the clerk.
  const over = actor.kind === 'clerk' ? !isLive(ticket) && ticket.state !== 'missed' : ticket.state === 'serving' || !isLive(ticket);
  return over ? refuse('ticket-over') : ok([{ kind: 'TicketCancelled', ticket: ticket.id, reason: command.reason }]);
}

const finishing = (ticket: Ticket, now: Instant): QueueEventBody => ({
  kind: 'TicketFinished',
  ticket: ticket.id,
  queue: ticket.queue,
  seconds: Math.max(0, Math.round((now - (ticket.servedFrom ?? ticket.calledAt ?? now)) / 1000)),
});

/** What is at a window now. */
export const ticketAt = (state: QueueDay, window: string): Ticket | undefined =>
  state.tickets.find((ticket) => ticket.window === window && isAtWindow(ticket));

export function decideCall(state: QueueDay, command: Named<'call'>, actor: Clerk, { plan, now }: QueueContext): QueueBodies {
  const seat = seatOf(state, actor.person);
  if (seat === undefined) return refuse('no-seat');
  if (seat.state === 'paused') return refuse('seat-paused');
  const current = ticketAt(state, seat.window);
  const finished = current === undefined ? [] : [finishing(current, now)];
  const next = command.ticket === undefined ? ok(nextFor(state, seat, plan, now)) : namedFor(state, command.ticket);
  if (!next.ok) return next;
  if (next.value === undefined) return finished.length === 0 ? refuse('nothing-waiting') : ok(finished);
  const { id, queue } = next.value;
  return ok([...finished, { kind: 'TicketCalled', ticket: id, window: seat.window, priority: isPriority(next.value, now), queue }]);
}

/** The ticket a seat would call now. */
export const nextFor = (state: QueueDay, seat: Pick<Seat, 'window'>, plan: HallPlan, now: Instant): Ticket | undefined =>
  chooseNext(
    state.tickets.filter((ticket) => ticket.state === 'waiting'),
    {
      window: seat.window,
      queues: queuesOfWindow(plan, seat.window),
      ordinaryEvery: plan.ordinaryEvery,
      streaks: state.streaks,
      now,
    },
  );

/** A clerk may call somebody out of turn: the event names the clerk and the number. */
function namedFor(state: QueueDay, id: TicketId): Result<Ticket, QueueRefusal> {
  const ticket = findTicket(state, id);
  if (ticket === undefined) return refuse('ticket-not-found');
  return ticket.state === 'waiting' || ticket.state === 'missed' ? ok(ticket) : refuse('not-waiting');
}

/** Recall, serve, skip and finish: of the ticket at the own window alone. */
export function decideAtWindow(
  state: QueueDay,
  command: Named<'recall' | 'serve' | 'skip' | 'finish'>,
  actor: Clerk,
  now: Instant,
): QueueBodies {
  const ticket = findTicket(state, command.ticket);
  if (ticket === undefined) return refuse('ticket-not-found');
  const seat = seatOf(state, actor.person);
  if (seat === undefined) return refuse('no-seat');
  if (!isAtWindow(ticket) || ticket.window !== seat.window) return refuse('not-at-this-window');
  switch (command.kind) {
    case 'recall':
      return ok([{ kind: 'TicketRecalled', ticket: ticket.id }]);
    case 'serve':
      return ok([{ kind: 'TicketServed', ticket: ticket.id }]);
    case 'skip':
      return ok([{ kind: 'TicketMissed', ticket: ticket.id }]);
    case 'finish':
      return ok([finishing(ticket, now)]);
  }
}

export function decideReturn(state: QueueDay, command: Named<'return'>, now: Instant): QueueBodies {
  const ticket = findTicket(state, command.ticket);
  if (ticket === undefined) return refuse('ticket-not-found');
  if (ticket.state !== 'missed') return refuse('not-missed');
  const waiting = state.tickets.filter((each) => each.state === 'waiting');
  return ok([{ kind: 'TicketReturned', ticket: ticket.id, place: placeBehindNext(waiting, ticket, now) }]);
}

export function decideTransfer(state: QueueDay, command: Named<'transfer'>, actor: Clerk, { plan, windows }: QueueContext): QueueBodies {
  const ticket = findTicket(state, command.ticket);
  if (ticket === undefined) return refuse('ticket-not-found');
  if (!isLive(ticket)) return refuse('ticket-over');
  if (isAtWindow(ticket) && ticket.window !== seatOf(state, actor.person)?.window) return refuse('not-at-this-window');
  const { queue, window } = command;
  if (queue === undefined && window === undefined) return refuse('nowhere-to');
  if (queue !== undefined && findQueue(plan, queue) === undefined) return refuse('queue-not-here');
  if (window !== undefined && !windows.includes(window)) return refuse('window-not-here');
  return ok([{ kind: 'TicketTransferred', ticket: ticket.id, queue: queue ?? ticket.queue, ...(window === undefined ? {} : { window }) }]);
}

/** With the day all is over: who still waits has missed, what is at a window is finished, everybody has left. */
export const decideCloseDay = (state: QueueDay, now: Instant): readonly QueueEventBody[] => [
  ...state.tickets.flatMap((ticket): readonly QueueEventBody[] => {
    if (ticket.state === 'waiting') return [{ kind: 'TicketMissed', ticket: ticket.id }];
    return isAtWindow(ticket) ? [finishing(ticket, now)] : [];
  }),
  ...state.seats.map(({ window, person }) => ({ kind: 'SeatLeft' as const, window, person })),
  { kind: 'DayClosed' },
];
