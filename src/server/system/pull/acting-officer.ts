/** Whose act it is in law: the officer the system names must be a person with a post that decides in this office now. */
import type { Actor } from '#domain/case/actor.ts';
import type { Part } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { SystemState } from '#domain/system/system.ts';
import { decidingPosts } from '#server/identity/deciding-posts.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { Pushed } from './act-body.ts';
import { itemOf } from './scope-of.ts';

export type SystemOfficerActor = Extract<Actor, { kind: 'officer' }>;

/** Acts for which the second person's post is wanted, where somebody holds both. */
const APPROVING: ReadonlySet<string> = new Set(['approve-decision', 'approve-extension', 'return-proposal']);

export async function actingOfficer(
  sql: Sql,
  { system, officers }: SystemState,
  part: Part,
  pushed: Pushed,
  now: Instant,
): Promise<Result<SystemOfficerActor>> {
  const { officer, externalId, act } = pushed;
  const person = officers.find(({ reference }) => reference === officer)?.person;
  if (person === undefined) return refuse('officer-unknown', { values: { officer } });
  const item = itemOf(part);
  const posts = (await decidingPosts(sql, [part.office], now)).filter(
    (each) =>
      each.person === person && (item === '' || each.post.items === undefined || (each.post.items as readonly string[]).includes(item)),
  );
  const wanted = APPROVING.has(act) ? 'approval' : 'handling';
  const post = (posts.find((each) => each.post.duty === wanted) ?? posts[0])?.post;
  if (post === undefined) return refuse('officer-not-in-post', { values: { officer } });
  return ok({ kind: 'officer', person, post, through: { system: system.id, officer, externalId } });
}
