/** A rating (好差评) as an aggregate: given once for a contact, a bad one verified, ordered, corrected and called back about. It never holds who gave it. */
import type { Brand, DivisionCode, ItemId, MatterId, OfficeId, PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Grade } from '#domain/hall/service-rating.ts';

export type RatingId = Brand<string, 'RatingId'>;
/** Ways a rating comes in (national rating rules of 2019): one rule for all of them. */
export const RATING_CHANNELS = ['site', 'phone', 'device', 'kiosk', 'slip', 'sms', 'hotline'] as const;
export type RatingChannel = (typeof RATING_CHANNELS)[number];
/** Where a service was met: which indicators are asked (GB/T 39735). */
export const isOnline = (channel: RatingChannel): boolean => channel === 'site' || channel === 'phone' || channel === 'sms';

/** What was rated: a contact of a case, a visit to a window, or an answer of the hotline. */
export type RatingSubject = {
  readonly of: 'case' | 'ticket' | 'petition';
  readonly subject: string;
  /** `accept`, `part.<id>`, `issue`, `whole` of a case; `window` of a ticket; `answer` of a petition. */
  readonly contact: string;
};
export type RatingAbout = RatingSubject & {
  readonly id: RatingId;
  readonly division: DivisionCode;
  readonly office: OfficeId;
  readonly item?: ItemId;
  readonly matter?: MatterId;
  readonly part?: PartId;
};
export type RatingSaid = {
  readonly channel: RatingChannel;
  readonly grade: Grade;
  readonly indicators: readonly string[];
  /** The version of the indicators they were chosen from. */
  readonly indicatorsVersion: number;
  /** Whether somebody made them come once more; absent: they did not say. */
  readonly sentAway?: boolean;
  readonly words: string;
};

export const INVALID_GROUNDS = ['malicious', 'not-about-us', 'policy-itself', 'mistaken-press'] as const;
export type InvalidGround = (typeof INVALID_GROUNDS)[number];
export type CallBackBy = 'page' | 'phone' | 'nobody';

/** Who did it: the rater is a word, not a person. */
export type RatingBy =
  | { readonly kind: 'rater' }
  | { readonly kind: 'officer'; readonly person: PersonId; readonly office: OfficeId }
  | { readonly kind: 'system'; readonly job: string };

export type RatingState = 'given' | 'verifying' | 'invalid' | 'objected' | 'ordered' | 'appealed' | 'corrected' | 'closed';
export type Spoken = { readonly text: string; readonly at: Instant; readonly by: RatingBy };
export type Verdict = Spoken & { readonly outcome: 'valid' | 'invalid'; readonly ground?: InvalidGround };
export type CallBack = {
  readonly by: CallBackBy;
  /** Absent: nobody was reached. */
  readonly helped?: boolean;
  readonly text: string;
  readonly at: Instant;
};
export type Rating = RatingAbout &
  RatingSaid & {
    readonly state: RatingState;
    readonly at: Instant;
    readonly added?: Spoken;
    readonly verifyBy?: Day;
    readonly verdict?: Verdict;
    readonly objection?: Spoken;
    readonly appeal?: Spoken;
    /** What a second person said to the objection or the appeal. */
    readonly second?: Verdict;
    /** 1 for the first order; 2 where the first correction did not help. */
    readonly round: number;
    readonly correctBy?: Day;
    readonly correction?: Spoken;
    readonly callBack?: CallBack;
    readonly sampled: boolean;
    readonly published?: { readonly words: string; readonly reply: string; readonly at: Instant };
    readonly seq: number;
  };

type Body =
  | ({ readonly kind: 'Given'; readonly verifyBy?: Day } & RatingAbout & { readonly said: RatingSaid })
  | { readonly kind: 'Added'; readonly text: string }
  | {
      readonly kind: 'Verified';
      readonly outcome: 'valid' | 'invalid';
      readonly ground?: InvalidGround;
      readonly text: string;
      readonly correctBy?: Day;
    }
  | { readonly kind: 'Objected'; readonly text: string }
  | { readonly kind: 'Appealed'; readonly text: string }
  | { readonly kind: 'SecondDecided'; readonly outcome: 'valid' | 'invalid'; readonly text: string; readonly correctBy?: Day }
  | { readonly kind: 'Corrected'; readonly text: string }
  | {
      readonly kind: 'CalledBack';
      readonly through: CallBackBy;
      readonly helped?: boolean;
      readonly text: string;
      readonly correctBy?: Day;
    }
  | { readonly kind: 'Sampled' }
  | { readonly kind: 'Published'; readonly words: string; readonly reply: string };
export type RatingEvent = Body & { readonly at: Instant; readonly by: RatingBy };

export type RatingCommand =
  | ({ readonly kind: 'give'; readonly said: RatingSaid } & RatingAbout)
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'verify'; readonly outcome: 'valid' | 'invalid'; readonly ground?: InvalidGround; readonly text: string }
  | { readonly kind: 'object'; readonly text: string }
  | { readonly kind: 'appeal'; readonly text: string }
  | { readonly kind: 'decide-second'; readonly outcome: 'valid' | 'invalid'; readonly text: string }
  | { readonly kind: 'correct'; readonly text: string }
  | { readonly kind: 'call-back'; readonly through: CallBackBy; readonly helped?: boolean; readonly text: string }
  | { readonly kind: 'sample' }
  | { readonly kind: 'publish'; readonly words: string; readonly reply: string };

export type RatingRefusal =
  | 'rating-not-found'
  | 'not-yours'
  | 'own-file'
  | 'text-missing'
  | 'rating-added'
  | 'rating-add-over'
  | 'rating-not-open'
  | 'rating-ground-missing'
  | 'rating-objected'
  | 'rating-objection-over'
  | 'second-person-needed'
  | 'rating-not-called-back'
  | 'rating-no-words'
  | 'rating-published';
