/** A department system at the door: known by its key, which is kept as a hash and compared as one. */
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '#domain/kernel/instant.ts';
import type { SystemState } from '#domain/system/system.ts';
import { deriveSecret } from '#server/kernel/secret-file.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { findByKey } from './store.ts';

export type SystemCaller = { readonly state: SystemState; readonly key: string };

const FORM = /^Bearer (yici_sys_[A-Za-z0-9_-]{43})$/;
const SHOWN = 14;

/** 256 bits drawn at random: a plain hash of them cannot be tried through. */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('hex');

/**
 * A key follows from the platform's own secret and its id, so that it can be shown again to who repeats the request that made
 * it, and lies in no database and in no copy of one.
 */
export const keyOf = (own: string, id: string): string => `yici_sys_${deriveSecret(own, `key ${id}`)}`;

export function newKey(own: string): { readonly hash: string; readonly begins: string; readonly id: string } {
  const id = `key-${randomBytes(9).toString('base64url')}`;
  const key = keyOf(own, id);
  return { id, hash: hashOfKey(key), begins: key.slice(0, SHOWN) };
}

/** Undefined for a key that is none, has ended or has run out. */
export async function findSystemCaller(pool: pg.Pool, authorization: string | undefined, now: Instant): Promise<SystemCaller | undefined> {
  const key = FORM.exec(authorization ?? '')?.[1];
  if (key === undefined) return undefined;
  const found = await findByKey(sqlOf(pool), hashOfKey(key), now);
  return found === undefined ? undefined : { state: found.body, key: found.key };
}
