/** A petition of the hotline 12345 as an aggregate: raised by anybody, sorted, sent to an office, answered, called back, closed. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, CaseNumber, DivisionCode, ItemId, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Finding } from './sent-away.ts';

/** Its number: the division leads it, `330521-2026-H000123`. */
export type HotlineId = Brand<string, 'HotlineId'>;

export const HOTLINE_KINDS = ['question', 'help', 'complaint', 'report', 'suggestion', 'second-trip', 'thanks'] as const;
export type HotlineKind = (typeof HOTLINE_KINDS)[number];
export const HOTLINE_CHANNELS = ['phone', 'web', 'walk-in', 'open311'] as const;
export type HotlineChannel = (typeof HOTLINE_CHANNELS)[number];
export const HOTLINE_STATES = ['raised', 'sent', 'objected', 'answered', 'review', 'appealed', 'closed'] as const;
export type HotlineStatus = (typeof HOTLINE_STATES)[number];
export const HOTLINE_ENDINGS = ['on-the-spot', 'helped', 'not-reached', 'reviewed', 'withdrawn', 'joined', 'malicious'] as const;
export type HotlineEnding = (typeof HOTLINE_ENDINGS)[number];
/** What an answer comes to (petitions-2022, article 32): supported, explained, not supported. */
export const HOTLINE_OUTCOMES = ['supported', 'explained', 'refused'] as const;
export type HotlineOutcome = (typeof HOTLINE_OUTCOMES)[number];

export type HotlinePlace = { readonly address: string; readonly latitude?: number; readonly longitude?: number };
/** What was said, without who said it. */
export type HotlineWords = {
  readonly kind: HotlineKind;
  readonly channel: HotlineChannel;
  readonly text: string;
  readonly place?: HotlinePlace;
  readonly files: readonly string[];
  readonly urgent: boolean;
  /** Who raised it is shown to the dispatcher alone (petitions-2022, article 30). */
  readonly confidential: boolean;
  /** Nobody can be called back, and was told so. */
  readonly anonymous: boolean;
  readonly item?: ItemId;
  readonly matter?: MatterId;
  readonly case?: CaseNumber;
  /** Whom a report is about: it is never sent there. */
  readonly against?: OfficeId;
  /** A report of having been sent away about the same, which supervision answers there. */
  readonly sentAway?: string;
  /** The Open311 key's name, where it came by that door. */
  readonly through?: string;
};

export type HotlineSaid = { readonly at: Instant; readonly person?: PersonId; readonly office?: OfficeId; readonly text: string };
export type HotlineAnswer = HotlineSaid & {
  readonly outcome: HotlineOutcome;
  readonly basis?: Basis;
  /** Of a second trip: what supervision found, in the words of reports of being sent away. */
  readonly finding?: Finding;
};
export type HotlineCallback = {
  readonly at: Instant;
  readonly by: ActorRef;
  readonly satisfied: boolean;
  readonly solved: boolean;
  readonly text: string;
};
type Extension = { readonly days: number; readonly reasons: string; readonly askedBy: PersonId; readonly decided?: 'granted' | 'refused' };

export type HotlineState = HotlineWords & {
  readonly id: HotlineId;
  readonly division: DivisionCode;
  readonly raiser?: PersonId;
  readonly state: HotlineStatus;
  readonly ending?: HotlineEnding;
  readonly raisedAt: Instant;
  /** The last day of what stands next; undefined when nothing does. */
  readonly due?: Day;
  readonly office?: OfficeId;
  readonly sentAt?: Instant;
  readonly joint: readonly { readonly office: OfficeId; readonly said?: HotlineSaid }[];
  /** It goes to supervision of the division instead of an office. */
  readonly toSupervision: boolean;
  readonly objections: readonly (HotlineSaid & { readonly decided?: 'kept' | 'moved' })[];
  readonly notes: readonly HotlineSaid[];
  readonly added: readonly HotlineSaid[];
  readonly answers: readonly HotlineAnswer[];
  readonly callbacks: readonly HotlineCallback[];
  readonly tries: number;
  readonly reworks: number;
  readonly extension?: Extension;
  readonly review?: HotlineAnswer;
  readonly malicious?: { readonly reasons: string; readonly at: Instant; readonly person: PersonId };
  readonly appeal?: HotlineSaid;
  /** The petition it was joined under, and the one cause of many. */
  readonly lead?: HotlineId;
  readonly cause?: string;
  readonly onTime?: boolean;
  readonly closedAt?: Instant;
  readonly seq: number;
};

