/** Notes that several parcels were given into the courier's hand: all or none. */
import { decideParcel } from '#domain/hall/decide-parcel.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { runAcross, step, type Step } from '#server/corridor/run-across.ts';
import { instantAfter } from './case-steps.ts';
import { deliveryKey, deskOf, parcelNotFound, refOf, type Facts, type IssuingRoom } from './issuing-room.ts';
import { lockParcel, parcelAggregate } from './parcel-store.ts';

export async function handToCourier(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined || facts.idempotencyKey === undefined) return refuse('not-yours');
  const { parcels } = facts.body as { readonly parcels: readonly string[] };
  const { division } = desk.post;
  const actor = { kind: 'officer', person: desk.person, post: desk.post } as const;
  return runAcross(room.corridor, {
    use: { division, person: desk.person, key: facts.idempotencyKey },
    payload: { act: 'parcel.hand-to-courier', body: facts.body },
    requestId: facts.requestId,
    now: facts.now,
    decide: async (tx, now) => {
      const steps: Step[] = [];
      let at = now;
      // In one order for all clerks, so that two batches never wait for each other.
      for (const id of [...parcels].toSorted()) {
        const key = deliveryKey(id);
        if (key === undefined || key.division !== division) return parcelNotFound;
        const loaded = await lockParcel(tx, key);
        at = instantAfter(at, loaded);
        const decided = decideParcel({ kind: 'hand-to-courier' }, loaded.state, { actor, by: refOf(actor), now: at });
        if (!decided.ok) return decided;
        steps.push(step(parcelAggregate(), { key, events: decided.value, loaded }));
      }
      return ok({ steps, at, body: { parcels } });
    },
  });
}
