/** A resource as an aggregate: registered by its owner or a data manager, changed, connected, closed; its history is kept. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Connection } from './connection.ts';
import type { ExchangeActorRef } from './exchange-actor.ts';
import type { Resource } from './resource.ts';

export type ResourceCommand =
  | { readonly kind: 'register'; readonly resource: Resource }
  /** All of it anew: what is published about a resource is read as a whole. */
  | { readonly kind: 'change'; readonly resource: Resource }
  | { readonly kind: 'connect'; readonly connection: Connection }
  | { readonly kind: 'close'; readonly reason: string };

type EventBody =
  | { readonly kind: 'ResourceRegistered'; readonly resource: Resource }
  | { readonly kind: 'ResourceChanged'; readonly resource: Resource }
  | { readonly kind: 'ResourceConnected'; readonly connection: Connection }
  | { readonly kind: 'ResourceClosed'; readonly reason: string };
export type ResourceEvent = EventBody & { readonly at: Instant; readonly by: ExchangeActorRef };

export type ResourceState = {
  readonly resource: Resource;
  readonly state: 'open' | 'closed';
  readonly connection?: Connection;
  readonly seq: number;
};

export type ResourceRefusal =
  | 'resource-not-found'
  | 'resource-exists'
  | 'resource-closed'
  | 'not-yours'
  | 'reason-missing'
  | 'nothing-changed'
  | 'bad-input';

/** The pure fold. Throws where history does not begin with ResourceRegistered: such a history is damaged. */
export function evolveResource(state: ResourceState | undefined, event: ResourceEvent): ResourceState {
  if (event.kind === 'ResourceRegistered') return { resource: event.resource, state: 'open', seq: 1 };
  if (state === undefined) throw new Error(`${event.kind} of a resource that was never registered`);
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'ResourceChanged':
      return { ...state, resource: event.resource, seq };
    case 'ResourceConnected':
      return { ...state, connection: event.connection, seq };
    case 'ResourceClosed':
      return { ...state, state: 'closed', seq };
  }
}
