/** A walk-in: somebody identified at a window; what is filed for them that day names it. */
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Post } from '#domain/catalogue/directory.ts';

/** How they were identified. `registered`: entered there; `mandate`: who stands there was, and acts for the person. */
export type Way = 'identifier' | 'phone' | 'certificate' | 'case' | 'registered' | 'mandate';

export type WalkIn = {
  readonly id: string;
  readonly at: Instant;
  readonly office: OfficeId;
  readonly officer: PersonId;
  readonly way: Way;
  /** Whose matter it is. */
  readonly person: PersonId;
  /** Who stands there for them, under which mandate. */
  readonly agent?: { readonly person: PersonId; readonly mandate: string };
};

/** Whoever was identified is there for colleagues of the same hall too, until the day ends: nobody files for one who has long gone. */
export const isStillHere = (walkIn: Pick<WalkIn, 'office' | 'at'>, post: Pick<Post, 'office'>, now: Instant): boolean =>
  walkIn.office === post.office && dayOfInstant(walkIn.at) === dayOfInstant(now);
