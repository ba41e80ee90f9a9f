/** Turns the caller into the actor the engine judges: an officer under a post, or a person with the mandates they hold. */
import type { Pool } from 'pg';
import type { Actor } from '#domain/case/actor.ts';
import type { Caller } from '#server/identity/caller.ts';
import { mandatesOf } from '#server/identity/person-store.ts';

/** Mandates are read at the instant of each act, never kept: a revoked one bites on the next act (bar A7). */
export async function actorOf(pool: Pool, caller: Caller): Promise<Actor> {
  if (caller.post !== undefined) return { kind: 'officer', person: caller.person, post: caller.post };
  return { kind: 'person', person: caller.person, mandates: await mandatesOf(pool, caller.person) };
}
