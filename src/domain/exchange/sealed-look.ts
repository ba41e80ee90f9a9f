/** What the ledger tells a relative or another party of a look made for a matter they are not to learn of. */
import { addDays, dayOfInstant, startOfDay, type Instant } from '#domain/kernel/instant.ts';

/**
 * Shown a day after the case has ended, and at the latest after this many days: never hidden without a date (bar I22).
 * Our own bound; a year outlasts every matter whose law sets a term.
 */
export const SEALED_DAYS = 365;

export type SealedLook = { readonly sealed: true; readonly shownAt: Instant; readonly releaseAt: Instant };

/** Members of a ledger row that is sealed to its subject: the day instead of the minute, and the latest release. */
export const sealedLook = (now: Instant): SealedLook => {
  const day = dayOfInstant(now);
  return { sealed: true, shownAt: startOfDay(day), releaseAt: startOfDay(addDays(day, SEALED_DAYS)) };
};
