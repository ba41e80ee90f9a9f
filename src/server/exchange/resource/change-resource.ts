/** Registers, changes, connects and closes resources through the corridor; for screens, the command line and the demonstration alike. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Connection } from '#domain/exchange/connection.ts';
import { decideResource } from '#domain/exchange/decide-resource.ts';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import type { ResourceCommand } from '#domain/exchange/resource-event.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { EXCHANGE_DIVISION, lockResource, resourceAggregate, resourceKey } from '../store/resources.ts';

export type ExchangeParts = { readonly corridor: Corridor; readonly catalogue: Catalogue };
export type ResourceChange = {
  readonly id: ResourceId;
  readonly command: ResourceCommand;
  readonly actor: ExchangeActor;
  /** Scope of the key: the person, or the system's job. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
};

/** Runs one command; the stored reply's text is `{ id, version, state }`. */
export const changeResource = (
  { corridor, catalogue }: ExchangeParts,
  { id, command, actor, person, idempotencyKey, requestId, now }: ResourceChange,
): Promise<Result<StoredReply>> =>
  runCommand(corridor, resourceAggregate, {
    use: { division: EXCHANGE_DIVISION, person, key: idempotencyKey },
    payload: { id, command },
    requestId,
    now,
    lock: (tx) => lockResource(tx, id),
    decide: (_tx, state, at) => {
      const decided = decideResource(command, state, { actor, context: catalogue, now: at });
      return decided.ok ? ok({ key: resourceKey(id), events: decided.value }) : decided;
    },
    reply: ({ state }) => ({
      status: command.kind === 'register' ? 201 : 200,
      body: { id: state.resource.id, version: state.seq, state: state.state },
    }),
  });

/** Who brings resources in without a person at a screen. */
export type Bringer = { readonly job: 'demo' | 'operator'; readonly now: Instant };

/** Each time a command of its own: an address that went and came back is set again. */
async function bring(parts: ExchangeParts, id: ResourceId, command: ResourceCommand, { job, now }: Bringer): Promise<Result<unknown>> {
  const key = `${job} ${command.kind} ${id} ${now}`;
  const actor: ExchangeActor = { kind: 'system', job };
  return changeResource(parts, { id, command, actor, person: job, idempotencyKey: key, requestId: key, now });
}

/** Settled already: nothing is to do. */
const isSame = (result: Result<unknown>): boolean => !result.ok && result.refusal.code === 'nothing-changed';

/** Registers a resource, or changes it where it is known and differs; a second time nothing happens. */
export async function registerResource(parts: ExchangeParts, resource: Resource, by: Bringer): Promise<Result<unknown>> {
  const first = await bring(parts, resource.id, { kind: 'register', resource }, by);
  if (first.ok || first.refusal.code !== 'resource-exists') return first;
  const changed = await bring(parts, resource.id, { kind: 'change', resource }, by);
  return isSame(changed) ? ok(undefined) : changed;
}

/** Says how a resource is reached; a second time with the same words nothing happens. */
export async function setConnection(parts: ExchangeParts, connection: Connection, by: Bringer): Promise<Result<unknown>> {
  const done = await bring(parts, connection.resource, { kind: 'connect', connection }, by);
  return isSame(done) ? ok(undefined) : done;
}
