/** Devices of halls in the database: those that show a code, and those that were paired; of a key only its hash. */
import { ASKING_MS, type Device, type DeviceId, type DeviceKind } from '#domain/hall/device.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type Asking = {
  readonly hall: OfficeId;
  readonly code: string;
  readonly kind: DeviceKind;
  readonly keyHash: string;
  readonly at: Instant;
};
type AskingRow = {
  readonly hall: string;
  readonly code: string;
  readonly kind: DeviceKind;
  readonly key_hash: string;
  readonly at: Instant;
};
const askingColumns = 'hall, code, kind, key_hash, at';
const askingByKey = statement<AskingRow>(
  'device-asking-by-key',
  `select ${askingColumns} from yici.device_asking where division = $1 and key_hash = $2 and at > $3`,
);
/** No row: another device of the hall was given the same digits. */
const putAsking = statement<{ readonly code: string }>(
  'device-asking-put',
  `insert into yici.device_asking (division, hall, code, kind, key_hash, at) values ($1, $2, $3, $4, $5, $6)
   on conflict do nothing returning code`,
);
const takeCode = statement<AskingRow>(
  'device-asking-take',
  `delete from yici.device_asking where division = $1 and hall = $2 and code = $3 and at > $4 returning ${askingColumns}`,
);
const countAskings = statement<{ readonly count: number }>(
  'device-asking-count',
  'select count(*)::int as count from yici.device_asking where division = $1 and hall = $2 and at > $3',
);
const dropOld = statement('device-asking-drop-old', 'delete from yici.device_asking where division = $1 and (at <= $2 or key_hash = $3)');

const askingOf = ({ hall, code, kind, key_hash, at }: AskingRow): Asking => ({
  hall: brandAs<OfficeId>(hall),
  code,
  kind,
  keyHash: key_hash,
  at,
});
export const countAskingOf = async (sql: Sql, division: number, hall: string, now: Instant): Promise<number> =>
  (await sql.run(countAskings, [division, hall, now - ASKING_MS]))[0]?.count ?? 0;
export const findAsking = async (sql: Sql, division: number, keyHash: string, now: Instant): Promise<Asking | undefined> =>
  (await sql.run(askingByKey, [division, keyHash, now - ASKING_MS])).map(askingOf)[0];

/** One code a key: the earlier one of the same device goes, and so do codes that ran out. False where the code is taken. */
export async function keepAsking(tx: Transaction, division: number, { hall, code, kind, keyHash, at }: Asking): Promise<boolean> {
  tx.send(dropOld, [division, at - ASKING_MS, keyHash]);
  return (await tx.run(putAsking, [division, hall, code, kind, keyHash, at])).length === 1;
}
/** The device that shows this code, taken out: two clerks who type it at once pair it once. */
export const takeAsking = async (
  tx: Transaction,
  division: number,
  hall: string,
  code: string,
  now: Instant,
): Promise<Asking | undefined> => (await tx.run(takeCode, [division, hall, code, now - ASKING_MS])).map(askingOf)[0];

export type DeviceNow = Device & {
  readonly pairedAt: Instant;
  readonly pairedBy: string;
  readonly seenAt: Instant;
  readonly revokedAt: Instant | null;
};
type Row = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly hall: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly window_number: string | null;
  readonly paired_at: Instant;
  readonly paired_by: string;
  readonly seen_at: Instant;
  readonly revoked_at: Instant | null;
};
const columns = 'd.division, d.id, d.hall, d.kind, d.name, d.window_number, d.paired_at, p.name as paired_by, d.seen_at, d.revoked_at';
const joined = `select ${columns} from yici.device d join yici.person p on p.id = d.paired_by`;
const byKey = statement<Row>('device-by-key', `${joined} where d.division = $1 and d.key_hash = $2`);
const byId = statement<Row>('device-by-id', `${joined} where d.division = $1 and d.id = $2 for update of d`);
const ofHall = statement<Row>(
  'device-of-hall',
  `${joined} where d.division = $1 and d.hall = $2 order by d.revoked_at nulls first, d.paired_at desc limit 300`,
);
const put = statement(
  'device-put',
  `insert into yici.device (division, id, hall, kind, name, window_number, key_hash, paired_at, paired_by, seen_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $8)`,
);
const revoke = statement(
  'device-revoke',
  'update yici.device set revoked_at = $3, revoked_by = $4 where division = $1 and id = $2 and revoked_at is null',
);
const seen = statement<never>('device-seen', 'update yici.device set seen_at = $3 where division = $1 and id = $2 and seen_at < $3');
const putEvent = statement(
  'device-event-put',
  'insert into yici.device_event (division, id, seq, kind, body, at, request_id) values ($1, $2, $3, $4, $5, $6, $7)',
);

const deviceOf = (row: Row): DeviceNow => ({
  id: brandAs<DeviceId>(row.id),
  division: row.division,
  hall: brandAs<OfficeId>(row.hall),
  kind: row.kind,
  name: row.name,
  ...(row.window_number === null ? {} : { window: row.window_number }),
  pairedAt: row.paired_at,
  pairedBy: row.paired_by,
  seenAt: row.seen_at,
  revokedAt: row.revoked_at,
});

export const deviceByKey = async (sql: Sql, division: number, keyHash: string): Promise<DeviceNow | undefined> =>
  (await sql.run(byKey, [division, keyHash])).map(deviceOf)[0];
/** Locked: who takes it its key waits for who does so just now. */
export const lockDevice = async (sql: Transaction, division: number, id: string): Promise<DeviceNow | undefined> =>
  (await sql.run(byId, [division, id])).map(deviceOf)[0];
export const devicesOf = async (sql: Sql, division: number, hall: string): Promise<readonly DeviceNow[]> =>
  (await sql.run(ofHall, [division, hall])).map(deviceOf);

type By = { readonly person: string; readonly office: string; readonly at: Instant; readonly requestId: string };
/** The row and, for good, who paired it. */
export function keepDevice(tx: Transaction, device: Device, keyHash: string, { person, office, at, requestId }: By): void {
  const { division, id, hall, kind, name, window } = device;
  tx.send(put, [division, id, hall, kind, name, window ?? null, keyHash, at, person]);
  tx.send(putEvent, [division, id, 1, 'Paired', JSON.stringify({ hall, kind, name, window, person, office }), at, requestId]);
}
export function revokeDevice(tx: Transaction, { division, id }: Device, { person, office, at, requestId }: By): void {
  tx.send(revoke, [division, id, at, person]);
  tx.send(putEvent, [division, id, 2, 'Revoked', JSON.stringify({ person, office }), at, requestId]);
}
export const noteSeen = (sql: Sql, { division, id }: Device, now: Instant): Promise<unknown> => sql.run(seen, [division, id, now]);
