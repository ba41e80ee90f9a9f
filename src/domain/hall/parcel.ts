/** A parcel as an aggregate: the results of a matter on their way by courier, from the order to the signature at the door, or back. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Results } from './collect.ts';

export type ParcelId = Brand<string, 'ParcelId'>;

/** What a courier tells: 已揽收, 运输中, 派送中, 已签收, 退回, 丢失. */
export const COURIER_NEWS = ['collected', 'moving', 'out', 'delivered', 'returned', 'lost'] as const;
export type CourierNews = (typeof COURIER_NEWS)[number];

/** `packed`: the courier is being asked for; `ordered`: it waits at the hall with its label. */
export type ParcelStage = 'packed' | 'ordered' | CourierNews | 'cancelled';

/** One event of the courier, in its own words where it has some; `event` is its own id, known again when it comes twice. */
export type Tracked = { readonly event: string; readonly news: CourierNews; readonly when: Instant; readonly place: string };

export type ParcelState = {
  readonly id: ParcelId;
  readonly division: DivisionCode;
  readonly cases: readonly Results[];
  readonly early: boolean;
  /** Sent once more after one that did not arrive: for this the person pays nothing. */
  readonly again: boolean;
  readonly state: ParcelStage;
  readonly packedAt: Instant;
  readonly order?: { readonly courier: string; readonly number: string; readonly tracking: string; readonly at: Instant };
  /** When the hall gave it to the courier's hand. */
  readonly handedAt?: Instant;
  readonly tracks: readonly Tracked[];
  /** The person has said what becomes of one that came back or was lost. */
  readonly chosenAgain: boolean;
  readonly seq: number;
};

export type ParcelCommand =
  | {
      readonly kind: 'pack';
      readonly id: ParcelId;
      readonly division: DivisionCode;
      readonly cases: readonly Results[];
      readonly early: boolean;
      readonly again: boolean;
    }
  | { readonly kind: 'report-ordered'; readonly courier: string; readonly number: string; readonly tracking: string }
  | { readonly kind: 'hand-to-courier' }
  | { readonly kind: 'report-track'; readonly track: Tracked }
  | { readonly kind: 'cancel'; readonly reason: string }
  | { readonly kind: 'choose-again' };

type EventBody =
  | {
      readonly kind: 'Packed';
      readonly id: ParcelId;
      readonly division: DivisionCode;
      readonly cases: readonly Results[];
      readonly early: boolean;
      readonly again: boolean;
    }
  | { readonly kind: 'Ordered'; readonly courier: string; readonly number: string; readonly tracking: string }
  | { readonly kind: 'HandedToCourier' }
  | { readonly kind: 'Tracked'; readonly track: Tracked }
  | { readonly kind: 'Cancelled'; readonly reason: string }
  | { readonly kind: 'ChosenAgain' };
export type ParcelEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };

export type ParcelRefusal =
  | 'parcel-not-found'
  | 'not-yours'
  | 'parcel-not-ordered'
  | 'parcel-already-gone'
  | 'already-ordered'
  | 'already-told'
  | 'parcel-on-its-way'
  | 'already-chosen-again';
