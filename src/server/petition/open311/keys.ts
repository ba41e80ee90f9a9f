/** Keys with which programs file service requests: the key is shown once, its hash is kept. */
import { createHash, randomBytes } from 'node:crypto';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type Open311Key = { readonly division: DivisionCode; readonly name: string; readonly perMinute: number; readonly hash: string };
const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

type Row = {
  readonly division: DivisionCode;
  readonly name: string;
  readonly per_minute: number;
  readonly hash: string;
  readonly revoked_at: number | null;
};
const insert = statement<never>(
  'open311-key-insert',
  'insert into yici.hotline_key (division, hash, name, per_minute, at) values ($1, $2, $3, $4, $5)',
);
const find = statement<Row>(
  'open311-key-find',
  'select division, name, per_minute, hash, revoked_at from yici.hotline_key where hash = $1 and revoked_at is null',
);
const list = statement<Row>(
  'open311-key-list',
  'select division, name, per_minute, hash, revoked_at from yici.hotline_key order by division, name',
);
const revoke = statement<{ readonly name: string }>(
  'open311-key-revoke',
  'update yici.hotline_key set revoked_at = $3 where division = $1 and name = $2 and revoked_at is null returning name',
);

/** @returns the key; it is never shown again. */
export async function addKey(sql: Sql, division: number, name: string, perMinute: number, now: Instant): Promise<string> {
  const key = randomBytes(24).toString('base64url');
  await sql.run(insert, [division, hashOf(key), name, perMinute, now]);
  return key;
}
export async function findKey(sql: Sql, key: string): Promise<Open311Key | undefined> {
  const [row] = await sql.run(find, [hashOf(key)]);
  return row === undefined ? undefined : { division: row.division, name: row.name, perMinute: row.per_minute, hash: row.hash };
}
export const listKeys = (sql: Sql): Promise<readonly Row[]> => sql.run(list, []);
/** Whether there was one to revoke. */
export const revokeKey = async (sql: Sql, division: number, name: string, now: Instant): Promise<boolean> =>
  (await sql.run(revoke, [division, name, now])).length > 0;
