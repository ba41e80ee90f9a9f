/** Sessions in the database: begun at sign-in, found by their cookie, ended by idleness, age or the person. */
import type { Pool } from 'pg';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { Caller } from './caller.ts';
import { postOf, type PostRow } from './person-store.ts';
import { newToken, tokenKey } from './session-cookie.ts';

const MINUTE = 60_000;
/** Bar A10: idle 30 minutes for citizens, 15 under a post; 12 hours in all. */
export const idleLimit = { citizen: 30 * MINUTE, staff: 15 * MINUTE } as const;
export const absoluteLimit = 720 * MINUTE;
/** A sign of life is written at most twice a minute: a session costs a read per request, not a write. */
const TOUCH_EVERY = 30_000;

/** Begins a session and gives its token, which exists nowhere else. */
export async function beginSession(pool: Pool, person: PersonId, now: Instant): Promise<string> {
  const token = newToken();
  const { bucket, id } = tokenKey(token);
  await pool.query('insert into yici.session (bucket, id, person, created_at, seen_at) values ($1, $2, $3, $4, $4)', [
    bucket,
    id,
    person,
    now,
  ]);
  return token;
}

type SessionRow = {
  readonly person: string;
  readonly name: string;
  readonly post_office: string | null;
  readonly post_duty: string | null;
  readonly post_for: string | null;
  readonly created_at: string;
  readonly seen_at: string;
  readonly posts: readonly PostRow[] | null;
};

/** The own posts of today, then those the person stands in for today: a substitute's power ends with the post's own. */
const findSql = `
  select s.person, p.name, s.post_office, s.post_duty, s.post_for, s.created_at, s.seen_at, (
    select json_agg(json_build_object('office', office, 'division', division, 'duty', duty, 'items', items,
      'from', to_char(from_day, 'YYYY-MM-DD'), 'until', to_char(until_day, 'YYYY-MM-DD'), 'titleZh', title_zh, 'titleEn', title_en,
      'standsInFor', holder) order by holder nulls first, office, duty)
    from (
      select t.*, null::text as holder from yici.post t where t.person = s.person
      union all
      select t.*, t.person as holder from yici.substitute b
      join yici.post t on t.person = b.person and t.office = b.office and t.duty = b.duty
      where b.substitute = s.person and b.from_day <= $3::date and b.until_day >= $3::date
    ) held where from_day <= $3::date and (until_day is null or until_day >= $3::date)
  ) as posts
  from yici.session s join yici.person p on p.id = s.person
  where s.bucket = $1 and s.id = $2 and s.ended_at is null`;

/** When a session ends unless its person does something: idle or absolute limit, whichever comes first. */
export const sessionEnd = (row: { createdAt: number; seenAt: number; staff: boolean }): number =>
  Math.min(row.seenAt + (row.staff ? idleLimit.staff : idleLimit.citizen), row.createdAt + absoluteLimit);

/** Who calls with this token: undefined for unknown, ended, idle or over-aged sessions. Posts are read anew each time. */
export async function findCaller(pool: Pool, token: string, now: Instant): Promise<Caller | undefined> {
  const { bucket, id } = tokenKey(token);
  const { rows } = await pool.query<SessionRow>(findSql, [bucket, id, dayText(dayOfInstant(now))]);
  const row = rows[0];
  if (row === undefined) return undefined;
  const seenAt = Number(row.seen_at);
  const posts = (row.posts ?? []).map(postOf);
  const post = posts.find(
    (each) => each.office === row.post_office && each.duty === row.post_duty && (each.standsInFor ?? null) === row.post_for,
  );
  if (now >= sessionEnd({ createdAt: Number(row.created_at), seenAt, staff: row.post_office !== null })) return undefined;
  if (now - seenAt > TOUCH_EVERY) {
    await pool.query('update yici.session set seen_at = $3 where bucket = $1 and id = $2 and seen_at < $3', [bucket, id, now]);
  }
  return { session: id, person: brandAs<PersonId>(row.person), name: row.name, posts, ...(post === undefined ? {} : { post }) };
}

const bucketOf = (session: string): number => Buffer.from(session, 'base64url').readUInt16BE(0);

/** Ends a session (by its id, not its token) at once, on every instance: the next request no longer finds it. */
export async function endSession(pool: Pool, session: string, now: Instant): Promise<void> {
  await pool.query('update yici.session set ended_at = $3 where bucket = $1 and id = $2 and ended_at is null', [
    bucketOf(session),
    session,
    now,
  ]);
}

/** Acts under a post from now on, or as a citizen again (undefined). That the person holds the post was checked before. */
export async function choosePost(pool: Pool, session: string, post: Post | undefined): Promise<void> {
  await pool.query('update yici.session set post_office = $3, post_duty = $4, post_for = $5 where bucket = $1 and id = $2', [
    bucketOf(session),
    session,
    post?.office ?? null,
    post?.duty ?? null,
    post?.standsInFor ?? null,
  ]);
}

/**
 * The post with this office (and duty, where the person holds several there) among those the caller holds.
 * `standsInFor`: whose post is meant, where the caller is a substitute; left out, the own one goes first.
 */
export const findPost = (
  caller: Caller,
  wanted: { readonly office: string; readonly duty?: string | undefined; readonly standsInFor?: string | undefined },
): Post | undefined =>
  caller.posts.find(
    (post) =>
      post.office === wanted.office &&
      (wanted.duty === undefined || post.duty === wanted.duty) &&
      (wanted.standsInFor === undefined || post.standsInFor === wanted.standsInFor),
  );
