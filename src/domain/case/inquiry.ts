/** What finding out leaves on a part: inspections, hearings, interested parties and their views, reports, public notices. */
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { PersonId, StopId, VisitId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';

export type Finding = { readonly point: string; readonly fits: boolean; readonly note: string };
export type InspectionResult = 'passed' | 'failed' | 'rectify';

/** What one record says; it covers every part inspected in the same visit (2018 regulation 31: inspected together). */
export type InspectionRecord = {
  readonly inspection: string;
  readonly visit?: VisitId;
  readonly when: Instant;
  readonly place: string;
  /** Officers who were there, the one who writes among them. */
  readonly officers: readonly PersonId[];
  /** Who of the inspected was there, in their own words; empty: nobody. */
  readonly present: string;
  /** Whether the person present signed or confirmed the record. */
  readonly signed: boolean;
  readonly findings: readonly Finding[];
  readonly result: InspectionResult;
  /** By when what was found wrong is to be mended. */
  readonly until?: Day;
  readonly note: string;
  readonly files: readonly string[];
};
export type Inspection = InspectionRecord & {
  readonly recordedBy?: PersonId;
  readonly recordedAt: Instant;
  readonly confirmedBy?: PersonId;
  readonly confirmedAt?: Instant;
};

/** Who may be heard: the applicant, or an interested party by id. */
export const APPLICANT_SIDE = 'applicant';

export type Challenge = {
  readonly side: string;
  readonly reason: string;
  readonly at: Instant;
  readonly settled?: { readonly outcome: 'replaced' | 'kept'; readonly reason: string; readonly at: Instant };
};
export type HearingRecord = {
  readonly text: string;
  /** Who came, as the record names them. */
  readonly attended: readonly string[];
  /** Who confirmed the record as true (licensing law 48(5)). */
  readonly confirmed: readonly string[];
  readonly files: readonly string[];
};
export type Hearing = {
  readonly id: string;
  /** `right`: told that they may ask for one (47); `office`: called by the office itself (46). */
  readonly origin: 'right' | 'office';
  readonly about: string;
  readonly offeredAt: Instant;
  /** Last day to ask for it. */
  readonly until?: Day;
  readonly sides: readonly string[];
  readonly asked: readonly { readonly side: string; readonly at: Instant }[];
  readonly declined: readonly string[];
  readonly convened?: {
    readonly when: Instant;
    readonly place: string;
    readonly chair: PersonId;
    readonly at: Instant;
    /** Later than twenty days after it was asked for: a breach on record. */
    readonly late: boolean;
  };
  readonly challenges: readonly Challenge[];
  readonly record?: HearingRecord & { readonly at: Instant };
  /** How the decision takes the record into account (48, last paragraph). */
  readonly weighed?: string;
};

/** A third party whose weighty interest the decision touches (licensing law 36). */
export type Interested = {
  readonly id: string;
  readonly name: string;
  readonly person?: PersonId;
  readonly interest: string;
  readonly at: Instant;
  /** Last day of the days given for a view. */
  readonly until: Day;
};
export type View = {
  readonly id: string;
  readonly side: string;
  readonly text: string;
  readonly files: readonly string[];
  readonly at: Instant;
  readonly weighed?: string;
};

export type Expert = {
  readonly name: string;
  readonly organisation: string;
  /** What ties the expert to a party, as declared; empty: declared to have none. */
  readonly conflict: string;
  readonly vote: 'for' | 'against' | 'abstained' | 'stood-aside';
};
export type Report = {
  readonly id: string;
  readonly ground: StopGroundId;
  readonly from: string;
  readonly number: string;
  readonly on: Day;
  readonly result: 'fits' | 'fits-with-conditions' | 'fits-not';
  readonly text: string;
  readonly experts: readonly Expert[];
  readonly files: readonly string[];
  readonly stop?: StopId;
  readonly at: Instant;
};

export type Comment = {
  readonly id: string;
  readonly person?: PersonId;
  readonly at: Instant;
  readonly objects: boolean;
  readonly text: string;
  readonly weighed?: string;
};
export type PublicNotice = {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly at: Instant;
  readonly until: Day;
  readonly stop?: StopId;
  readonly comments: readonly Comment[];
  readonly closed?: { readonly at: Instant; readonly result: string };
};

export type PartInquiry = {
  readonly inspections?: readonly Inspection[];
  readonly hearings?: readonly Hearing[];
  readonly interested?: readonly Interested[];
  readonly views?: readonly View[];
  readonly reports?: readonly Report[];
  readonly publicNotices?: readonly PublicNotice[];
  /** Stops that stood longer than planned. */
  readonly overran?: readonly StopId[];
};
