/** A walk-in: somebody identified at a window; what is filed for them that day names it. */
import type { OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { IdentityDocument } from './identity-document.ts';

/**
 * How they were identified. `registered`: entered there; `mandate`: who stands there was, and acts for the person;
 * `code`: by the code of their own phone; `ticket`: the ticket is theirs, and the document was compared.
 */
export type Way = 'identifier' | 'phone' | 'certificate' | 'case' | 'registered' | 'mandate' | 'code' | 'ticket';

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
  /** The ticket they were called with; absent for whoever came without one. */
  readonly ticket?: string;
  /** The document compared (2018 regulation art. 9); absent where none was named. */
  readonly document?: IdentityDocument;
  /** Of the one the agent acts for, where they brought it: both were seen. */
  readonly giverDocument?: IdentityDocument;
};

/** Whoever was identified is there for colleagues of the same hall too, until the day ends: nobody files for one who has long gone. */
export const isStillHere = (walkIn: Pick<WalkIn, 'office' | 'at'>, post: Pick<Post, 'office'>, now: Instant): boolean =>
  walkIn.office === post.office && dayOfInstant(walkIn.at) === dayOfInstant(now);
