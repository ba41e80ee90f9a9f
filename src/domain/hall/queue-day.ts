/** A hall's day as one aggregate: its tickets and seats, what is asked of them, and what happened. */
import type { DivisionCode, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { QueueId } from './hall-plan.ts';
import type { Lane } from './lane.ts';
import type { Seat } from './seat.ts';
import type { Ticket, TicketBooking, TicketChannel, TicketId } from './ticket.ts';

/** One aggregate a hall and day, so that whatever calls at once waits in one line: each ticket once, numbers without gap. */
export type QueueDay = {
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly day: Day;
  readonly version: number;
  /** The last number given, by letter. */
  readonly counts: Readonly<Record<QueueId, number>>;
  /** Calls of other lanes since the last ordinary one, by queue: what keeps ordinary tickets from starving. */
  readonly streaks: Readonly<Record<QueueId, number>>;
  /** Those that are not over: waiting, at a window, or missed and able to come back today. */
  readonly tickets: readonly Ticket[];
  readonly seats: readonly Seat[];
  /** True once the day was closed. */
  readonly closed: boolean;
};

/** Who does something in a hall: a person under a reception post, a person or kiosk that draws, or the day's end. */
export type QueueActor =
  | { readonly kind: 'clerk'; readonly person: PersonId; readonly office: OfficeId }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'kiosk'; readonly device: string }
  /** Who holds the slip: whoever has its code. */
  | { readonly kind: 'slip' }
  | { readonly kind: 'system'; readonly job: string };

export type TakeTicket = {
  readonly kind: 'take';
  readonly id: TicketId;
  readonly code: string;
  /** Left out: the queue that takes all of the matters. */
  readonly queue?: QueueId;
  readonly matters: readonly MatterId[];
  readonly lane: Lane;
  readonly channel: TicketChannel;
  readonly person?: PersonId;
  readonly booking?: TicketBooking;
};

export type QueueCommand =
  | TakeTicket
  | { readonly kind: 'cancel'; readonly ticket: TicketId; readonly reason: string }
  | { readonly kind: 'sit'; readonly window: string }
  | { readonly kind: 'pause' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'leave' }
  /** Finishes what is at the own window, and calls the next one, or the one that is named. */
  | { readonly kind: 'call'; readonly ticket?: TicketId }
  | { readonly kind: 'recall'; readonly ticket: TicketId }
  | { readonly kind: 'serve'; readonly ticket: TicketId }
  | { readonly kind: 'skip'; readonly ticket: TicketId }
  | { readonly kind: 'return'; readonly ticket: TicketId }
  | { readonly kind: 'transfer'; readonly ticket: TicketId; readonly queue?: QueueId; readonly window?: string }
  | { readonly kind: 'finish'; readonly ticket: TicketId }
  | { readonly kind: 'close-day' };

type Named = { readonly ticket: TicketId };
export type QueueEventBody =
  | { readonly kind: 'TicketTaken'; readonly ticket: Ticket }
  | (Named & { readonly kind: 'TicketCancelled'; readonly reason: string })
  | (Named & { readonly kind: 'TicketCalled'; readonly window: string; readonly priority: boolean; readonly queue: QueueId })
  | (Named & { readonly kind: 'TicketRecalled' })
  | (Named & { readonly kind: 'TicketServed' })
  | (Named & { readonly kind: 'TicketMissed' })
  | (Named & { readonly kind: 'TicketReturned'; readonly place: number })
  | (Named & { readonly kind: 'TicketTransferred'; readonly queue: QueueId; readonly window?: string })
  | (Named & { readonly kind: 'TicketFinished'; readonly seconds: number; readonly queue: QueueId })
  | { readonly kind: 'SeatTaken'; readonly window: string; readonly person: PersonId }
  | { readonly kind: 'SeatPaused'; readonly window: string }
  | { readonly kind: 'SeatResumed'; readonly window: string }
  | { readonly kind: 'SeatLeft'; readonly window: string; readonly person: PersonId }
  | { readonly kind: 'DayClosed' };
export type QueueEvent = QueueEventBody & { readonly at: Instant; readonly by: QueueActor };

export type QueueRefusal =
  | 'not-yours'
  | 'hall-closed'
  | 'queue-not-here'
  | 'ticket-live'
  | 'ticket-not-found'
  | 'ticket-over'
  | 'not-at-this-window'
  | 'no-seat'
  | 'window-not-here'
  | 'seat-paused'
  | 'ticket-in-hand'
  | 'nothing-waiting'
  | 'not-missed'
  | 'not-waiting'
  | 'nowhere-to';

/** The day before anything happened. */
export const emptyDay = (of: Pick<QueueDay, 'division' | 'hall' | 'day'>): QueueDay => ({
  ...of,
  version: 0,
  counts: {},
  streaks: {},
  tickets: [],
  seats: [],
  closed: false,
});

export const findTicket = (state: QueueDay, id: TicketId): Ticket | undefined => state.tickets.find((ticket) => ticket.id === id);
export const seatOf = (state: QueueDay, person: PersonId): Seat | undefined => state.seats.find((seat) => seat.person === person);
