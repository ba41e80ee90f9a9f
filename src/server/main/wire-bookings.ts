/** Puts bookings together: the plan of a hall, the line in which who arrives gets a ticket, and the times that pass by themselves. */
import type { Operation } from '#contract/operation.ts';
import { bookingOperations } from '#contract/operations/booking.ts';
import { endOf, startOf } from '#domain/hall/booking.ts';
import type { QueueActor } from '#domain/hall/queue-day.ts';
import type { TicketChannel } from '#domain/hall/ticket.ts';
import { ok } from '#domain/kernel/result.ts';
import type { BookingRoom } from '#server/hall/booking/booking-room.ts';
import { bookingHandlers } from '#server/hall/booking/handlers.ts';
import { rememberPlans } from '#server/hall/booking/plan-memory.ts';
import { callOffClosed } from '#server/hall/booking/call-off.ts';
import { openRush } from '#server/hall/booking/rush.ts';
import { BOOKING_PREFIX } from '#server/hall/booking/tell-booking.ts';
import { bookingCopy, bookingNotice } from '#server/hall/booking/booking-copy.ts';
import { sweepBookings } from '#server/hall/booking/sweep-bookings.ts';
import { drawTicket } from '#server/hall/queue/draw-ticket.ts';
import { planOf } from '#server/hall/queue/queue-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { OtherNotices } from '#server/notice/other-notices.ts';
import type { TellOther } from '#server/notice/send-due.ts';
import type { Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export const bookingWindowOperations: readonly Operation[] = bookingOperations;

/** Who has the code drew it at a kiosk, whoever works there at a window; all others by their own phone. */
const drawnBy = (caller: Caller | undefined): { readonly channel: TicketChannel; readonly actor: QueueActor } => {
  if (caller === undefined) return { channel: 'kiosk', actor: { kind: 'slip' } };
  const { person, post } = caller;
  if (post === undefined) return { channel: 'phone', actor: { kind: 'person', person } };
  return { channel: 'clerk', actor: { kind: 'clerk', person, office: post.office } };
};

export const bookingRoomOf = ({ config, pool, cases }: Pick<Wired, 'config' | 'pool' | 'cases'>): BookingRoom => ({
  ...cases,
  publicUrl: config.publicUrl,
  rush: openRush(),
  planOf: rememberPlans((hall) => planOf({ pool, catalogue: cases.catalogue }, hall)),
  drawTicket: async (tx, booking, { now, requestId, caller }) => {
    const { division, hall, queue, matter, person, id } = booking;
    const drawn = await drawTicket(tx, cases, {
      division,
      hall,
      queue,
      matters: matter === undefined ? [] : [matter],
      booking: { id, from: startOf(booking), until: endOf(booking) },
      person,
      ...drawnBy(caller),
      now,
      requestId,
    });
    if (!drawn.ok) return drawn;
    const { ticket, committed } = drawn.value;
    return ok({ ticket: { id: ticket.id, number: ticket.number }, committed: () => cases.corridor.committed(committed) });
  },
});

export const bookingHandlersOf = (wired: Pick<Wired, 'config' | 'pool' | 'cases'>): Readonly<Record<string, Handler<Caller>>> =>
  bookingHandlers(bookingRoomOf(wired));

/** What mail and SMS say of a booking; the sender asks when the copy is due, so that it tells how things stand then. */
export const bookingCopies = (parts: Parameters<typeof bookingCopy>[0]): Readonly<Record<string, TellOther>> => ({
  [BOOKING_PREFIX]: bookingCopy(parts),
});

/** The same in the list of notices. */
export const bookingNotices = (parts: Parameters<typeof bookingNotice>[0]): OtherNotices => ({ [BOOKING_PREFIX]: bookingNotice(parts) });

const CALL_OFF_MS = 60_000;
/** Reminders and who did not come, and times at which a hall is closed after all; the index is asked, so that a restart forgets nobody. */
export const bookingRounds = (
  { pool, cases, clock, log }: Pick<Wired, 'pool' | 'cases' | 'clock' | 'log'>,
  ms: number,
): readonly Round[] => [
  { name: 'booking', ms, work: () => sweepBookings({ pool, corridor: cases.corridor, log }, clock()).then(() => undefined) },
  {
    name: 'booking-call-off',
    ms: CALL_OFF_MS,
    work: () =>
      callOffClosed({ ...cases, planOf: (hall) => planOf({ pool, catalogue: cases.catalogue }, hall) }, clock()).then(() => undefined),
  },
];
