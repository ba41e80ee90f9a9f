/** Enters, changes, suspends and ends department systems through the corridor; for screens, the command line and the demonstration alike. */
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import { decideSystem } from '#domain/system/decide-system.ts';
import type { SystemCommand, SystemId, SystemState } from '#domain/system/system.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { lockSystem, systemAggregate, systemKey } from './store.ts';
import { contextOf } from './system-context.ts';

export type ChangeParts = { readonly corridor: Corridor; readonly catalogue: Catalogue };
export type SystemOrder = {
  readonly id: SystemId;
  readonly division: DivisionCode;
  readonly command: SystemCommand;
  readonly actor: ExchangeActor;
  /** Scope of the key: the person, or the platform's job. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  /** What the reply says beside id, version and state: a secret is shown in it once. */
  readonly more?: (state: SystemState) => Readonly<Record<string, unknown>>;
  /** What the key stands for, where the command holds something drawn at random. */
  readonly payload?: unknown;
};

/** Runs one command; the reply's text is `{ id, version, state }` and what `more` adds. */
export const changeSystem = (parts: ChangeParts, order: SystemOrder): Promise<Result<StoredReply>> => {
  const { id, division, command, actor, person, idempotencyKey, requestId, now, more, payload } = order;
  return runCommand(parts.corridor, systemAggregate, {
    use: { division, person, key: idempotencyKey },
    payload: payload ?? { id, command },
    requestId,
    now,
    lock: (tx) => lockSystem(tx, division, id),
    decide: async (tx, state, at) => {
      const context = await contextOf(tx, parts.catalogue, command, instantOf(at));
      const decided = decideSystem(command, state, { actor, context, now: at });
      return decided.ok ? ok({ key: systemKey(division, id), events: decided.value }) : decided;
    },
    reply: ({ state }) => ({
      status: command.kind === 'register' ? 201 : 200,
      body: { id, version: state.seq, state: state.state, ...more?.(state) },
    }),
  });
};
