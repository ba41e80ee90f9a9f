/** Runs one command on an entitlement, for its holder, an officer and the worker alike. */
import type { EntitlementCommand, EntitlementEvent, EntitlementState } from '#domain/entitlement/entitlement.ts';
import { decideEntitlement } from '#domain/entitlement/decide-entitlement.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { EntitlementDone } from '#contract/view/entitlement.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import { keeper, refOf, type Keeper } from './entitlement-room.ts';
import { entitlementAggregate, lockEntitlement } from './store.ts';

export type EntitlementChange = {
  readonly key: Key;
  readonly command: EntitlementCommand;
  readonly actor: Keeper;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
  readonly quiet?: boolean;
};

/** A change by the worker; the key makes it once however often its job runs. */
export const byKeeper = (key: Key, command: EntitlementCommand, idempotencyKey: string, now: Instant): EntitlementChange => ({
  key,
  command,
  actor: keeper,
  person: 'system',
  idempotencyKey,
  requestId: idempotencyKey,
  now,
  payload: { key: idempotencyKey },
});

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export function changeEntitlement(room: Pick<CaseRoom, 'corridor' | 'catalogue'>, change: EntitlementChange): Promise<Result<StoredReply>> {
  const { key, command, actor, person, idempotencyKey, requestId, now, payload, quiet } = change;
  const order: Order<EntitlementState, EntitlementEvent> = {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockEntitlement(tx, key),
    decide: (_tx, state, at) => {
      const decided = decideEntitlement(command, state, { actor, by: refOf(actor), calendar: room.catalogue.calendar, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => {
      const body: EntitlementDone = { id: state.id, state: state.state, version: state.seq };
      return { status: 200, body };
    },
  };
  return runCommand(room.corridor, entitlementAggregate(quiet), order);
}
