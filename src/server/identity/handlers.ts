/** Answers the operations on one's own session. */
import type { Pool } from 'pg';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Office, Post } from '#domain/catalogue/directory.ts';
import type { PostView, Session } from '#contract/view/session.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Caller } from './caller.ts';
import { listApprovers } from './list-approvers.ts';
import { findPersonNames } from './person-store.ts';
import { maskedIdentifierOf } from './profile.ts';
import { choosePost, endSession, findPost } from './session-store.ts';

export type SessionParts = {
  readonly pool: Pool;
  readonly demo: boolean;
  readonly office: (id: OfficeId) => Office | undefined;
  readonly divisionName: (code: DivisionCode) => Text | undefined;
};

/** Handlers by operation name, to be joined with those of the other rooms. */
export const sessionHandlers = (
  parts: SessionParts,
): Readonly<Record<'session.get' | 'session.end' | 'session.choose-post' | 'office.approvers', Handler<Caller>>> => ({
  'session.get': async ({ caller, now }) => ok(await sessionOf(parts, caller, now)),
  'office.approvers': async ({ caller, now }) =>
    caller?.post === undefined ? refuse('post-needed') : ok({ rows: await listApprovers(parts.pool, caller.post.office, now) }),
  'session.end': async ({ caller, now }) => {
    if (caller !== undefined) await endSession(parts.pool, caller.session, now);
    return ok(await sessionOf(parts, undefined, now));
  },
  'session.choose-post': async ({ caller, now, body }) => {
    if (caller === undefined) return refuse('sign-in-needed');
    const { office, duty, standsInFor } = body as { readonly office: string | null; readonly duty?: string; readonly standsInFor?: string };
    const post = office === null ? undefined : findPost(caller, { office, duty, standsInFor });
    if (office !== null && post === undefined)
      return refuse('post-not-held', { problems: [{ pointer: '/office', code: 'post-not-held' }] });
    await choosePost(parts.pool, caller.session, post);
    const { post: _before, ...person } = caller;
    return ok(await sessionOf(parts, { ...person, ...(post === undefined ? {} : { post }) }, now));
  },
});

async function sessionOf(parts: SessionParts, caller: Caller | undefined, now: Instant): Promise<Session> {
  const shared = { demo: parts.demo, now: instantText(now) };
  if (caller === undefined) return { ...shared, signedIn: false, person: null, posts: [], post: null, division: null };
  const division = caller.post?.division ?? caller.posts[0]?.division;
  const name = division === undefined ? undefined : parts.divisionName(division);
  const names = await findPersonNames(
    parts.pool,
    caller.posts.flatMap(({ standsInFor }) => (standsInFor === undefined ? [] : [standsInFor])),
  );
  return {
    ...shared,
    signedIn: true,
    person: { id: caller.person, name: caller.name, masked: (await maskedIdentifierOf(parts.pool, caller.person)) ?? '' },
    posts: caller.posts.flatMap((post) => postView(parts, post, names)),
    post: caller.post === undefined ? null : (postView(parts, caller.post, names)[0] ?? null),
    division: division === undefined || name === undefined ? null : { code: division, name },
  };
}

/** A post in an office the catalogue no longer names is not offered: nobody could act under it. */
function postView(parts: SessionParts, post: Post, names: ReadonlyMap<string, string>): readonly PostView[] {
  const office = parts.office(post.office);
  if (office === undefined) return [];
  const { id, division, name, phone, kind } = office;
  const { duty, title, standsInFor: person } = post;
  const standsInFor = person === undefined ? null : { person, name: names.get(person) ?? person };
  return [{ office: { id, division, name, ...(phone === undefined ? {} : { phone }) }, duty, title, kind, standsInFor }];
}
