/** A supervision order (督办单) as an aggregate: raised with a source and a last day, fed back by its unit, returned or accepted, put right, closed, published, scored. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { OrderSource } from './order-source.ts';

export type OrderId = Brand<string, 'OrderId'>;
/** `fed-back` waits to be verified, `correcting` is being put right, `corrected` waits to be closed. */
export type OrderStatus = 'raised' | 'fed-back' | 'returned' | 'correcting' | 'corrected' | 'closed' | 'withdrawn';
/** 立单 → 反馈 → 核实 → 整改 → 办结. */
export const ORDER_STAGES = ['raised', 'feedback', 'verify', 'correct', 'closed'] as const;
export type OrderStage = (typeof ORDER_STAGES)[number];

export type OrderAbout = {
  readonly id: OrderId;
  /** Of the unit; it leads the key. */
  readonly division: DivisionCode;
  /** Whose supervision raised it: this one or one above it manages the order. */
  readonly raisedIn: DivisionCode;
  /** What people call it: `D-2026-014`, counted by the unit's division and year. */
  readonly number: string;
  readonly source: { readonly kind: OrderSource; readonly ref: string; readonly words: Text };
  readonly unit: OfficeId;
  readonly what: string;
  readonly basis: Basis;
  readonly due: Day;
};
/** A paper of evidence: the stored file's id and its name. */
export type Evidence = { readonly file: string; readonly name: string };
export type OrderSaid = { readonly text: string; readonly person: PersonId; readonly at: Instant };
export type Feedback = OrderSaid & { readonly files: readonly Evidence[] };
/** Points of a hundred. */
export type Score = OrderSaid & { readonly points: number };

type Body =
  | ({ readonly kind: 'Raised' } & OrderAbout)
  | { readonly kind: 'FedBack'; readonly text: string; readonly files: readonly Evidence[]; readonly person: PersonId }
  | { readonly kind: 'DaysAsked'; readonly until: Day; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'DaysAnswered'; readonly granted: boolean; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Returned'; readonly due: Day; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'FeedbackAccepted'; readonly due: Day; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Urged'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Escalated'; readonly to: DivisionCode; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Overran'; readonly due: Day }
  | { readonly kind: 'Closed'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Withdrawn'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Published'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'Scored'; readonly points: number; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'ScoreAppealed'; readonly text: string; readonly person: PersonId }
  | { readonly kind: 'ScoreDecided'; readonly points: number; readonly text: string; readonly person: PersonId };
export type OrderEvent = Body & { readonly at: Instant; readonly by: ActorRef };

export type OrderState = OrderAbout & {
  readonly state: OrderStatus;
  readonly raisedAt: Instant;
  readonly raisedBy: ActorRef;
  readonly feedback: readonly Feedback[];
  /** Days asked for and not answered yet. */
  readonly asked?: OrderSaid & { readonly until: Day };
  /** Times more days were granted. */
  readonly extended: number;
  readonly returned: number;
  readonly urged: number;
  readonly escalated?: { readonly to: DivisionCode; readonly at: Instant };
  /** The last day that was let pass, so that each is told of once. */
  readonly overran?: Day;
  /** When the unit's first feedback came: it tells whether the order was answered in time. */
  readonly firstFeedback?: Instant;
  readonly everLate: boolean;
  readonly closed?: OrderSaid;
  readonly published?: OrderSaid;
  readonly score?: Score;
  readonly appeal?: OrderSaid;
  readonly decided?: Score;
  readonly seq: number;
};

export type OrderRefusal =
  | 'order-not-found'
  | 'order-raised-already'
  | 'order-not-yours'
  | 'order-own-unit'
  | 'order-wrong-stage'
  | 'order-words-missing'
  | 'order-day-passed'
  | 'order-days-asked'
  | 'order-days-not-asked'
  | 'order-published-already'
  | 'order-words-personal'
  | 'order-scored'
  | 'order-not-scored'
  | 'order-appealed'
  | 'order-appeal-over'
  | 'order-not-appealed'
  | 'order-nobody-above'
  | 'second-person-needed';

/** Whose turn it is, as the bar of stages shows it. */
export const stageOf = (state: OrderStatus): OrderStage => {
  switch (state) {
    case 'raised':
    case 'returned':
      return 'feedback';
    case 'fed-back':
      return 'verify';
    case 'correcting':
    case 'corrected':
      return 'correct';
    case 'closed':
    case 'withdrawn':
      return 'closed';
  }
};

/** Whether the unit has something to do by the last day. */
export const isWithUnit = (state: OrderStatus): boolean => state === 'raised' || state === 'returned' || state === 'correcting';
export const isRunning = (state: OrderStatus): boolean => state !== 'closed' && state !== 'withdrawn';
