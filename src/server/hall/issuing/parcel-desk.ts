/** Answers what the issuing desk of a hall asks of parcels: which are to be handed over, where they are, to whom; addresses through the ledger. */
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ParcelRow, ParcelView } from '#contract/view/issuing.ts';
import { look } from '#server/audit/look.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deliveryLook } from './delivery-look.ts';
import { deskOf, parcelNotFound, type Facts, type IssuingRoom } from './issuing-room.ts';
import { keyIn, shownAddress } from './own-deliveries.ts';
import { papersIn, statesOf } from './papers-in.ts';
import { addressOf, findParcel, parcelLists, parcelRow, type ParcelNow } from './parcel-store.ts';

const orNull = (at: Instant | null): string | null => (at === null ? null : instantText(at));
const parcelRowView = (row: ParcelNow): ParcelRow => ({
  id: row.id,
  number: row.number,
  title: row.title,
  state: row.state,
  again: row.again,
  early: row.early,
  tracking: row.tracking,
  packedAt: instantText(row.packed_at),
  handedAt: orNull(row.handed_at),
  chosenAgain: row.chosen_again,
});

export async function listParcels(room: IssuingRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const desk = deskOf(caller);
  if (desk === undefined) return refuse('not-yours');
  const limit = limitOf(query);
  const [at, id] = readMark(query['after'], 2) ?? [0, ''];
  const list = parcelLists[(query['list'] as keyof typeof parcelLists | undefined) ?? 'to-hand'];
  const rows = await sqlOf(room.pool).run(list, [desk.post.division, Number(at) || 0, String(id), limit]);
  const last = rows.at(-1);
  return ok({ rows: rows.map(parcelRowView), next: nextMark(rows, limit, [last?.packed_at ?? 0, last?.id ?? '']) });
}

export async function getParcel(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined) return refuse('not-yours');
  const key = keyIn(facts);
  if (key === undefined || key.division !== desk.post.division) return parcelNotFound;
  const sql = sqlOf(room.pool);
  const [parcel, [row]] = await Promise.all([findParcel(sql, key), sql.run(parcelRow, [key.division, key.id])]);
  if (parcel === undefined || row === undefined) return parcelNotFound;
  const states = await statesOf(
    room,
    key.division,
    parcel.cases.map(({ number }) => number),
  );
  return look(room.pool, deliveryLook([...states.values()], desk, facts.requestId, ['delivery.parcel']), facts.now, async () => {
    const view: ParcelView = {
      ...parcelRowView(row),
      courier: parcel.order?.courier ?? null,
      tracks: parcel.tracks.map(({ news, when, place }) => ({ news, when: instantText(when), place })),
      to: shownAddress(parcel, await addressOf(sql, key)),
      papers: await papersIn(room, parcel.cases, states),
    };
    return ok(view);
  });
}
