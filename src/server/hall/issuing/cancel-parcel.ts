/** A clerk calls a parcel back before the courier has it: its papers lie at the hall again, under a code. */
import { decideParcel } from '#domain/hall/decide-parcel.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ParcelDone } from '#contract/view/issuing.ts';
import { runAcross, step } from '#server/corridor/run-across.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { beginDelivery } from './begin-delivery.ts';
import { holdCases, instantAfter } from './case-steps.ts';
import { deliveryKey, deskOf, parcelNotFound, refOf, type Facts, type IssuingRoom } from './issuing-room.ts';
import { findParcel, lockParcel, parcelAggregate } from './parcel-store.ts';

export async function cancelParcel(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined) return refuse('not-yours');
  const key = deliveryKey(facts.params['id'] ?? '');
  const { idempotencyKey, requestId, now } = facts;
  const found = key === undefined || key.division !== desk.post.division ? undefined : await findParcel(sqlOf(room.pool), key);
  if (key === undefined || found === undefined || idempotencyKey === undefined) return parcelNotFound;
  const { reason } = facts.body as { readonly reason: string };
  const actor = { kind: 'officer', person: desk.person, post: desk.post } as const;
  return runAcross(room.corridor, {
    use: { division: key.division, person: desk.person, key: idempotencyKey },
    payload: { act: 'parcel.cancel', params: facts.params, body: facts.body },
    requestId,
    now,
    decide: async (tx, asked) => {
      const held = await holdCases(
        room,
        tx,
        key.division,
        found.cases.map(({ number }) => number),
      );
      if (!held.ok) return held;
      const loaded = await lockParcel(tx, key);
      const at = instantAfter(asked, loaded, ...held.value.map((each) => each.loaded));
      const decided = decideParcel({ kind: 'cancel', reason }, loaded.state, { actor, by: refOf(actor), now: at });
      if (!decided.ok) return decided;
      const { division, cases, early } = found;
      const title = held.value[0]?.state.title ?? '';
      const begun = beginDelivery(room, { way: 'window', division, cases, early, again: false, title, actor, at });
      if (!begun.ok) return begun;
      const done: ParcelDone = { id: key.id, state: 'cancelled', version: loaded.seq + decided.value.length };
      return ok({ steps: [step(parcelAggregate(), { key, events: decided.value, loaded }), ...begun.value], at, body: done });
    },
  });
}
