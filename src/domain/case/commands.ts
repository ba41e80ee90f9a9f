/** Commands on a case: imperatives, plain values; what may be asked of the one engine. */
import type {
  DivisionCode,
  CaseNumber,
  CertificateId,
  DecisionId,
  MandateId,
  MatterId,
  OfficeId,
  PartId,
  PersonId,
  StopId,
  VisitId,
} from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Provenance, ProvenanceOfFields } from '#domain/ask/provenance.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { Limit, Term } from '#domain/catalogue/limit.ts';
import type { Reliance } from './actor.ts';
import type { HandlingCommand } from './commands-handling.ts';
import type { InquiryCommand } from './commands-inquiry.ts';
import type { OutcomeCommand } from './commands-outcome.ts';
import type { CalendarAct, LastDay } from './last-days.ts';
import type { Delivery, DeliveryNews } from './delivery.ts';
import type { Party } from './party.ts';
import type { PartEdge, PartPlan } from './plan.ts';
import type { BindingNotice, ServiceWay } from './served.ts';
import type { MaterialGiven, Missing } from './state.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
type Answers = Readonly<Record<string, unknown>>;

/** The counter's outcome for one part (six outcomes, mock-up 07; licensing law 32, 2018 regulation art. 11). */
export type Reception =
  | { readonly part: PartId; readonly outcome: 'accept' }
  | { readonly part: PartId; readonly outcome: 'accept-with-gaps'; readonly missing: readonly Missing[]; readonly until: Day }
  | { readonly part: PartId; readonly outcome: 'supplement'; readonly missing: readonly Missing[]; readonly until: Day }
  | { readonly part: PartId; readonly outcome: 'not-accepted'; readonly reasons: string; readonly articles: readonly Basis[] }
  | { readonly part: PartId; readonly outcome: 'not-needed'; readonly reasons: string }
  | { readonly part: PartId; readonly outcome: 'wrong-office'; readonly rightOffice: string };

/** What was read and what was written under it, by their hashes; the strokes lie with the hall (2018 regulation art. 10). */
export type SignedAt = {
  readonly id: string;
  readonly text: string;
  readonly sha256: string;
  readonly way: 'pad' | 'typed' | 'phone';
};

export type Submit = {
  readonly kind: 'submit';
  readonly number: CaseNumber;
  readonly division: DivisionCode;
  readonly matter: MatterId;
  readonly title: string;
  readonly parties: readonly Party[];
  readonly situation: Answers;
  readonly answers: Answers;
  readonly given: Given;
  readonly channel: 'online' | 'counter';
  /** Sent from a phone; absent: not, or not known. */
  readonly device?: 'phone';
  /** Why the person came, where they did (a physical visit is counted with its reason). */
  readonly visit?: string;
  /** Numbers of all cases filed in the same act at a window, this one too: one receipt tells them all. */
  readonly together?: readonly CaseNumber[];
  /** The provisional number under which it was taken at a window without a line. */
  readonly offline?: string;
  /** Where the answers come from, by field; an answer without an entry was typed. */
  readonly provenance?: ProvenanceOfFields;
  /** Signed at the window before it was filed. */
  readonly signature?: SignedAt;
};