export type HotlineCommand =
  | ({
      readonly kind: 'raise';
      readonly id: HotlineId;
      readonly division: DivisionCode;
      readonly words: HotlineWords;
      readonly open: number;
    } & {
      readonly raiser?: PersonId;
    })
  | { readonly kind: 'answer-at-once'; readonly text: string }
  | {
      readonly kind: 'send';
      readonly office: OfficeId;
      readonly joint: readonly OfficeId[];
      readonly note: string;
      readonly as?: HotlineKind;
    }
  | { readonly kind: 'send-to-supervision'; readonly note: string }
  | { readonly kind: 'object'; readonly reasons: string }
  | { readonly kind: 'decide-objection'; readonly reasons: string; readonly office?: OfficeId }
  | { readonly kind: 'say-joint'; readonly text: string }
  | { readonly kind: 'tell-meanwhile'; readonly text: string }
  | { readonly kind: 'ask-extension'; readonly days: number; readonly reasons: string }
  | { readonly kind: 'decide-extension'; readonly granted: boolean; readonly reasons: string }
  | {
      readonly kind: 'answer';
      readonly text: string;
      readonly outcome: HotlineOutcome;
      readonly basis?: Basis;
      readonly finding?: Finding;
    }
  | { readonly kind: 'call-back'; readonly satisfied: boolean; readonly solved: boolean; readonly text: string }
  | { readonly kind: 'not-reached'; readonly text: string }
  | { readonly kind: 'review'; readonly text: string; readonly outcome: HotlineOutcome; readonly basis?: Basis }
  | { readonly kind: 'add'; readonly text: string }
  | { readonly kind: 'withdraw'; readonly reasons: string }
  | { readonly kind: 'join'; readonly lead: HotlineId; readonly cause: string }
  | { readonly kind: 'mark-malicious'; readonly reasons: string }
  | { readonly kind: 'appeal'; readonly text: string }
  | { readonly kind: 'decide-appeal'; readonly upheld: boolean; readonly reasons: string };

type Body =
  | ({
      readonly kind: 'Raised';
      readonly id: HotlineId;
      readonly division: DivisionCode;
      readonly words: HotlineWords;
      readonly due: Day;
    } & {
      readonly raiser?: PersonId;
    })
  | { readonly kind: 'AnsweredAtOnce'; readonly text: string; readonly person: PersonId }
  | {
      readonly kind: 'Sent';
      readonly office: OfficeId;
      readonly joint: readonly OfficeId[];
      readonly note: string;
      readonly due: Day;
      readonly as?: HotlineKind;
    }
  | { readonly kind: 'SentToSupervision'; readonly note: string; readonly due: Day }
  | { readonly kind: 'Objected'; readonly reasons: string; readonly person: PersonId; readonly office: OfficeId; readonly due: Day }
  | { readonly kind: 'ObjectionDecided'; readonly reasons: string; readonly person: PersonId; readonly office: OfficeId; readonly due: Day }
  | { readonly kind: 'JointSaid'; readonly text: string; readonly person: PersonId; readonly office: OfficeId }
  | { readonly kind: 'ToldMeanwhile'; readonly text: string; readonly person: PersonId; readonly office?: OfficeId }
  | { readonly kind: 'ExtensionAsked'; readonly days: number; readonly reasons: string; readonly person: PersonId }
  | { readonly kind: 'ExtensionDecided'; readonly granted: boolean; readonly reasons: string; readonly person: PersonId; readonly due: Day }
  | {
      readonly kind: 'Answered';
      readonly text: string;
      readonly outcome: HotlineOutcome;
      readonly basis?: Basis;
      readonly finding?: Finding;
      readonly person: PersonId;
      readonly office: OfficeId;
      readonly onTime: boolean;
      readonly due: Day;
    }
  /** `due`: of the rework or of the review that follows where it did not help. */
  | { readonly kind: 'CalledBack'; readonly satisfied: boolean; readonly solved: boolean; readonly text: string; readonly due?: Day }
  | { readonly kind: 'NotReached'; readonly text: string; readonly last: boolean }
  | {
      readonly kind: 'Reviewed';
      readonly text: string;
      readonly outcome: HotlineOutcome;
      readonly basis?: Basis;
      readonly person: PersonId;
      readonly office: OfficeId;
    }
  | { readonly kind: 'Added'; readonly text: string }
  | { readonly kind: 'Withdrawn'; readonly reasons: string }
  | { readonly kind: 'Joined'; readonly lead: HotlineId; readonly cause: string; readonly person: PersonId }
  | { readonly kind: 'MarkedMalicious'; readonly reasons: string; readonly person: PersonId }
  | { readonly kind: 'Appealed'; readonly text: string; readonly due: Day }
  | { readonly kind: 'AppealDecided'; readonly upheld: boolean; readonly reasons: string; readonly person: PersonId; readonly due: Day };
/** `password`: whoever holds the number and the query password, and is otherwise unknown. */
export type HotlineEvent = Body & { readonly at: Instant; readonly by: ActorRef | 'password' };

export type HotlineRefusal =
  | 'hotline-not-found'
  | 'not-yours'
  | 'own-file'
  | 'text-missing'
  | 'too-many-open'
  | 'hotline-closed'
  | 'hotline-not-now'
  | 'hotline-own-kind'
  | 'hotline-reported-office'
  | 'hotline-same-office'
  | 'hotline-objected-before'
  | 'hotline-objection-late'
  | 'hotline-basis-missing'
  | 'hotline-finding-missing'
  | 'hotline-extended'
  | 'hotline-extension-long'
  | 'hotline-extension-late'
  | 'hotline-asked-late'
  | 'hotline-lead-bad'
  | 'second-person-needed';
