/** Raises the order that a meeting resolved: a job of its commit, done once for the order's id. */
import type { Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';
import type { OrderParts } from '../change-order.ts';
import { raiseOrder } from '../raise-order.ts';
import type { RaiseJob } from './laws.ts';

/** A day that passed while the job waited moves to the next one: the order is still to be given. Throws on a refusal, so that the queue tells it. */
export async function raiseDecided(parts: OrderParts, { order }: RaiseJob, id: string, now: Instant): Promise<void> {
  const today = dayOfInstant(now);
  const due = order.due !== undefined && order.due < today ? addDays(today, 1) : order.due;
  const done = await raiseOrder(parts, { ...order, due }, { actor: { kind: 'system', job: 'sweep' }, now, requestId: id });
  if (!done.ok) throw new Error(`order ${order.id} was not raised: ${done.refusal.code}`);
}
