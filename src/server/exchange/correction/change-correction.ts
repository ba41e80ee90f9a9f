/** Runs one command on a correction, for an officer and for the worker alike. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { CorrectionCommand, CorrectionEvent, CorrectionState } from '#domain/exchange/correction.ts';
import { decideCorrection } from '#domain/exchange/decide-correction.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { CorrectionDone } from '#contract/view/correction.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import { correctionAggregate, lockCorrection } from './store.ts';

export type CorrectionChange = {
  readonly key: Key;
  readonly command: CorrectionCommand;
  /** The person contested in the form of the case; from there on offices and the worker act. */
  readonly actor: Extract<Actor, { kind: 'officer' }> | typeof exchange;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  /** Of the case, with the first event. */
  readonly title?: string;
};

/** The worker's own hand: everything a job or the sweep does to a correction. */
export const exchange = { kind: 'system', job: 'exchange' } as const satisfies Actor;

const refOf = (actor: CorrectionChange['actor']): ActorRef => {
  if (actor.kind === 'system') return { kind: 'system', job: actor.job };
  const { office, duty, standsInFor } = actor.post;
  return { kind: 'officer', person: actor.person, office, duty, ...(standsInFor === undefined ? {} : { standsInFor }) };
};

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export function changeCorrection(room: Pick<CaseRoom, 'corridor' | 'catalogue'>, change: CorrectionChange): Promise<Result<StoredReply>> {
  const { key, command, actor, person, idempotencyKey, requestId, now, payload, title = '' } = change;
  const order: Order<CorrectionState, CorrectionEvent> = {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockCorrection(tx, key),
    decide: (_tx, state, at) => {
      const decided = decideCorrection(command, state, { actor, by: refOf(actor), calendar: room.catalogue.calendar, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => {
      const body: CorrectionDone = { id: state.id, state: state.state, version: state.seq };
      return { status: command.kind === 'open' ? 201 : 200, body };
    },
  };
  return runCommand(room.corridor, correctionAggregate(title), order);
}
