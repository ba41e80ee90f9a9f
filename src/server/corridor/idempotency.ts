/** Keys already answered: the same key with the same body gets the same bytes, another body is refused (bar D4). */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

/** A reply as it left, kept to be sent again byte for byte. */
export type StoredReply = { readonly status: number; readonly text: string };

/** Scoped by person: two people may use the same key. `division` names the shard the row lives in. */
export type Use = { readonly division: DivisionCode; readonly person: string; readonly key: string; readonly hash: string };

/** The hash that tells bodies apart: of the canonical form, so that the order of keys does not matter. */
export const hashOf = (payload: unknown): string => sha256(canonicalJson(payload));

const find = statement<{ readonly hash: string; readonly status: number; readonly reply: string }>(
  'idempotency-find',
  'select hash, status, reply from yici.idempotency where division = $1 and person = $2 and key = $3',
);
const keep = statement(
  'idempotency-keep',
  'insert into yici.idempotency (division, person, key, hash, status, reply, at) values ($1, $2, $3, $4, $5, $6, $7)',
);
const forget = statement<{ readonly key: string }>('idempotency-forget', 'delete from yici.idempotency where division = $1 and at < $2');

export type Remembered = { readonly found: 'none' } | { readonly found: 'same'; readonly reply: StoredReply } | { readonly found: 'other' };

export async function recall(sql: Sql, use: Use): Promise<Remembered> {
  const [row] = await sql.run(find, [use.division, use.person, use.key]);
  if (row === undefined) return { found: 'none' };
  return row.hash === use.hash ? { found: 'same', reply: { status: row.status, text: row.reply } } : { found: 'other' };
}

/** Part of the command's own transaction. A second first use fails on the primary key and is run again. */
export const remember = (tx: Transaction, use: Use, reply: StoredReply, at: Instant): void =>
  tx.send(keep, [use.division, use.person, use.key, use.hash, reply.status, reply.text, at]);

/** Thirty days: a phone that was offline that long is a new intention (model.md 2). */
const KEPT_MS = 30 * 86_400_000;

/** Drops the keys of a division older than thirty days. */
export const forgetOld = async (sql: Sql, division: number, now: Instant): Promise<void> => {
  await sql.run(forget, [division, now - KEPT_MS]);
};
