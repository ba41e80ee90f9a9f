/** What bookings are given at wiring: the plan of a hall, and the line in which who arrives gets a ticket. */
import type { BookingState } from '#domain/hall/booking.ts';
import type { PlannedHall } from '#domain/hall/hall-plan.ts';
import { findQueue, queueFor, takesAll } from '#domain/hall/hall-plan.ts';
import { ruleOf, type Offer } from '#domain/hall/slot.ts';
import { brandAs, type DivisionCode, type MatterId, type OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Rush } from './rush.ts';

/** `committed` is called once the transaction has committed: the hall's screens hear of it then. */
export type ArrivalTicket = {
  readonly ticket: { readonly id: string; readonly number: string };
  readonly committed: () => void;
};
export type BookingRoom = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'newId'> & {
  readonly publicUrl: string;
  readonly rush: Rush;
  /** The plan a hall works by; undefined for what is no hall. */
  readonly planOf: (hall: OfficeId) => Promise<PlannedHall | undefined>;
  /** A ticket in the lane of the booked, drawn in the transaction that records the arrival. */
  readonly drawTicket: (
    tx: Transaction,
    booking: BookingState,
    facts: { readonly now: Instant; readonly requestId: string; readonly caller: Caller | undefined },
  ) => Promise<Result<ArrivalTicket>>;
};

export type Wish = { readonly hall: string; readonly queue?: string | undefined; readonly matter?: string | undefined };
export type OfferedQueue = {
  readonly offer: Offer;
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly queue: string;
  readonly matter: MatterId | undefined;
};

/** The queue somebody may book in, by its letter or by what they come for. */
export async function offerOf(room: Pick<BookingRoom, 'planOf' | 'catalogue'>, wish: Wish): Promise<Result<OfferedQueue>> {
  const hall = brandAs<OfficeId>(wish.hall);
  const planned = await room.planOf(hall);
  if (planned === undefined) return refuse('hall-not-found');
  const matter = wish.matter === undefined ? undefined : brandAs<MatterId>(wish.matter);
  if (matter !== undefined && findMatter(room.catalogue, matter) === undefined) return refuse('matter-not-found');
  const { plan, division } = planned;
  // Without a letter or a matter: where everything is taken.
  const matters = matter === undefined ? [] : [matter];
  const queue = wish.queue === undefined ? queueFor(plan, matters) : findQueue(plan, wish.queue);
  // On arrival the queue would not take them: then a booking is a promise nobody keeps.
  const rule = queue === undefined || !takesAll(queue, matters) ? undefined : ruleOf(plan, queue.id);
  if (queue === undefined || rule === undefined) return refuse('no-appointments');
  return ok({ offer: { plan, rule, calendar: room.catalogue.calendar }, division, hall, queue: queue.id, matter });
}
