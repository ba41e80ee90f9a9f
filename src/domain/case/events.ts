/** Events of a case: past tense, append-only; each says when, by whom, and on which basis (bar I7). */
import type {
  CaseNumber,
  CertificateId,
  DivisionCode,
  MatterId,
  OfficeId,
  PartId,
  PersonId,
  StopId,
  VisitId,
} from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ProvenanceOfFields } from '#domain/ask/provenance.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { ActorRef } from './actor.ts';
import type { CalendarAct, MovedDay } from './last-days.ts';
import type { PartEdgeFrom, SignedAt } from './commands.ts';
import type { Delivery, DeliveryNews } from './delivery.ts';
import type { HandlingEventBody } from './events-handling.ts';
import type { InquiryEventBody } from './events-inquiry.ts';
import type { OutcomeEventBody } from './events-outcome.ts';
import type { Party } from './party.ts';
import type { PartPlan } from './plan.ts';
import type { BindingNotice, ServiceWay } from './served.ts';
import type { Cause, Decision, MaterialGiven, Missing } from './state.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
type Answers = Readonly<Record<string, unknown>>;

type EventBody =
  | HandlingEventBody
  | InquiryEventBody
  | OutcomeEventBody
  | {
      readonly kind: 'Submitted';
      readonly number: CaseNumber;
      readonly division: DivisionCode;
      readonly matter: MatterId;
      readonly matterVersion: number;
      readonly initiator: 'applicant' | 'office';
      readonly title: string;
      readonly parties: readonly Party[];
      readonly situation: Answers;
      readonly answers: Answers;
      readonly given: Given;
      readonly channel: 'online' | 'counter';
      /** Sent from a phone; absent: not, or not known. */
      readonly device?: 'phone';
      readonly plans: readonly PartPlan[];
      /** All cases filed in the same act at a window. */
      readonly together?: readonly CaseNumber[];
      /** The provisional number under which it was taken at a window without a line; `at` is when that was (decision 0086). */
      readonly offline?: string;
      readonly provenance?: ProvenanceOfFields;
      /** Signed at the window before it was filed. */
      readonly signature?: SignedAt;
    }
  /** Values that were not there when the case was sent: from the source, or from the applicant in its stead. */
  | {
      readonly kind: 'FactsSupplied';
      readonly answers: Answers;
      readonly provenance: ProvenanceOfFields;
      readonly from: 'source' | 'applicant';
      /** Papers whose register has answered by now. */
      readonly given: Given;
    }
  /** A source stayed silent to the end of its retries: the applicant is asked, and it is counted against the source. */
  | { readonly kind: 'FactsMissed'; readonly fields: readonly string[]; readonly source: Text }
  | {
      readonly kind: 'ContestSettled';
      readonly field: string;
      readonly outcome: 'corrected' | 'kept';
      readonly reasons: string;
      readonly office: OfficeId;
    }
  | { readonly kind: 'Signed'; readonly party: string }
  | { readonly kind: 'SignDeclined'; readonly party: string; readonly reason: string }
  | { readonly kind: 'Visited'; readonly reason: string }
  /** Papers handed over at the counter while a case is received. */
  | { readonly kind: 'PapersGiven'; readonly given: Given }
  /** Edges satisfied: the part waits for its papers (`ready`) or is accepted at once (2018 regulation art. 5). */
  | { readonly kind: 'Opened'; readonly part: PartId; readonly to: 'ready' | 'accepted'; readonly early?: string }
  | { readonly kind: 'Filed'; readonly parts: readonly PartId[]; readonly answers: Answers; readonly given: Given }
  | { readonly kind: 'Accepted'; readonly parts: readonly PartId[]; readonly basis: 'decided' | 'deemed' }
  | { readonly kind: 'AcceptedWithGaps'; readonly part: PartId; readonly missing: readonly Missing[]; readonly until: Day }
  | { readonly kind: 'SupplementAsked'; readonly part: PartId; readonly missing: readonly Missing[]; readonly until: Day }
  | { readonly kind: 'NotAccepted'; readonly part: PartId; readonly reasons: string; readonly articles: readonly Basis[] }
  | { readonly kind: 'NotNeeded'; readonly part: PartId; readonly reasons: string }
  | { readonly kind: 'SentElsewhere'; readonly part: PartId; readonly rightOffice: string }
  | { readonly kind: 'Supplemented'; readonly part: PartId; readonly answers: Answers; readonly given: Given }
  | { readonly kind: 'GapsCured'; readonly part: PartId; readonly given: Given; readonly left: readonly Missing[] }
  | { readonly kind: 'AcceptanceWithdrawn'; readonly part: PartId; readonly cause: Cause }
  | { readonly kind: 'ReviewBegan'; readonly part: PartId; readonly handler: PersonId }
  | {
      readonly kind: 'Stopped';
      readonly part: PartId;
      readonly stop: StopId;
      readonly ground: StopGroundId;
      readonly counts: boolean;
      readonly plannedDays: Term;
      readonly note: string;
    }
  | { readonly kind: 'Resumed'; readonly part: PartId; readonly stop: StopId; readonly note: string }
  | {
      readonly kind: 'Extended';
      readonly part: PartId;
      readonly term: Term;
      readonly reason: string;
      readonly approver: PersonId;
      readonly basis: Basis;
    }
  | {
      readonly kind: 'OpinionGiven';
      readonly part: PartId;
      readonly answer: 'agreed' | 'agreed-with-conditions' | 'objected';
      readonly text: string;
      readonly deemed: boolean;
    }
  | { readonly kind: 'Completed'; readonly part: PartId; readonly note: string }
  | { readonly kind: 'Granted'; readonly parts: readonly PartId[]; readonly decision: Decision }
  | { readonly kind: 'Refused'; readonly parts: readonly PartId[]; readonly decision: Decision }
  | { readonly kind: 'Issued'; readonly part: PartId; readonly certificate: CertificateId }
  | { readonly kind: 'Delivered'; readonly part: PartId; readonly how: 'electronic' | 'window' | 'courier' }
  | { readonly kind: 'DeliveryChosen'; readonly delivery: Delivery }
  | { readonly kind: 'DeliveryTold'; readonly parts: readonly PartId[]; readonly news: DeliveryNews }
  | {
      readonly kind: 'VisitSet';
      readonly part: PartId;
      readonly visit: VisitId;
      readonly when: Instant;
      readonly minutes: number;
      readonly place: string;
      readonly why: string;
    }
  | { readonly kind: 'VisitMoved'; readonly part: PartId; readonly visit: VisitId; readonly when: Instant; readonly reason: string }
  | { readonly kind: 'VisitCancelled'; readonly part: PartId; readonly visit: VisitId; readonly reason: string }
  | { readonly kind: 'Lapsed'; readonly part: PartId; readonly cause: Cause }
  | { readonly kind: 'Withdrawn'; readonly parts: readonly PartId[]; readonly reason: string }
  | { readonly kind: 'PartWaived'; readonly part: PartId; readonly ground: string; readonly basis: Basis }
  | { readonly kind: 'SetAside'; readonly part: PartId; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'Reopened'; readonly part: PartId }
  /** A successor that lapsed only because of a decision now set aside waits again. */
  | { readonly kind: 'Reinstated'; readonly part: PartId; readonly because: PartId }
  | { readonly kind: 'RelianceBroken'; readonly part: PartId; readonly on: PartId }
  /** A certificate the parts rest on was suspended or revoked after they took it as given. */
  | {
      readonly kind: 'CertificateFell';
      readonly parts: readonly PartId[];
      readonly certificate: CertificateId;
      readonly number: string;
      readonly name: Text;
      readonly status: 'suspended' | 'revoked';
      readonly reason: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'CertificateRestored'; readonly parts: readonly PartId[]; readonly certificate: CertificateId }
  | {
      readonly kind: 'Transferred';
      readonly part: PartId;
      readonly from: OfficeId;
      readonly to: OfficeId;
      readonly division: DivisionCode;
      readonly reason: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'PartAdded'; readonly plan: PartPlan; readonly before: readonly PartEdgeFrom[]; readonly basis: Basis }
  | { readonly kind: 'PartDropped'; readonly part: PartId; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'AgentChanged'; readonly agent?: Party }
  /** A notice reached its addressee; `moved`: last days that moved because it came later than it was written. */
  | {
      readonly kind: 'Served';
      readonly notice: string;
      readonly event: BindingNotice;
      readonly parts: readonly PartId[];
      readonly written: Day;
      readonly on: Day;
      readonly how: ServiceWay;
      readonly moved: readonly { readonly part: PartId; readonly until: Day }[];
      readonly basis?: Basis;
    }
  /** A promise or statutory limit ran out with no effect in law but a breach (2018 regulation 43(5)). */
  | { readonly kind: 'Overdue'; readonly part: PartId; readonly due: Day }
  /** Dates moved with a new working-day calendar; names the act of two persons that published it. */
  | { readonly kind: 'DatesMoved'; readonly act: CalendarAct; readonly moved: readonly MovedDay[] }
  | { readonly kind: 'Ended' }
  /** Of old histories alone: a rating is an aggregate of its own, and a case does not know of it (decision 0105). */
  | { readonly kind: 'Rated' }
  | { readonly kind: 'Archived' };

export type CaseEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };
export type CaseEventKind = EventBody['kind'];
export type EventOf<Kind extends CaseEventKind> = Extract<EventBody, { readonly kind: Kind }> & {
  readonly at: Instant;
  readonly by: ActorRef;
};
export type { EventBody as CaseEventBody };
