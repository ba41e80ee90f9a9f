/** What of a desk is asked for, as values of its statements: whose hands, which light, item and state, which words. */
import type { Post } from '#domain/catalogue/directory.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { InboxFilter } from '#contract/view/inbox.ts';
import { decidingPosts } from '#server/identity/deciding-posts.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { COUNTED, countDesk, countHands, countReview, handsOnDesk, type CountRow } from './desk-statements.ts';

/** Who reads which desk on which day. */
export type Reading = {
  readonly person: string;
  readonly post: Post;
  /** All posts the reader holds today, those as a substitute too. */
  readonly posts: readonly Post[];
  readonly now: Instant;
};
/** Who of the office handles or approves today, by id. Whoever is not here has nothing in hand any more (decision 0090). */
export type Staff = ReadonlyMap<string, string>;

export const staffOf = async (sql: Sql, { post, now }: Reading): Promise<Staff> =>
  new Map((await decidingPosts(sql, [post.office], now)).map(({ person, name }) => [person, name]));

/** For whom the reader stands in on this desk today. */
export const standsInFor = ({ post, posts }: Pick<Reading, 'post' | 'posts'>): readonly string[] => [
  ...new Set(posts.flatMap((each) => (each.office === post.office && each.standsInFor !== undefined ? [each.standsInFor as string] : []))),
];

/** At most ten words, as they are kept; none: no search. */
const wordsOf = (search: string | undefined): readonly string[] | null => {
  const words = (search ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.slice(0, 10);
};

/** The first nine values of every statement of a desk. */
export const valuesOf = (
  { person, post, now }: Reading,
  filter: InboxFilter,
): readonly (string | number | boolean | null | readonly string[])[] => [
  post.division,
  post.office,
  dayOfInstant(now),
  filter.light ?? null,
  wordsOf(filter.q),
  filter.item ?? null,
  filter.state ?? null,
  filter.overdue === 'yes',
  filter.review === 'yes' ? person : null,
];

/** Whose hands; undefined for all. Unclaimed is also what those have who left the office. */
export async function handsOf(sql: Sql, reading: Reading, filter: InboxFilter, staff: Staff): Promise<readonly string[] | undefined> {
  switch (filter.who ?? 'office') {
    case 'office':
      return undefined;
    case 'mine':
      return [reading.person];
    case 'substitute':
      return standsInFor(reading);
    case 'unclaimed': {
      const hands = await sql.run(handsOnDesk, [reading.post.division, reading.post.office]);
      return ['', ...hands.flatMap(({ handler }) => (handler === '' || staff.has(handler) ? [] : [handler]))];
    }
  }
}

/** Of the thousand most urgent that fit, how many of each light and item. */
export async function countsOf(sql: Sql, reading: Reading, filter: InboxFilter, staff: Staff): Promise<readonly CountRow[]> {
  const values = valuesOf(reading, filter);
  const hands = await handsOf(sql, reading, filter, staff);
  if (hands !== undefined) return sql.run(countHands, [...values, hands]);
  return sql.run(filter.review === 'yes' ? countReview : countDesk, values);
}

export const sumOf = (rows: readonly CountRow[]): { readonly count: number; readonly more: boolean } => {
  const count = rows.reduce((sum, row) => sum + row.count, 0);
  return { count, more: count >= COUNTED };
};
