/** Answers the operations on devices of a hall: a device asks and shows a code, a clerk types it, and may take it back. */
import { ASKING_MS, mayPair, type Device, type DeviceId, type DeviceKind } from '#domain/hall/device.ts';
import type { Office, Post } from '#domain/catalogue/directory.ts';
import { brandAs, type OfficeId } from '#domain/kernel/brand.ts';
import { instantOf, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { DeviceAsked, DeviceDone, DeviceSelf } from '#contract/view/device.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { windowsOf } from '../queue/plan-store.ts';
import { countAskingOf, findAsking, keepAsking, keepDevice, lockDevice, revokeDevice, takeAsking } from './device-store.ts';
import type { DeviceRoom, Facts } from './device-room.ts';
import { divisionOfKey, findDevice, hashOfKey } from './find-device.ts';
import { deviceRow, listDevices } from './list-devices.ts';

type Names = 'device.ask' | 'device.claim' | 'device.pair' | 'device.list' | 'device.revoke';

export const deviceHandlers = (room: DeviceRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'device.ask': (facts) => ask(room, facts),
  'device.claim': (facts) => claim(room, facts),
  'device.pair': (facts) => pair(room, facts),
  'device.list': (facts) => listDevices(room, facts),
  'device.revoke': (facts) => revoke(room, facts),
});

export const hallOf = ({ catalogue }: Pick<DeviceRoom, 'catalogue'>, id: string): Office | undefined => {
  const office = catalogue.offices.get(brandAs<OfficeId>(id));
  return office?.kind === 'hall' && office.closed !== true ? office : undefined;
};
/** More devices do not stand in one hall waiting for a clerk; a flood of askings ends here. */
const MOST_ASKING = 200;
/** Among a million codes two hundred askings meet hardly ever, five times in a row never. */
const MOST_DRAWS = 5;

/** The device makes its key itself and sends it once; what is kept and answered cannot be used as one. */
async function ask(room: DeviceRoom, { body, idempotencyKey, now }: Facts): Promise<Result<unknown>> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { hall: id, kind, key } = body as { readonly hall: string; readonly kind: DeviceKind; readonly key: string };
  const hall = hallOf(room, id);
  if (hall === undefined) return refuse('hall-not-found');
  const { division } = hall;
  if (divisionOfKey(key) !== division) return refuse('bad-input', { problems: [{ pointer: '/key', code: 'not-allowed-value' }] });
  const keyHash = hashOfKey(key);
  const asked = { division, person: `device ${keyHash}`, key: idempotencyKey, payload: { id, kind }, now };
  return runOnce(room.pool, asked, async (tx) => {
    if ((await countAskingOf(tx, division, hall.id, now)) >= MOST_ASKING) return refuse('busy');
    let code = room.drawCode();
    for (let draw = 1; !(await keepAsking(tx, division, { hall: hall.id, code, kind, keyHash, at: now })); draw += 1) {
      if (draw === MOST_DRAWS) return refuse('busy');
      code = room.drawCode();
    }
    const reply: DeviceAsked = { code, until: instantText(instantOf(now + ASKING_MS)) };
    return ok(reply);
  });
}

async function claim(room: DeviceRoom, { device: key, now }: Facts): Promise<Result<unknown>> {
  const sql = sqlOf(room.pool);
  const division = divisionOfKey(key);
  if (key === undefined || division === undefined) return refuse('device-unknown');
  // The asking first: pairing takes it away and enters the device in one commit, so who no longer finds the one finds the other.
  const asking = await findAsking(sql, division, hashOfKey(key), now);
  const device = await findDevice(sql, key, now);
  const hall = hallOf(room, device?.hall ?? asking?.hall ?? '');
  if (hall === undefined) return refuse('device-unknown');
  const view: DeviceSelf = {
    state: device === undefined ? 'asking' : 'paired',
    kind: device?.kind ?? asking?.kind ?? 'screen',
    hall: { id: hall.id, name: hall.name, division: hall.division },
    code: device === undefined ? (asking?.code ?? null) : null,
    until: asking === undefined || device !== undefined ? null : instantText(instantOf(asking.at + ASKING_MS)),
    id: device?.id ?? null,
    name: device?.name ?? null,
    window: device?.window ?? null,
    demo: room.demo,
    at: instantText(now),
  };
  return ok(view);
}

type Pairing = { readonly hall?: string; readonly code: string; readonly name: string; readonly window?: string };
type Officer = { readonly post: Post; readonly person: string };

async function pair(room: DeviceRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, body, idempotencyKey, now } = facts;
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const wish = body as Pairing;
  const hall = hallOf(room, wish.hall ?? post.office);
  if (hall === undefined) return refuse('hall-not-found');
  if (!mayPair(post, hall)) return refuse('not-yours');
  const asked = { division: hall.division, person: caller.person, key: idempotencyKey, payload: wish, now };
  return runOnce(room.pool, asked, (tx) => pairIn(tx, room, facts, { hall, wish, by: { post, person: caller.person } }));
}

async function pairIn(
  tx: Transaction,
  room: DeviceRoom,
  { now, requestId }: Facts,
  { hall, wish, by }: { readonly hall: Office; readonly wish: Pairing; readonly by: Officer },
): Promise<Result<unknown>> {
  const asking = await takeAsking(tx, hall.division, hall.id, wish.code, now);
  if (asking === undefined) return refuse('device-code-unknown');
  const bound = asking.kind === 'rating' ? wish.window : undefined;
  if (asking.kind === 'rating' && bound === undefined) return refuse('window-needed');
  if (bound !== undefined && !(await windowsOf(tx, { division: hall.division, hall: hall.id })).some(({ number }) => number === bound))
    return refuse('window-not-here');
  const device: Device = {
    id: brandAs<DeviceId>(`device-${room.newId()}`),
    division: hall.division,
    hall: hall.id,
    kind: asking.kind,
    name: wish.name.trim() === '' ? asking.code : wish.name.trim(),
    ...(bound === undefined ? {} : { window: bound }),
  };
  keepDevice(tx, device, asking.keyHash, { person: by.person, office: by.post.office, at: now, requestId });
  const kept = await lockDevice(tx, device.division, device.id);
  if (kept === undefined) throw new Error('A device was paired and is not found');
  return ok(deviceRow(room, kept));
}

async function revoke(room: DeviceRoom, { caller, params, idempotencyKey, now, requestId }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const id = params['id'] ?? '';
  const asked = { division: post.division, person: caller.person, key: idempotencyKey, payload: { revoke: id }, now };
  return runOnce(room.pool, asked, async (tx) => {
    const device = await lockDevice(tx, post.division, id);
    if (device === undefined || !mayPair(post, { id: device.hall, division: device.division })) return refuse('device-not-found');
    if (device.revokedAt !== null) return refuse('device-revoked');
    revokeDevice(tx, device, { person: caller.person, office: post.office, at: now, requestId });
    const reply: DeviceDone = { id };
    return ok(reply);
  });
}
