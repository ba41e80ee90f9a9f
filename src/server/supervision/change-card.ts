/** Runs one command on a card, for an officer and for the worker alike. */
import { officerRef, type Actor, type ActorRef } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { CardCommand, CardEvent, CardState } from '#domain/supervision/card.ts';
import { decideCard } from '#domain/supervision/decide-card.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { CardDone } from '#contract/view/card.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { cardAggregate, lockCard } from './card-store.ts';

export type CardChange = {
  readonly key: Key;
  readonly command: CardCommand;
  readonly actor: Actor;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};

/** Of officers and rules: nobody else acts on cards, orders and what is decided around them; throws for anybody else. */
export const byOf = (actor: Actor): ActorRef => {
  if (actor.kind === 'system') return { kind: 'system', job: actor.job };
  if (actor.kind !== 'officer') throw new Error('supervision is of officers and rules');
  return officerRef(actor);
};

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export const changeCard = (
  { corridor, calendar }: { readonly corridor: Corridor; readonly calendar: Calendar },
  { key, command, actor, person, idempotencyKey, requestId, now, payload }: CardChange,
): Promise<Result<StoredReply>> =>
  runCommand<CardState, CardEvent>(corridor, cardAggregate, {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockCard(tx, key),
    decide: (_tx, state, at) => {
      const scene = { actor, by: byOf(actor), calendar: calendarAt(calendar, key.division), now: at };
      const event = decideCard(command, state, scene);
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ state }) => {
      const body: CardDone = { id: state.id, state: state.state, version: state.seq };
      return { status: command.kind === 'raise' ? 201 : 200, body };
    },
  });