export type CaseCommand =
  | Submit
  | HandlingCommand
  | InquiryCommand
  | OutcomeCommand
  | { readonly kind: 'sign'; readonly party: string }
  | { readonly kind: 'decline-sign'; readonly party: string; readonly reason: string }
  | { readonly kind: 'file'; readonly parts: readonly PartId[]; readonly answers: Answers; readonly given: Given }
  | { readonly kind: 'receive'; readonly receptions: readonly Reception[]; readonly given?: Given; readonly visit?: string }
  | { readonly kind: 'supplement'; readonly part: PartId; readonly answers: Answers; readonly given: Given }
  | { readonly kind: 'cure-gaps'; readonly part: PartId; readonly given: Given }
  | { readonly kind: 'begin-review'; readonly part: PartId }
  | {
      readonly kind: 'stop';
      readonly part: PartId;
      readonly stop: StopId;
      readonly ground: StopGroundId;
      readonly plannedDays: Term;
      readonly commissionedBy: 'office' | 'applicant' | 'none';
      readonly requiredByLaw: boolean;
      readonly note: string;
    }
  | { readonly kind: 'resume'; readonly part: PartId; readonly stop: StopId; readonly note: string }
  | { readonly kind: 'extend'; readonly part: PartId; readonly reason: string; readonly approver?: PersonId }
  | {
      readonly kind: 'ask-opinion';
      readonly part: PartId;
      readonly opinion: PartId;
      readonly office: OfficeId;
      readonly division: DivisionCode;
      readonly question: string;
      readonly limit: Limit;
    }
  | {
      readonly kind: 'give-opinion';
      readonly part: PartId;
      readonly answer: 'agreed' | 'agreed-with-conditions' | 'objected';
      readonly text: string;
    }
  | { readonly kind: 'complete'; readonly part: PartId; readonly note: string }
  | {
      readonly kind: 'grant';
      readonly parts: readonly PartId[];
      readonly decision: DecisionId;
      readonly conditions: readonly string[];
      readonly reasons: string;
      readonly articles: readonly Basis[];
      readonly reliedOn: readonly Reliance[];
    }
  | {
      readonly kind: 'refuse';
      readonly parts: readonly PartId[];
      readonly decision: DecisionId;
      readonly reasons: string;
      readonly articles: readonly Basis[];
      readonly reliedOn: readonly Reliance[];
    }
  | {
      readonly kind: 'issue';
      readonly part: PartId;
      readonly certificate: CertificateId;
      readonly delivery: 'electronic' | 'window' | 'courier';
    }
  | { readonly kind: 'deliver'; readonly part: PartId; readonly how: 'electronic' | 'window' | 'courier' }
  /** `again`: what was issued did not arrive, or lies at the hall too long; judged by its parcel or pick-up before. */
  | { readonly kind: 'choose-delivery'; readonly delivery: Delivery; readonly again?: true }
  | { readonly kind: 'tell-delivery'; readonly parts: readonly PartId[]; readonly news: DeliveryNews }
  | {
      readonly kind: 'set-visit';
      readonly part: PartId;
      readonly visit: VisitId;
      readonly when: Instant;
      readonly minutes: number;
      readonly place: string;
      readonly why: string;
    }
  | { readonly kind: 'move-visit'; readonly part: PartId; readonly visit: VisitId; readonly when: Instant; readonly reason: string }
  | { readonly kind: 'cancel-visit'; readonly part: PartId; readonly visit: VisitId; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly parts: readonly PartId[]; readonly reason: string }
  | { readonly kind: 'waive'; readonly part: PartId; readonly ground: string; readonly basis: Basis }
  | { readonly kind: 'set-aside'; readonly part: PartId; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'reopen'; readonly part: PartId }
  | {
      readonly kind: 'transfer';
      readonly part: PartId;
      readonly office: OfficeId;
      readonly division: DivisionCode;
      readonly reason: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'add-part'; readonly plan: PartPlan; readonly before: readonly PartEdgeFrom[]; readonly basis: Basis }
  | { readonly kind: 'drop-part'; readonly part: PartId; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'open-early'; readonly part: PartId; readonly reason: string }
  | { readonly kind: 'change-agent'; readonly agent?: Party; readonly mandate?: MandateId }
  /** `notice`: its id, served once; `written`: the day of the event it tells. */
  | {
      readonly kind: 'serve';
      readonly notice: string;
      readonly event: BindingNotice;
      readonly parts: readonly PartId[];
      readonly written: Day;
      readonly on: Day;
      readonly how: ServiceWay;
    }
  | { readonly kind: 'pass-deadline'; readonly part: PartId; readonly deadline: DeadlineKind }
  | { readonly kind: 'archive' }
  /** Values a source gave late (by the exchange), or the applicant gives instead. */
  | {
      readonly kind: 'supply-facts';
      readonly values: Answers;
      /** Of the exchange: source and ground by field. */
      readonly sources?: Readonly<Record<string, Partial<Provenance>>>;
      /** Of the exchange: facts that registers have confirmed, for the papers that rest on them. */
      readonly facts?: readonly string[];
    }
  | { readonly kind: 'miss-facts'; readonly fields: readonly string[]; readonly source: Text }
  | {
      readonly kind: 'settle-contest';
      readonly field: string;
      readonly outcome: 'corrected' | 'kept';
      readonly reasons: string;
      readonly office: OfficeId;
    }
  /** A certificate that something here rests on no longer counts, or counts again: the certificate job tells each case. */
  | {
      readonly kind: 'break-reliance';
      readonly certificate: CertificateId;
      readonly number: string;
      readonly name: Text;
      readonly status: 'suspended' | 'revoked';
      readonly reason: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'mend-reliance'; readonly certificate: CertificateId }
  /** A new working-day calendar is in force; `before` are the last days as the old one gave them. */
  | { readonly kind: 'move-dates'; readonly act: CalendarAct; readonly before: readonly LastDay[] };

/** A new edge from an existing part to the added one (`part` needs the added part). */
export type PartEdgeFrom = { readonly part: PartId; readonly edge: Omit<PartEdge, 'part'> };

/** What may pass: the law's answer to silence differs for each. */
export type DeadlineKind = 'acceptance' | 'supplement' | 'gaps' | 'decision' | 'opinion' | 'stop';

export type CaseCommandKind = CaseCommand['kind'];
export type CommandOf<Kind extends CaseCommandKind> = Extract<CaseCommand, { readonly kind: Kind }>;
