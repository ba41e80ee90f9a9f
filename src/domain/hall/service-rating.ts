/** What a person says of the service at a window: five words, reasons that fit them, and whether somebody made them come once more. */
import type { Instant } from '#domain/kernel/instant.ts';
import { refuse, ok, type Result } from '#domain/kernel/result.ts';

export const GRADES = [1, 2, 3, 4, 5] as const;
export type Grade = (typeof GRADES)[number];

const GOOD = ['no-trip', 'no-papers', 'clear', 'fast', 'friendly'] as const;
const BAD = ['waited', 'more-papers', 'unclear', 'slow', 'unfriendly'] as const;
export type RatingReason = (typeof GOOD)[number] | (typeof BAD)[number];
export const RATING_REASONS: readonly RatingReason[] = [...GOOD, ...BAD];

/** Who is content is asked what was good, everybody else what was not. */
export const reasonsFor = (grade: Grade): readonly RatingReason[] => (grade >= 4 ? GOOD : BAD);

/** A device asks this long after a ticket is done: then somebody else stands there. Milliseconds. */
export const ASKED_MS = 5 * 60_000;
/** Who holds the slip may say it until the end of the next day. Milliseconds. */
export const BY_SLIP_MS = 48 * 3_600_000;
/** Fewer ratings than this could be traced to who gave them: a clerk sees no figure. */
export const FEWEST_SHOWN = 5;

export type RatingRefusal = 'not-done' | 'already-rated' | 'rating-late';

/** Whether a ticket may be rated now. Silence is never counted, so only what is said is kept, once. */
export function checkRating(
  ticket: { readonly done: boolean; readonly endedAt?: Instant; readonly rated: boolean },
  within: number,
  now: Instant,
): Result<undefined, RatingRefusal> {
  if (!ticket.done || ticket.endedAt === undefined) return refuse('not-done');
  if (ticket.rated) return refuse('already-rated');
  return now - ticket.endedAt > within ? refuse('rating-late') : ok(undefined);
}
