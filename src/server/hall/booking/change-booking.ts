/** Runs one command on a booking, with what it does to the places in the same commit. */
import type { ActorRef } from '#domain/case/actor.ts';
import { CONDUCT, type BookingCommand, type BookingEvent, type BookingState } from '#domain/hall/booking.ts';
import { decideBooking } from '#domain/hall/decide-booking.ts';
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { BookingDone } from '#contract/view/booking.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { BookingRoom } from './booking-room.ts';
import { bookingAggregate, lockBooking, missedDays, newBooking } from './store.ts';
import { tellBooking } from './tell-booking.ts';

export type BookingChange = {
  readonly key: Key;
  readonly by: ActorRef;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  readonly isNew?: boolean;
  /** The command, once the lock is held; may take places in the transaction. A refusal undoes all of it. */
  readonly command: (
    tx: Transaction,
    state: BookingState | undefined,
    at: Instant,
  ) => Promise<Result<BookingCommand>> | Result<BookingCommand>;
  /** Places are moved or given back after the command was found lawful. */
  readonly then?: (tx: Transaction, before: BookingState | undefined) => Promise<Result<undefined>>;
  readonly reply?: (state: BookingState) => unknown;
};

export const system: ActorRef = { kind: 'system', job: 'booking' };

const doneOf = ({ id, state, seq }: BookingState): BookingDone => ({ id, state, version: seq });

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export function changeBooking(room: Pick<BookingRoom, 'corridor'>, change: BookingChange): Promise<Result<StoredReply>> {
  const { key, by, person, idempotencyKey, requestId, now, payload, isNew = false } = change;
  const order: Order<BookingState, BookingEvent> = {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: isNew ? newBooking : (tx) => lockBooking(tx, key),
    decide: async (tx, state, at) => {
      const command = await change.command(tx, state, at);
      if (!command.ok) return command;
      const missed: readonly Day[] =
        command.value.kind === 'make'
          ? await missedDays(tx, key.division, command.value.person, addDays(dayOfInstant(at), -CONDUCT.within - CONDUCT.barred))
          : [];
      const decided = decideBooking(command.value, state, { by, conduct: CONDUCT, missed, now: at });
      if (!decided.ok) return decided;
      const after = await (change.then?.(tx, state) ?? ok(undefined));
      return after.ok ? ok({ key, events: decided.value }) : after;
    },
    reply: ({ state }) => ({ status: isNew ? 201 : 200, body: change.reply?.(state) ?? doneOf(state) }),
  };
  return runCommand(room.corridor, bookingAggregate(tellBooking), order);
}
