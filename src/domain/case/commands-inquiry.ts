/** Commands of finding out before a decision: site visits, hearings, expert review, public notice, interested parties. */
import type { PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { HearingRecord, InspectionRecord, Interested, Report } from './inquiry.ts';

type On = { readonly part: PartId };
type OnHearing = On & { readonly hearing: string };

export type InquiryCommand =
  | ({ readonly kind: 'record-inspection'; readonly parts: readonly PartId[] } & InspectionRecord)
  | ({ readonly kind: 'confirm-inspection'; readonly inspection: string } & On)
  /** `days`: working days given for a view. */
  | ({ readonly kind: 'name-interested'; readonly days: number } & On & Omit<Interested, 'at' | 'until'>)
  | ({ readonly kind: 'state-view'; readonly view: string; readonly text: string; readonly files: readonly string[] } & On)
  | ({ readonly kind: 'offer-hearing'; readonly about: string } & OnHearing)
  | ({ readonly kind: 'call-hearing'; readonly about: string } & OnHearing)
  | ({ readonly kind: 'request-hearing' } & OnHearing)
  | ({ readonly kind: 'decline-hearing' } & OnHearing)
  | ({ readonly kind: 'convene-hearing'; readonly when: Instant; readonly place: string; readonly chair: PersonId } & OnHearing)
  | ({ readonly kind: 'challenge-chair'; readonly reason: string } & OnHearing)
  | ({
      readonly kind: 'settle-challenge';
      readonly outcome: 'replaced' | 'kept';
      readonly reason: string;
      readonly chair?: PersonId;
    } & OnHearing)
  | ({ readonly kind: 'record-hearing' } & OnHearing & HearingRecord)
  | ({ readonly kind: 'record-report' } & On & Omit<Report, 'at'>)
  /** `stops`: a statute asks for it, so its days stop the clock. */
  | ({
      readonly kind: 'post-notice';
      readonly notice: string;
      readonly title: string;
      readonly text: string;
      readonly days: number;
      readonly stops: boolean;
    } & On)
  | ({
      readonly kind: 'comment-notice';
      readonly notice: string;
      readonly comment: string;
      readonly objects: boolean;
      readonly text: string;
    } & On)
  | ({ readonly kind: 'close-notice'; readonly notice: string; readonly result: string } & On)
  /** How the office takes what it heard into account: the record of a hearing, a view, an objection. */
  | ({ readonly kind: 'weigh'; readonly what: WeighedKind; readonly id: string; readonly how: string } & On)
  | ({ readonly kind: 'recall-question'; readonly opinion: PartId; readonly reason: string } & On);

export type WeighedKind = 'hearing' | 'view' | 'comment';
