/** A booking as an aggregate: a person's place in a slot of a hall's queue, until they arrive, give it back or stay away. */
import type { ActorRef } from '#domain/case/actor.ts';
import type { Brand, DivisionCode, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import { addDays, instantOf, startOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { QueueId } from './hall-plan.ts';
import { minuteAt, type Minute } from './slot.ts';

export type BookingId = Brand<string, 'BookingId'>;

/** How bookings are kept honest; a design default, not law (decision 0081), told before one books. */
export type BookingConduct = {
  /** Minutes before the slot from which one may arrive. */
  readonly early: number;
  /** Minutes after the slot's end until which one is still taken as booked; then it counts as missed. */
  readonly late: number;
  readonly mostMoves: number;
  /** So many missed within so many days: no booking for so many days. Who is barred is served without one, like everybody. */
  readonly misses: number;
  readonly within: number;
  readonly barred: number;
};
export const CONDUCT: BookingConduct = { early: 30, late: 15, mostMoves: 2, misses: 3, within: 90, barred: 30 };

export type BookedTime = { readonly day: Day; readonly starts: Minute; readonly ends: Minute };

export type BookingState = BookedTime & {
  readonly id: BookingId;
  /** Of the hall: the key of all its rows. */
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  /** The queue's letter in the hall's plan. */
  readonly queue: QueueId;
  readonly matter?: MatterId;
  readonly person: PersonId;
  /** What is shown or typed on arrival; said to nobody but the person. */
  readonly code: string;
  /** Opens the calendar file without signing in; the file names the hall and the time, nobody. */
  readonly calendarCode: string;
  readonly state: 'booked' | 'arrived' | 'missed' | 'cancelled';
  readonly madeAt: Instant;
  readonly changedAt: Instant;
  readonly moves: number;
  readonly reminded: boolean;
  /** Why the hall took it back: it is closed then. */
  readonly calledOff?: Text;
  /** The ticket taken on arrival. */
  readonly ticket?: { readonly id: string; readonly number: string };
  readonly seq: number;
};

export type BookingCommand =
  | ({
      readonly kind: 'make';
      readonly id: BookingId;
      readonly division: DivisionCode;
      readonly hall: OfficeId;
      readonly queue: QueueId;
      readonly matter?: MatterId;
      readonly person: PersonId;
      readonly code: string;
      readonly calendarCode: string;
    } & BookedTime)
  | ({ readonly kind: 'move' } & BookedTime)
  | { readonly kind: 'cancel' }
  /** The hall is closed then after all: a holiday, a changed plan. */
  | { readonly kind: 'call-off'; readonly reason: Text }
  /** Whether they may arrive now is judged before the ticket is taken: see barOfArrival. */
  | { readonly kind: 'arrive'; readonly ticket: { readonly id: string; readonly number: string } }
  | { readonly kind: 'remind' }
  | { readonly kind: 'miss' };

type EventBody =
  | ({
      readonly kind: 'Made';
      readonly id: BookingId;
      readonly division: DivisionCode;
      readonly hall: OfficeId;
      readonly queue: QueueId;
      readonly matter?: MatterId;
      readonly person: PersonId;
      readonly code: string;
      readonly calendarCode: string;
    } & BookedTime)
  | ({ readonly kind: 'Moved' } & BookedTime)
  | { readonly kind: 'Cancelled' }
  | { readonly kind: 'CalledOff'; readonly reason: Text }
  | { readonly kind: 'Arrived'; readonly ticket: { readonly id: string; readonly number: string } }
  | { readonly kind: 'Reminded' }
  | { readonly kind: 'Missed' };
export type BookingEvent = EventBody & { readonly at: Instant; readonly by: ActorRef };
export type BookingEventKind = BookingEvent['kind'];

export type BookingRefusal =
  | 'booking-not-found'
  | 'booking-ended'
  | 'booking-begun'
  | 'booking-moved-often'
  | 'booking-too-early'
  | 'booking-missed'
  | 'booking-barred'
  | 'booking-exists'
  | 'slot-full'
  | 'slot-not-there'
  | 'no-appointments';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

export const startOf = ({ day, starts }: BookedTime): Instant => minuteAt(day, starts);
export const endOf = ({ day, ends }: BookedTime): Instant => minuteAt(day, ends);
/** From here on nobody is waited for. */
export const missAt = (time: BookedTime, conduct: BookingConduct): Instant => instantOf(endOf(time) + conduct.late * MINUTE_MS);
export const arriveFrom = (time: BookedTime, conduct: BookingConduct): Instant => instantOf(startOf(time) - conduct.early * MINUTE_MS);
/** Ten in the morning of the day before: time enough to fetch a paper or to give the place back. */
export const remindAt = ({ day }: BookedTime): Instant => instantOf(startOfDay(addDays(day, -1)) + 10 * HOUR_MS);
