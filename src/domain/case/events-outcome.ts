/** Events of around a decision: review by a second person, extension, correction, revocation. */
import type { CertificateId, DecisionId, DivisionCode, OfficeId, PartId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { ApproverLevel, Term } from '#domain/catalogue/limit.ts';
import type { Proposal, Slip } from './part-outcome.ts';
import type { RevocationGroundId } from './revocation-grounds.ts';

export type OutcomeEventBody =
  | { readonly kind: 'DecisionProposed'; readonly parts: readonly PartId[]; readonly proposal: Proposal }
  | { readonly kind: 'ProposalReturned'; readonly parts: readonly PartId[]; readonly proposal: DecisionId; readonly reason: string }
  /** `office`: whose head decides about it, by the level that is the limit's data (licensing law 42). */
  | {
      readonly kind: 'ExtensionAsked';
      readonly part: PartId;
      readonly reason: string;
      readonly level: ApproverLevel;
      readonly office: OfficeId;
      readonly division: DivisionCode;
      readonly term: Term;
      readonly basis: Basis;
    }
  | { readonly kind: 'ExtensionRefused'; readonly part: PartId; readonly reason: string }
  | {
      readonly kind: 'DecisionCorrected';
      readonly part: PartId;
      readonly correction: string;
      readonly decision: DecisionId;
      readonly slips: readonly Slip[];
      readonly reason: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'Reissued'; readonly part: PartId; readonly certificate: CertificateId; readonly correction: string }
  | {
      readonly kind: 'RevocationAnnounced';
      readonly part: PartId;
      readonly ground: RevocationGroundId;
      readonly reasons: string;
      readonly until: Day;
      readonly basis: Basis;
    }
  | {
      readonly kind: 'CaseStated';
      readonly part: PartId;
      readonly text: string;
      readonly way: 'online' | 'window' | 'hearing' | 'none';
    };
