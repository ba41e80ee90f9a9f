/** Tells each case of a delivery what became of it: from there the notice goes to its people, once. */
import type { DeliveryNews } from '#domain/case/delivery.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import { changeCase } from '#server/case/perform-act.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { delivery, type IssuingRoom } from './issuing-room.ts';
import { findParcel } from './parcel-store.ts';
import { findPickUp } from './pick-up-store.ts';

export type TellJob = { readonly id: string; readonly key: Key; readonly of: 'pick-up' | 'parcel'; readonly news: DeliveryNews };

/** One delivery, one notice: where several cases share it the first of them tells, and the others keep it in their history. */
export async function tellCases(room: IssuingRoom, { id, key, of, news }: TellJob, now: Instant): Promise<void> {
  const sql = sqlOf(room.pool);
  const found = of === 'pick-up' ? await findPickUp(sql, key) : await findParcel(sql, key);
  if (found === undefined) throw new Error(`A delivery ${key.id}, which is not there`);
  // Taken meanwhile: nobody is told that it waits.
  if (of === 'pick-up' && found.state !== 'ready') return;
  for (const { number, parts, letters } of found.cases) {
    const told = `${id} ${number}`;
    const done = await changeCase(room, {
      number,
      actor: delivery,
      person: 'system',
      idempotencyKey: told,
      requestId: told,
      now,
      payload: { tell: id, number },
      command: () => ok({ kind: 'tell-delivery', parts: [...parts, ...letters], news }),
    });
    if (!done.ok) throw new Error(`A case was not told of its delivery: ${done.refusal.code}`);
  }
}
