/** Answers `parcel.labels`: labels of several parcels and their list; every address read stands in the ledger first. */
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ParcelState } from '#domain/hall/parcel.ts';
import { look } from '#server/audit/look.ts';
import { drawLabels, type Label } from '#server/document/draw-labels.ts';
import type { Bytes } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deliveryLook } from './delivery-look.ts';
import { hallOf } from './hall-of.ts';
import { deliveryKey, deskOf, parcelNotFound, type Facts, type IssuingRoom } from './issuing-room.ts';
import { statesOf } from './papers-in.ts';
import { addressOf, findParcel } from './parcel-store.ts';

const MOST = 100;

const papersOf = ({ cases }: ParcelState): number => cases.reduce((sum, { parts, letters }) => sum + parts.length + letters.length, 0);

export async function printLabels(room: IssuingRoom, { caller, query, now, requestId }: Facts): Promise<Result<Bytes>> {
  const desk = deskOf(caller);
  if (desk === undefined) return refuse('not-yours');
  const { division } = desk.post;
  const sql = sqlOf(room.pool);
  const ids = [...new Set((query['ids'] ?? '').split(','))].slice(0, MOST);
  const parcels: ParcelState[] = [];
  for (const id of ids) {
    const key = deliveryKey(id);
    const parcel = key === undefined || key.division !== division ? undefined : await findParcel(sql, key);
    if (parcel === undefined) return parcelNotFound;
    if (parcel.order === undefined) return refuse('parcel-not-ordered');
    parcels.push(parcel);
  }
  const numbers = parcels.flatMap(({ cases }) => cases.map(({ number }) => number));
  const states = [...(await statesOf(room, division, numbers)).values()];
  const hall = hallOf(room.catalogue, division)?.name.zh ?? '';
  return look(room.pool, deliveryLook(states, desk, requestId, ['delivery.parcel']), now, async () => {
    const labels: Label[] = [];
    for (const parcel of parcels) {
      const address = await addressOf(sql, { division, id: parcel.id });
      const number = parcel.cases[0]?.number ?? '';
      const { courier = '', tracking = '' } = parcel.order ?? {};
      if (address === undefined) return parcelNotFound;
      labels.push({ courier, tracking, ...address, from: hall, number, papers: papersOf(parcel) });
    }
    const bytes = await drawLabels({ labels, hall, day: dayText(dayOfInstant(now)), at: now });
    return ok({ bytes, type: 'application/pdf', fileName: `labels-${dayText(dayOfInstant(now))}.pdf` });
  });
}
