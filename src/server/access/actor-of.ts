/** Turns the caller into the actor the engine judges: an officer under a post, or a person with the mandates they hold. */
import type { Pool } from 'pg';
import type { Actor } from '#domain/case/actor.ts';
import type { Caller } from '#server/identity/caller.ts';
import { mandatesOf } from '#server/identity/person-store.ts';

/** Mandates are read at the instant of each act, never kept: a revoked one bites on the next act (bar A7). */
export async function actorOf(pool: Pool, caller: Caller): Promise<Actor> {
  const { person, post, posts } = caller;
  if (post === undefined) return { kind: 'person', person, mandates: await mandatesOf(pool, person) };
  const alsoIn = posts.flatMap(({ office }) => (office === post.office ? [] : [office]));
  return { kind: 'officer', person, post, alsoIn };
}
