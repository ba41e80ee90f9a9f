/** Orders a parcel of the courier: its ledger row first, then the call outside of any transaction, then the report as a command. */
import type { ParcelState } from '#domain/hall/parcel.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { look } from '#server/audit/look.ts';
import { findCases } from '#server/case/store.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { bySystem, changeParcel } from './change-delivery.ts';
import { deliveryLook } from './delivery-look.ts';
import { hallOf } from './hall-of.ts';
import type { IssuingRoom } from './issuing-room.ts';
import { addressOf, findParcel } from './parcel-store.ts';

export async function parcelOf(room: Pick<IssuingRoom, 'pool'>, key: Key): Promise<ParcelState> {
  const parcel = await findParcel(sqlOf(room.pool), key);
  if (parcel === undefined) throw new Error(`A parcel ${key.id}, which is not there`);
  return parcel;
}

/**
 * Ordered under our own id: killed between the order and the report, the next try gets the same order again. Where no courier is
 * set up, or this copy may tell nobody, the parcel waits and the round asks again. Throws where the courier did not answer.
 * @param id of the job or the round: the key of the report.
 */
export async function orderParcel(room: IssuingRoom, key: Key, id: string, now: Instant): Promise<void> {
  const parcel = await parcelOf(room, key);
  const courier = room.courier();
  if (parcel.state !== 'packed' || courier === undefined || (await room.isHeld())) return;
  const numbers = parcel.cases.map(({ number }) => number);
  const states = [...(await findCases(sqlOf(room.pool), key.division, numbers)).values()].map(({ state }) => state);
  const address = await look(room.pool, deliveryLook(states, 'system', id, ['delivery.parcel']), now, () =>
    addressOf(sqlOf(room.pool), key),
  );
  if (address === undefined) throw new Error(`The parcel ${key.id} has no address`);
  const from = hallOf(room.catalogue, key.division)?.name.zh ?? '';
  const { number, tracking } = await courier.order({ reference: key.id, ...address, from });
  const done = await changeParcel(room, bySystem(key, { kind: 'report-ordered', courier: courier.name, number, tracking }, id, now));
  if (done.ok || done.refusal.code === 'already-ordered') return;
  throw new Error(`An order was not recorded: ${done.refusal.code}`);
}
