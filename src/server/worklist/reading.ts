/** Who reads a desk: an officer of it. */
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { Reading } from './desk-filter.ts';

/** Undefined for who sees no desk: people, and who administers posts and handles no case. */
export function readingOf({ caller, now }: Pick<RequestFacts<Caller>, 'caller' | 'now'>): Reading | undefined {
  const post = caller?.post;
  if (caller === undefined || post === undefined || post.duty === 'administration') return undefined;
  return { person: caller.person, post, posts: caller.posts, now };
}
