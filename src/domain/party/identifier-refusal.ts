/** What an identifier check gives: the folded number with doubts, or why it cannot be one. */
import type { Result } from '#domain/kernel/result.ts';

export type IdentifierRefusal =
  | 'identifier-missing'
  | 'identifier-length'
  | 'identifier-characters'
  | 'identifier-area'
  | 'identifier-date'
  | 'identifier-check'
  | 'identifier-not-expected'
  | 'identifier-kind-unknown';

/** A doubt that does not refuse: the number may be lawful all the same (early pilots, Zhejiang reference 1.4). */
export type IdentifierWarning = 'identifier-check-doubtful' | 'identifier-birth-in-future';

export type Identified = {
  /** Half width, upper case, without blanks; a 15-digit citizen number as 18. */
  readonly normalized: string;
  readonly warnings: readonly IdentifierWarning[];
};
export type IdentifierCheck = Result<Identified, IdentifierRefusal>;
