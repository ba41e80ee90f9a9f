/** How long each step of a petition may take: data of catalogue/petitions/terms.yaml, each with its law or said to be our promise. */
import type { Term } from '#domain/catalogue/limit.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { HotlineKind } from './hotline.ts';

/** `basis` where a law sets it; absent: our own promise, which the screens say. */
export type HotlineTerm = Term & { readonly basis?: Basis };
export type HotlineTerms = {
  readonly sort: HotlineTerm;
  readonly sortUrgent: HotlineTerm;
  readonly handle: Readonly<Record<HotlineKind, HotlineTerm>>;
  readonly handleUrgent: HotlineTerm;
  readonly statutory: HotlineTerm;
  readonly extension: HotlineTerm;
  readonly objection: HotlineTerm;
  readonly callback: HotlineTerm;
  readonly askReview: HotlineTerm;
  readonly review: HotlineTerm;
  readonly appeal: HotlineTerm;
};
