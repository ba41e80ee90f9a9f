/** A ticket: somebody's place in a queue of a hall on one day, and what became of it. */
import type { Brand, DivisionCode, MatterId, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { QueueId } from './hall-plan.ts';
import type { Lane } from './lane.ts';

export type TicketId = Brand<string, 'TicketId'>;

export type TicketState = 'waiting' | 'called' | 'serving' | 'done' | 'missed' | 'cancelled';
export type TicketChannel = 'phone' | 'kiosk' | 'clerk';

/** The appointment behind a ticket of the lane `booked`: before `from` it does not go before others. */
export type TicketBooking = { readonly id: string; readonly from: Instant; readonly until: Instant };

export type Ticket = {
  readonly id: TicketId;
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly day: Day;
  /** On the slip: whoever has it may follow the ticket or give it up without signing in. */
  readonly code: string;
  /** `A037`: letter of the queue it was drawn in, counter of hall, day and queue; kept when it is transferred. */
  readonly number: string;
  readonly queue: QueueId;
  /** Set by a transfer: only this window calls it. */
  readonly onlyAt?: string;
  readonly lane: Lane;
  readonly matters: readonly MatterId[];
  readonly person?: PersonId;
  readonly booking?: TicketBooking;
  readonly channel: TicketChannel;
  readonly state: TicketState;
  /** Lower is called earlier: the instant it was drawn, unless a return put it behind the next. */
  readonly place: number;
  readonly takenAt: Instant;
  /** Where it was called last. */
  readonly window?: string;
  /** Who called it last. */
  readonly officer?: PersonId;
  readonly calledAt?: Instant;
  /** How often it was called: once, and once more with each recall. */
  readonly calls: number;
  /** When the person stood there and the work began; the call counts where nobody said so. */
  readonly servedFrom?: Instant;
  readonly endedAt?: Instant;
  /** Of a cancelled one; a number is never given twice, and a void is explained. */
  readonly reason?: string;
};

/** Waiting or at a window: a person holds at most one such ticket in a hall. */
export const isLive = ({ state }: Pick<Ticket, 'state'>): boolean => state === 'waiting' || state === 'called' || state === 'serving';
/** At a window now. */
export const isAtWindow = ({ state }: Pick<Ticket, 'state'>): boolean => state === 'called' || state === 'serving';

/** `A037`; four digits from the thousandth on. */
export const ticketNumber = (queue: QueueId, count: number): string => `${queue}${String(count).padStart(3, '0')}`;
