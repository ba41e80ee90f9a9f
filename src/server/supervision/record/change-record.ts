/** Runs one command on a record around supervision. */
import type { Actor } from '#domain/case/actor.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { RecordRefusal, RecordScene } from '#domain/supervision/record.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import { orderBy, type OrderParts } from '../change-order.ts';
import { lockRecord, recordAggregate, type RecordLaw } from './record-store.ts';

export type RecordChange<State, Event> = {
  readonly key: Key;
  readonly decide: (state: State | undefined, scene: RecordScene) => Result<Event, RecordRefusal>;
  readonly actor: Actor;
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

/** @returns `{ id }` as it was first given; or the refusal, with nothing changed. */
export const changeRecord = <State, Event extends { readonly kind: string; readonly at: Instant }>(
  { corridor, calendar }: OrderParts,
  law: RecordLaw<State, Event>,
  { key, decide, actor, person, idempotencyKey, requestId, now, payload }: RecordChange<State, Event>,
): Promise<Result<StoredReply>> =>
  runCommand<State, Event>(corridor, recordAggregate(law), {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockRecord(tx, law, key),
    decide: (_tx, state, at) => {
      const event = decide(state, { actor, by: orderBy(actor), calendar: calendarAt(calendar, key.division), now: at });
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: () => ({ status: 200, body: { id: key.id } }),
  });
