/** The state of a case: a pure fold of its events. */
import type {
  CaseNumber,
  CertificateId,
  DecisionId,
  DivisionCode,
  MaterialId,
  MatterId,
  OfficeId,
  PartId,
  PersonId,
  StopId,
} from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ProvenanceOfFields } from '#domain/ask/provenance.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Mark } from '#domain/clock/mark.ts';
import type { Reliance } from './actor.ts';
import type { Party } from './party.ts';
import type { Delivery } from './delivery.ts';
import type { PartHandling } from './part-handling.ts';
import type { PartInquiry } from './part-inquiry.ts';
import type { Correction, PartOutcome } from './part-outcome.ts';
import type { PartPlan } from './plan.ts';
import type { PlannedVisit } from './visit.ts';
import type { ServedNotice } from './served.ts';

/** Where a part stands (model.md, "The part's graph"). `ended` closes outside steps and opinions, which are not decided. */
export type PartState =
  | 'waiting'
  | 'ready'
  | 'submitted'
  | 'supplement'
  | 'not-accepted'
  | 'not-needed'
  | 'wrong-office'
  | 'accepted'
  | 'acceptance-withdrawn'
  | 'reviewing'
  | 'granted'
  | 'refused'
  | 'issued'
  | 'delivered'
  | 'lapsed'
  | 'withdrawn'
  | 'waived'
  | 'set-aside'
  | 'ended';

/** Why a part lapsed or was closed from outside: told at once, with its article. */
export type Cause =
  | { readonly kind: 'predecessor'; readonly part: PartId; readonly state: PartState }
  | { readonly kind: 'late'; readonly basis: Basis }
  | { readonly kind: 'uncured'; readonly basis: Basis };

export type OpenStop = {
  readonly id: StopId;
  readonly ground: StopGroundId;
  readonly counts: boolean;
  readonly from: Instant;
  readonly plannedDays: Term;
  readonly note: string;
};

export type Missing = { readonly material?: MaterialId; readonly field?: string; readonly what: string };

export type Decision = {
  readonly id: DecisionId;
  readonly outcome: 'granted' | 'refused';
  readonly basis: 'decided' | 'deemed';
  readonly at: Instant;
  /** Who wrote it; `approvedBy` who signed it, where the item wants four eyes, and the hash of what they were shown. */
  readonly by?: PersonId;
  readonly approvedBy?: PersonId;
  readonly shown?: string;
  readonly conditions: readonly string[];
  readonly reasons: string;
  readonly articles: readonly Basis[];
  readonly reliedOn: readonly Reliance[];
  /** The day it was served: from then on the remedies' days run. */
  readonly servedOn?: Day;
  /** Slips of the pen mended since, oldest first. */
  readonly corrections?: readonly Correction[];
};

export type FallenCertificate = {
  readonly certificate: CertificateId;
  readonly number: string;
  readonly name: Text;
  readonly status: 'suspended' | 'revoked';
  readonly at: Instant;
};

export type Part = PartHandling &
  PartInquiry &
  PartOutcome & {
    readonly id: PartId;
    readonly plan: PartPlan;
    readonly office: OfficeId;
    readonly division: DivisionCode;
    readonly state: PartState;
    readonly since: Instant;
    readonly filedAt?: Instant;
    readonly receivedBy?: PersonId;
    readonly handler?: PersonId;
    readonly marks: readonly Mark[];
    readonly stops: readonly OpenStop[];
    /** Materials still owed after acceptance with gaps, and by when. */
    readonly gaps?: { readonly missing: readonly Missing[]; readonly until: Day; readonly servedOn?: Day };
    /** The one-time notice: everything that is missing, and by when (2018 regulation art. 11). Once only. */
    readonly supplement?: {
      readonly missing: readonly Missing[];
      readonly until: Day;
      readonly servedOn?: Day;
      readonly curedAt?: Instant;
    };
    readonly extension?: { readonly term: Term; readonly approver: PersonId };
    readonly decisions: readonly Decision[];
    /** Agreed beforehand, oldest first; those called off stay on record. */
    readonly visits: readonly PlannedVisit[];
    readonly opinion?: {
      readonly answer: 'agreed' | 'agreed-with-conditions' | 'objected';
      readonly text: string;
      readonly deemed: boolean;
    };
    readonly certificate?: CertificateId;
    readonly cause?: Cause;
    /** The due day last passed without a decision; set once per due day. */
    readonly overdue?: Day;
    /** Decisions or predecessors that fell away after this part was decided on them. */
    readonly relianceBroken: readonly PartId[];
    /** Certificates it rests on that were suspended or revoked since. */
    readonly fallen?: readonly FallenCertificate[];
  };

export type CaseState = {
  readonly number: CaseNumber;
  readonly division: DivisionCode;
  readonly matter: MatterId;
  readonly matterVersion: number;
  readonly initiator: 'applicant' | 'office';
  readonly state: 'running' | 'ended' | 'archived';
  readonly submittedAt: Instant;
  readonly title: string;
  readonly parties: readonly Party[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly situation: Readonly<Record<string, unknown>>;
  readonly given: Readonly<Record<string, MaterialGiven>>;
  /** Where answers come from, by field; what has no entry was typed. */
  readonly provenance: ProvenanceOfFields;
  /** Fields the applicant was asked for because their source stayed silent. */
  readonly factsMissed: readonly string[];
  readonly parts: ReadonlyMap<PartId, Part>;
  /** Order in which parts were planned, for display. */
  readonly order: readonly PartId[];
  readonly channel: 'online' | 'counter';
  /** Sent from a phone; absent: not, or not known. */
  readonly device?: 'phone';
  readonly visits: readonly { readonly at: Instant; readonly reason: string }[];
  /** Notices that reached their addressee, each once. */
  readonly served: readonly ServedNotice[];
  /** All cases filed in the same act at a window. */
  readonly together?: readonly CaseNumber[];
  /** As the applicant last chose; undefined: the wallet alone. */
  readonly delivery?: Delivery;
  readonly endedAt?: Instant;
  readonly seq: number;
};

/** How one material was satisfied; nothing the government holds is asked for (2018 regulation art. 7). */
export type MaterialGiven =
  /** `unchecked`: the register had not answered when the case was sent; it is asked again. */
  | { readonly by: 'fact'; readonly facts: readonly string[]; readonly unchecked?: true }
  | { readonly by: 'certificate'; readonly certificate: string }
  | { readonly by: 'commitment' }
  /** `pages` and `original` where a window captured it: `returned`: the original was seen and given back at once. */
  | {
      readonly by: 'file';
      readonly file: string;
      readonly sha256: string;
      readonly pages?: number;
      readonly original?: 'returned' | 'kept';
    }
  | { readonly by: 'original'; readonly pages: number };
