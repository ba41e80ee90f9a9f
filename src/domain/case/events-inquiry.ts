/** Events of finding out before a decision: site visits, hearings, expert review, public notice, interested parties. */
import type { PartId, PersonId, StopId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { WeighedKind } from './commands-inquiry.ts';
import type { HearingRecord, InspectionRecord, Interested, Report } from './inquiry.ts';

type On = { readonly part: PartId };
type OnHearing = On & { readonly hearing: string };

export type InquiryEventBody =
  | ({ readonly kind: 'InspectionRecorded'; readonly parts: readonly PartId[] } & InspectionRecord)
  | { readonly kind: 'InspectionConfirmed'; readonly parts: readonly PartId[]; readonly inspection: string }
  | ({ readonly kind: 'InterestedNamed' } & On & Omit<Interested, 'at'>)
  | ({
      readonly kind: 'ViewStated';
      readonly view: string;
      readonly side: string;
      readonly text: string;
      readonly files: readonly string[];
    } & On)
  | ({ readonly kind: 'HearingOffered'; readonly about: string; readonly sides: readonly string[]; readonly until: Day } & OnHearing)
  | ({ readonly kind: 'HearingCalled'; readonly about: string; readonly sides: readonly string[] } & OnHearing)
  | ({ readonly kind: 'HearingRequested'; readonly side: string } & OnHearing)
  | ({ readonly kind: 'HearingDeclined'; readonly side: string } & OnHearing)
  | ({
      readonly kind: 'HearingConvened';
      readonly when: Instant;
      readonly place: string;
      readonly chair: PersonId;
      readonly late: boolean;
    } & OnHearing)
  | ({ readonly kind: 'ChairChallenged'; readonly side: string; readonly reason: string } & OnHearing)
  | ({
      readonly kind: 'ChallengeSettled';
      readonly outcome: 'replaced' | 'kept';
      readonly reason: string;
      readonly chair?: PersonId;
    } & OnHearing)
  | ({ readonly kind: 'HearingRecorded' } & OnHearing & HearingRecord)
  | ({ readonly kind: 'ReportReceived'; readonly report: string } & On & Omit<Report, 'at' | 'id'>)
  | ({
      readonly kind: 'NoticePosted';
      readonly notice: string;
      readonly title: string;
      readonly text: string;
      readonly until: Day;
      readonly stop?: StopId;
    } & On)
  | ({
      readonly kind: 'NoticeCommented';
      readonly notice: string;
      readonly comment: string;
      readonly objects: boolean;
      readonly text: string;
    } & On)
  | ({ readonly kind: 'NoticeClosed'; readonly notice: string; readonly result: string } & On)
  | ({ readonly kind: 'Weighed'; readonly what: WeighedKind; readonly id: string; readonly how: string } & On)
  /** A stop stood longer than was told in writing (licensing law 45): once for each stop. */
  | ({ readonly kind: 'StopOverran'; readonly stop: StopId; readonly due: Day } & On)
  /** `part` is the opinion's own part, `of` the part that asked. */
  | ({ readonly kind: 'QuestionRecalled'; readonly of: PartId; readonly reason: string } & On);
