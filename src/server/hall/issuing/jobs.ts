/** What each job of issuing does; the worker's table calls this one. Outside calls stand here, never in a transaction. */
import type { CaseJob } from '#domain/case/react.ts';
import { hasEnded } from '#domain/hall/decide-parcel.ts';
import type { DeliveryJob } from '#domain/hall/react-delivery.ts';
import { brandAs, type CaseNumber, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Courier } from '../courier/courier.ts';
import { closeParcel } from './close-parcel.ts';
import { collectResults } from './collect-results.ts';
import { delivery, type IssuingRoom } from './issuing-room.ts';
import { orderParcel, parcelOf } from './order-parcel.ts';
import { tellCases } from './tell-cases.ts';

type Posted = { readonly id: string; readonly division: number; readonly number: string };
export type IssuingWork = DeliveryJob | Extract<CaseJob, { kind: 'delivery.collect' }>;

/** `posted.number` is the case's of `delivery.collect`, the delivery's own id of all others. Throws on a fault: the queue tries again. */
export async function doIssuingJob(room: IssuingRoom, posted: Posted, job: IssuingWork, now: Instant): Promise<void> {
  const division = brandAs<DivisionCode>(posted.division);
  const key = { division, id: posted.number };
  switch (job.kind) {
    case 'delivery.collect':
      return collect(room, { id: posted.id, division, number: brandAs<CaseNumber>(posted.number) }, now);
    case 'delivery.tell':
      return tellCases(room, { id: posted.id, key, of: job.of, news: job.news }, now);
    case 'parcel.order':
      return orderParcel(room, key, posted.id, now);
    case 'parcel.announce':
      return withOrder(room, key, (courier, number) => courier.announce(number));
    case 'parcel.cancel-order':
      return withOrder(room, key, (courier, number) => courier.cancel(number));
    case 'parcel.close':
      return closeParcel(room, key, posted.id, now);
  }
}

type CollectJob = { readonly id: string; readonly division: DivisionCode; readonly number: CaseNumber };

/** Most of these find that something is still to come; the last one begins the delivery. */
async function collect(room: IssuingRoom, { id, division, number }: CollectJob, now: Instant): Promise<void> {
  const order = { division, number, early: false, actor: delivery, person: 'system', idempotencyKey: id, requestId: id, now };
  const done = await collectResults(room, order);
  if (!done.ok && done.refusal.code !== 'nothing-ready')
    room.log.warn({ case: number, job: id, refusal: done.refusal.code }, 'results were not collected');
}

/** Cancelled before it was ordered: the courier knows nothing of it, and the order job will not ask for one any more. */
async function withOrder(room: IssuingRoom, key: Key, call: (courier: Courier, number: string) => Promise<void>): Promise<void> {
  const parcel = await parcelOf(room, key);
  if (parcel.order === undefined || (hasEnded(parcel.state) && parcel.state !== 'cancelled')) return;
  if (await room.isHeld()) throw new Error('Sending is held: this copy tells no courier until it is released');
  const courier = room.courier();
  if (courier === undefined) throw new Error('The courier that has this parcel is not set up any more');
  await call(courier, parcel.order.number);
}
