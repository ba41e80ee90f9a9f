/** One source as this process sees it: its circuit, and how many calls of it are under way. */
import { admit, CLOSED, settle, type Breaker } from '#domain/exchange/breaker.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import { makeGate, type Gate } from './gate.ts';

export type Source = {
  readonly gate: Gate;
  /** Whether a call may go out now; of an open circuit one may, as a probe. */
  readonly admit: (now: number) => boolean;
  /** `failure`: in a word what it failed of; undefined where it answered. */
  readonly settle: (failure: string | undefined, now: number) => void;
};
export type Sources = { readonly of: (resource: ResourceId) => Source };
/** Told when a circuit opens (of what) or closes, and at the first answer. */
export type OnTurned = (resource: ResourceId, down: string | undefined, now: number) => void;

/** Of a hundred calls a process may have under way one source has at most a fifth (bar L7). */
const AT_ONCE = 20;
const WAITING = 200;

function makeSource(resource: ResourceId, turned: OnTurned): Source {
  let breaker: Breaker = CLOSED;
  // What was told last. At the start nothing: the process before may have ended while the source was down.
  let told: 'up' | 'down' | undefined;
  return {
    gate: makeGate(AT_ONCE, WAITING),
    admit: (now) => {
      const next = admit(breaker, now);
      breaker = next.breaker;
      return next.admitted;
    },
    settle: (failure, now) => {
      breaker = settle(breaker, failure === undefined, now);
      const stands = failure === undefined ? 'up' : breaker.state === 'closed' ? told : 'down';
      if (stands === told) return;
      told = stands;
      turned(resource, failure, now);
    },
  };
}

export function makeSources(turned: OnTurned): Sources {
  const known = new Map<ResourceId, Source>();
  return {
    of: (resource) => {
      const found = known.get(resource) ?? makeSource(resource, turned);
      known.set(resource, found);
      return found;
    },
  };
}
