/** Parties of a case: persons under roles; facts bind to a role (model.md 1). */
import type { MandateId, PersonId, RoleId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';

export type PartyKind = 'applicant' | 'subject' | 'agent' | 'interested';

/** One party. A newborn or a project has no `person` account and may have no identifier at all. */
export type Party = {
  /** Unique in the case: `<role>` or `<role>.<n>`. */
  readonly id: string;
  readonly role: RoleId;
  readonly kind: PartyKind;
  /** One applicant leads: papers are served on them. */
  readonly lead: boolean;
  readonly person?: PersonId;
  readonly name: string;
  readonly identifier?: { readonly kind: string; readonly value: string };
  /** Every applicant signs; acceptance needs all signatures (2018 regulation art. 10: electronic signature = presence). */
  readonly signedAt?: Instant;
  /** For an agent: the mandate under which they act. */
  readonly mandate?: MandateId;
  readonly from: Instant;
  readonly until?: Instant;
};
