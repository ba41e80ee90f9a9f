/** Posts a colleague holds today in the office that gives a part to them, and who of an office holds any: read outside the transaction. */
import type { Post } from '#domain/catalogue/directory.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { decidingPosts } from '#server/identity/deciding-posts.ts';
import type { Sql } from '#server/kernel/transaction.ts';

/** By person; whoever is not in it has left the office. */
export type Colleagues = ReadonlyMap<string, readonly Post[]>;

export async function colleaguesOf(sql: Sql, office: OfficeId, now: Instant): Promise<Colleagues> {
  const posts = new Map<string, readonly Post[]>();
  for (const { person, post } of await decidingPosts(sql, [office], now)) posts.set(person, [...(posts.get(person) ?? []), post]);
  return posts;
}
