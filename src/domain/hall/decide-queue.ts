/** The one judge of a hall's day: a command becomes events, or a refusal that changes nothing. Pure. */
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import {
  decideAtWindow,
  decideCall,
  decideCancel,
  decideCloseDay,
  decideReturn,
  decideTake,
  decideTransfer,
  ticketAt,
  type QueueBodies,
  type QueueContext,
} from './decide-ticket.ts';
import {
  seatOf,
  type QueueActor,
  type QueueCommand,
  type QueueDay,
  type QueueEvent,
  type QueueEventBody,
  type QueueRefusal,
} from './queue-day.ts';

type Clerk = Extract<QueueActor, { kind: 'clerk' }>;

/**
 * Events of one command, or why not. Time enters by the context.
 * Refusals: `QueueRefusal`; `hall-closed` names the hours.
 */
export function decideQueue(
  command: QueueCommand,
  state: QueueDay,
  actor: QueueActor,
  context: QueueContext,
): Result<readonly QueueEvent[], QueueRefusal> {
  const bodies = bodiesOf(command, state, actor, context);
  return bodies.ok ? ok(bodies.value.map((body) => ({ ...body, at: context.now, by: actor }))) : bodies;
}

function bodiesOf(command: QueueCommand, state: QueueDay, actor: QueueActor, context: QueueContext): QueueBodies {
  // Only the hall's own clerks work in it.
  if (actor.kind === 'clerk' && actor.office !== state.hall) return refuse('not-yours');
  if (command.kind === 'take') return decideTake(state, command, context);
  if (command.kind === 'cancel') return decideCancel(state, command, actor);
  if (command.kind === 'close-day') return actor.kind === 'system' ? ok(decideCloseDay(state, context.now)) : refuse('not-yours');
  return actor.kind === 'clerk' ? clerksAct(command, state, actor, context) : refuse('not-yours');
}

type ClerksCommand = Exclude<QueueCommand, { kind: 'take' | 'cancel' | 'close-day' }>;

function clerksAct(command: ClerksCommand, state: QueueDay, actor: Clerk, context: QueueContext): QueueBodies {
  switch (command.kind) {
    case 'sit':
      return sit(state, command.window, actor, context);
    case 'pause':
    case 'resume':
    case 'leave':
      return ofSeat(state, command.kind, actor);
    case 'call':
      return decideCall(state, command, actor, context);
    case 'recall':
    case 'serve':
    case 'skip':
    case 'finish':
      return decideAtWindow(state, command, actor, context.now);
    case 'return':
      return decideReturn(state, command, context.now);
    case 'transfer':
      return decideTransfer(state, command, actor, context);
  }
}

/** A colleague's window is taken over with the ticket that is there; nobody sits at two, and nobody leaves a ticket behind unasked. */
function sit(state: QueueDay, window: string, { person }: Clerk, { windows }: QueueContext): QueueBodies {
  if (!windows.includes(window)) return refuse('window-not-here');
  const own = seatOf(state, person);
  const inHand = own === undefined || own.window === window ? undefined : ticketAt(state, own.window);
  if (inHand !== undefined) return refuse('ticket-in-hand', { values: { number: inHand.number } });
  const left = state.seats
    .filter((seat) => (seat.person === person) !== (seat.window === window))
    .map((seat): QueueEventBody => ({ kind: 'SeatLeft', window: seat.window, person: seat.person }));
  return ok([...left, { kind: 'SeatTaken', window, person }]);
}

function ofSeat(state: QueueDay, kind: 'pause' | 'resume' | 'leave', { person }: Clerk): QueueBodies {
  const seat = seatOf(state, person);
  if (seat === undefined) return refuse('no-seat');
  const { window } = seat;
  if (kind === 'pause') return ok([{ kind: 'SeatPaused', window }]);
  if (kind === 'resume') return ok([{ kind: 'SeatResumed', window }]);
  const inHand = ticketAt(state, window);
  return inHand === undefined
    ? ok([{ kind: 'SeatLeft', window, person }])
    : refuse('ticket-in-hand', { values: { number: inHand.number } });
}
