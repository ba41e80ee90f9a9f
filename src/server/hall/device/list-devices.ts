/** Answers `device.list`: the devices of the halls the caller may pair in, with their windows. */
import { mayPair } from '#domain/hall/device.ts';
import type { Office, Post } from '#domain/catalogue/directory.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DeviceList, DeviceRow } from '#contract/view/device.ts';
import { officeName } from '#server/case/words.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { DeviceRoom, Facts } from './device-room.ts';
import { devicesOf, type DeviceNow } from './device-store.ts';
import { windowsOf } from '../queue/plan-store.ts';

export const deviceRow = ({ catalogue }: Pick<DeviceRoom, 'catalogue'>, device: DeviceNow): DeviceRow => ({
  id: device.id,
  hall: { id: device.hall, name: officeName(catalogue, device.hall) },
  kind: device.kind,
  name: device.name,
  window: device.window ?? null,
  pairedAt: instantText(device.pairedAt),
  pairedBy: device.pairedBy,
  seenAt: instantText(device.seenAt),
  revokedAt: device.revokedAt === null ? null : instantText(device.revokedAt),
});

/** Of the post's own division alone: a province does not pair the kiosks of its counties. */
const hallsOf = ({ catalogue }: DeviceRoom, post: Post): readonly Office[] =>
  [...catalogue.offices.values()].filter(
    (office) => office.kind === 'hall' && office.closed !== true && office.division === post.division && mayPair(post, office),
  );

export async function listDevices(room: DeviceRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined) return refuse('post-needed');
  const halls = hallsOf(room, post);
  if (halls.length === 0) return refuse('not-yours');
  const sql = sqlOf(room.pool);
  const found = await Promise.all(halls.map((hall) => devicesOf(sql, hall.division, hall.id)));
  const windows = await Promise.all(halls.map((hall) => windowsOf(sql, { division: hall.division, hall: hall.id })));
  const view: DeviceList = {
    rows: found.flat().map((device) => deviceRow(room, device)),
    halls: halls.map(({ id, name }, at) => ({ id, name, windows: (windows[at] ?? []).map(({ number }) => number) })),
    at: instantText(now),
  };
  return ok(view);
}
