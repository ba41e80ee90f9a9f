/** Draws a ticket inside somebody else's transaction: an appointment that arrives gets its place in the same commit. */
import { decideQueue } from '#domain/hall/decide-queue.ts';
import type { QueueActor, TakeTicket } from '#domain/hall/queue-day.ts';
import type { Ticket, TicketBooking, TicketChannel, TicketId } from '#domain/hall/ticket.ts';
import { brandAs, type DivisionCode, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { write, type Committed } from '#server/corridor/run-command.ts';
import { randomCode } from '#server/kernel/random-code.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import { openQueueDay } from './change-queue.ts';
import type { QueueRoom } from './queue-room.ts';
import { queueAggregate, queueKey } from './queue-store.ts';

export type Drawing = {
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly queue: string;
  readonly matters: readonly MatterId[];
  readonly booking: TicketBooking;
  readonly person?: PersonId;
  readonly channel: TicketChannel;
  readonly actor: QueueActor;
  readonly now: Instant;
  readonly requestId: string;
};
/** `committed`: to be told to the corridor once the transaction has committed, and not before. */
export type Drawn = { readonly ticket: Ticket; readonly committed: Committed };

/** Letters and digits that nobody mistakes for one another; sixty bits, so that no code is guessed. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const CODE_LENGTH = 12;

/** The code on a slip. */
export function freshCode(division: DivisionCode): string {
  return `${division}-${randomCode(ALPHABET, CODE_LENGTH)}`;
}

export const freshTicketId = (room: Pick<QueueRoom, 'newId'>, division: DivisionCode): TicketId =>
  brandAs<TicketId>(`${division}-${room.newId()}`);

/**
 * Locks the hall's day after whatever the caller locked before, and draws.
 * Refuses as `ticket.take` does: `hall-closed`, `queue-not-here`, `ticket-live`.
 */
export async function drawTicket(tx: Transaction, room: Pick<QueueRoom, 'catalogue' | 'newId'>, drawing: Drawing): Promise<Result<Drawn>> {
  const { division, hall, queue, matters, booking, person, channel, actor, now, requestId } = drawing;
  const place = { division, hall, day: dayOfInstant(now) };
  const { loaded, context } = await openQueueDay(tx, room, place);
  const at = instantOf(Math.max(now, loaded.lastAt));
  const command: TakeTicket = {
    kind: 'take',
    id: freshTicketId(room, division),
    code: freshCode(division),
    queue,
    matters,
    lane: 'booked',
    channel,
    booking,
    ...(person === undefined ? {} : { person }),
  };
  if (loaded.state === undefined) throw new Error('A day is locked before it is judged');
  const decided = decideQueue(command, loaded.state, actor, { ...context, now: at });
  if (!decided.ok) return decided;
  const key = queueKey(place);
  const { state } = write(tx, queueAggregate, { requestId }, { key, events: decided.value, loaded, at });
  const ticket = state.tickets.find(({ id }) => id === command.id);
  if (ticket === undefined) throw new Error('A ticket that was drawn is there');
  const committed: Committed = {
    kind: queueAggregate.kind,
    key,
    version: state.version,
    jobs: 0,
    audience: queueAggregate.audience?.(state),
  };
  return ok({ ticket, committed });
}
