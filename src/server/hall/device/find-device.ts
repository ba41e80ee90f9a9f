/** Which paired device sent a request: found by the hash of the key in `x-yici-device`; a revoked one is none. */
import { createHash } from 'node:crypto';
import type { Device } from '#domain/hall/device.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { deviceByKey, noteSeen } from './device-store.ts';

/** `<division>.<256 random bits>`: the division leads, so that one shard is asked. */
const KEY = /^(\d{6,9})\.[\w-]{43}$/;
export const divisionOfKey = (key: string | undefined): number | undefined => {
  const found = KEY.exec(key ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** A sign of life is written at most once a minute: a device costs a read per request, not a write. */
const SEEN_EVERY_MS = 60_000;

/** The device whose key this is, or undefined: unknown, revoked, or nothing like a key. */
export async function findDevice(sql: Sql, key: string | undefined, now: Instant): Promise<Device | undefined> {
  const division = divisionOfKey(key);
  if (key === undefined || division === undefined) return undefined;
  const found = await deviceByKey(sql, division, hashOfKey(key));
  if (found === undefined || found.revokedAt !== null) return undefined;
  if (now - found.seenAt > SEEN_EVERY_MS) await noteSeen(sql, found, now);
  return found;
}
