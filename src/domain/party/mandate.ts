/** A mandate as acts are judged by it: who may act for whom, in which matters, until when (Civil Code art. 161–173). */
import type { MandateId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';

/** What the giver is to the taker; `single-matter` is anybody, for one matter. */
export const mandateKinds = ['child', 'spouse', 'parent', 'firm', 'single-matter'] as const;
export type MandateKind = (typeof mandateKinds)[number];
/** Of a firm's members: an `admin` also names and dismisses others, a `filer` only handles matters. */
export type MemberRole = 'admin' | 'filer';

/** Who may act for whom, scope and period; looked up at the instant of each act, never copied into a case. */
export type Mandate = {
  readonly id: MandateId;
  readonly kind: MandateKind;
  readonly from: Instant;
  readonly until?: Instant;
  readonly giver: PersonId;
  readonly taker: PersonId;
  /** Matters covered; undefined = all. */
  readonly matters?: readonly string[];
  /** One case only. */
  readonly case?: string;
  readonly role?: MemberRole;
  readonly revokedAt?: Instant;
};

/** What an act is about; a draft has no number yet. */
export type MandateFile = { readonly matter: string; readonly number?: string };

/** Whether a mandate is live at this instant for this file: a revoked one bites on the next act (bar A7). */
export const isLive = (mandate: Mandate, { matter, number }: MandateFile, now: Instant): boolean =>
  isInForce(mandate, now) &&
  (mandate.matters === undefined || mandate.matters.includes(matter)) &&
  (mandate.case === undefined || mandate.case === number);

/** Whether it is in force at all, whatever the matter. */
export const isInForce = (mandate: Mandate, now: Instant): boolean =>
  mandate.from <= now &&
  (mandate.until === undefined || now < mandate.until) &&
  (mandate.revokedAt === undefined || now < mandate.revokedAt);

/** A family member or a firm's member stands in for the giver in every file; an agent for one matter only where they were named. */
export const isStanding = (mandate: Mandate): boolean => mandate.kind !== 'single-matter';

/** A child and a firm cannot act but through somebody (Civil Code art. 23, 61); everybody else could act themself. */
export const actsAlwaysThrough = (mandate: Mandate): boolean => mandate.kind === 'child' || mandate.kind === 'firm';

/** Who names and dismisses agents for the giver: an admin of a firm, and nobody else (no chains: Civil Code art. 169). */
export const isAdminOf = (mandates: readonly Mandate[], taker: PersonId, giver: PersonId | undefined, now: Instant): boolean =>
  mandates.some((each) => each.taker === taker && each.giver === giver && each.role === 'admin' && isInForce(each, now));

/** Whether a scope lies within a mandate: nobody passes on more than they hold themself. */
export const covers = (
  { matters, case: only, until }: Pick<Mandate, 'matters' | 'case' | 'until'>,
  scope: Pick<Mandate, 'matters' | 'case' | 'until'>,
): boolean =>
  (matters === undefined || (scope.matters !== undefined && scope.matters.every((matter) => matters.includes(matter)))) &&
  (only === undefined || scope.case === only) &&
  (until === undefined || (scope.until !== undefined && scope.until <= until));

const civil = (article: number): Basis => ({ law: 'civil-code-2020', article });
const licensing29: Basis = { law: 'administrative-licensing-law-2019', article: 29 };

/** Why somebody may act for another. `byLaw`: the register makes them so, nobody needed to agree. */
export const basisOfKind = (kind: MandateKind, byLaw: boolean): Basis => {
  switch (kind) {
    case 'child':
      return civil(23);
    case 'firm':
      return civil(byLaw ? 61 : 170);
    case 'spouse':
    case 'parent':
    case 'single-matter':
      return licensing29;
  }
};

/** An agency is given in words that name the matters and the period (165); it ends by its day, by either side or by the law (173, 175). */
export const scopeBasis: Basis = civil(165);
export const endBasis = (kind: MandateKind): Basis => civil(kind === 'child' ? 175 : 173);
