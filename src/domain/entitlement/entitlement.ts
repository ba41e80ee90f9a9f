/** An entitlement as an aggregate: what a grant leaves behind, for whom, from when until when, with its duties, payments, renewal and end. */
import type {
  Brand,
  CaseNumber,
  CertificateId,
  DecisionId,
  DivisionCode,
  ItemId,
  MatterId,
  OfficeId,
  PartId,
  PersonId,
} from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { ActorRef } from '#domain/case/actor.ts';
import type { Duty, DutyEventBody, DutyCommand } from './duty.ts';
import type { PaymentCommand, PaymentEventBody, Payments } from './payment.ts';

export type EntitlementId = Brand<string, 'EntitlementId'>;

/** `lapsed`: its period ended (licensing law 70); `replaced`: by the entitlement that a renewal opened. */
export type EndHow = 'lapsed' | 'revoked' | 'surrendered' | 'replaced';

/** The case of a renewal and how it stands; `refused` and `closed` leave the old period to end. */
export type Asked = {
  readonly case: CaseNumber;
  readonly part: PartId;
  /** The day the application was filed: in time when not after `lastAsk` (licensing law 50). */
  readonly on: Day;
  readonly state: 'open' | 'granted' | 'refused' | 'closed';
};

export type Renewal = {
  readonly matter: MatterId;
  readonly tellOn: Day;
  /** The last day on which an application is one for renewal. */
  readonly lastAsk: Day;
  readonly basis: Basis;
  readonly told: boolean;
  readonly asked?: Asked;
  /** Silence renewed it: told to the case, whose part is deemed granted (licensing law 50). */
  readonly deemedAt?: Instant;
};

export type Ended = { readonly how: EndHow; readonly on: Day; readonly at: Instant; readonly reason: string; readonly basis: Basis };

/** The holder asks for a change of what was granted; the office that decided answers (licensing law 49). */
export type Change = {
  readonly id: string;
  readonly words: string;
  readonly askedAt: Instant;
  readonly by: PersonId;
  readonly answer?: { readonly made: boolean; readonly reasons: string; readonly at: Instant; readonly by: PersonId };
};

/** What is known when it is opened, and never changes but by an event. */
export type Opening = {
  readonly id: EntitlementId;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly case: CaseNumber;
  readonly part: PartId;
  readonly decision: DecisionId;
  readonly item: ItemId;
  readonly itemVersion: number;
  readonly name: Text;
  /** What it is for, e.g. the name of the shop: as the case is titled. */
  readonly title: string;
  readonly holders: readonly PersonId[];
  /** Who decided: no inspector of the same file. */
  readonly decidedBy?: PersonId;
  readonly basis: 'decided' | 'deemed';
  readonly from: Day;
  readonly until?: Day;
  readonly conditions: readonly string[];
  /** What was promised in place of a paper, in its own words. */
  readonly commitments: readonly Text[];
  readonly duties: readonly Duty[];
  readonly renewal?: Renewal;
  readonly payments?: Payments;
  /** The entitlement it goes on from. */
  readonly renews?: EntitlementId;
};

export type EntitlementState = Opening & {
  readonly openedAt: Instant;
  readonly state: 'active' | 'suspended' | 'ended';
  readonly certificate?: { readonly id: CertificateId; readonly number: string };
  readonly suspended?: { readonly since: Day; readonly reason: string; readonly basis: Basis };
  readonly replacedBy?: EntitlementId;
  readonly changes: readonly Change[];
  readonly ended?: Ended;
  /** A failed commitment whose permit was revoked: in the credit file until repaired or five years have passed. */
  readonly credit?: { readonly on: Day; readonly until: Day; readonly repaired?: { readonly on: Day; readonly reason: string } };
  readonly seq: number;
};

export type EntitlementCommand =
  | { readonly kind: 'open'; readonly opening: Opening }
  | { readonly kind: 'attach-certificate'; readonly certificate: CertificateId; readonly number: string }
  | { readonly kind: 'note-renewal'; readonly asked: Asked }
  | { readonly kind: 'replace'; readonly successor: EntitlementId }
  | { readonly kind: 'suspend'; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'lift'; readonly reason: string }
  | { readonly kind: 'surrender'; readonly reason: string }
  | { readonly kind: 'revoke'; readonly on: Day; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'ask-change'; readonly change: string; readonly words: string }
  | {
      readonly kind: 'answer-change';
      readonly change: string;
      readonly made: boolean;
      readonly reasons: string;
      readonly conditions?: readonly string[];
    }
  | { readonly kind: 'repair-credit'; readonly reason: string }
  | { readonly kind: 'pass-days' }
  | DutyCommand
  | PaymentCommand;

export type EntitlementEventBody =
  | { readonly kind: 'Opened'; readonly opening: Opening }
  | { readonly kind: 'CertificateAttached'; readonly certificate: CertificateId; readonly number: string }
  | { readonly kind: 'RenewalTold' }
  | { readonly kind: 'RenewalAsked'; readonly asked: Asked }
  | { readonly kind: 'RenewalDeemed'; readonly basis: Basis }
  | { readonly kind: 'Replaced'; readonly successor: EntitlementId }
  | { readonly kind: 'Suspended'; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'Lifted'; readonly reason: string }
  | { readonly kind: 'EntitlementEnded'; readonly how: EndHow; readonly on: Day; readonly reason: string; readonly basis: Basis }
  | { readonly kind: 'ChangeAsked'; readonly change: string; readonly words: string; readonly person: PersonId }
  | {
      readonly kind: 'ChangeAnswered';
      readonly change: string;
      readonly made: boolean;
      readonly reasons: string;
      readonly conditions?: readonly string[];
      readonly person: PersonId;
    }
  | { readonly kind: 'CreditRecorded'; readonly until: Day; readonly basis: Basis }
  | { readonly kind: 'CreditRepaired'; readonly reason: string }
  | DutyEventBody
  | PaymentEventBody;
export type EntitlementEvent = EntitlementEventBody & { readonly at: Instant; readonly by: ActorRef };
export type EntitlementEventKind = EntitlementEvent['kind'];

export type EntitlementRefusal =
  | 'entitlement-not-found'
  | 'entitlement-open'
  | 'entitlement-ended'
  | 'not-yours'
  | 'own-file'
  | 'reason-missing'
  | 'not-suspended'
  | 'already-suspended'
  | 'already-replaced'
  | 'renewal-not-offered'
  | 'renewal-late'
  | 'renewal-open'
  | 'change-not-found'
  | 'duty-not-found'
  | 'duty-done'
  | 'not-drawn'
  | 'too-few-inspectors'
  | 'findings-missing'
  | 'rectify-day-wrong'
  | 'record-missing'
  | 'record-waits'
  | 'second-signature-needed'
  | 'no-payments'
  | 'amount-wrong'
  | 'payment-not-found'
  | 'payment-under-way'
  | 'payment-done'
  | 'credit-not-recorded';
