/** Which sentences of the catalogue somebody has read and found right, by the hash of both languages. */
import type { DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type SentenceCheck = { readonly hash: string; readonly by: PersonId; readonly office: string; readonly at: Instant };

const find = statement<{ readonly hash: string; readonly checked_by: PersonId; readonly office: string; readonly at: Instant }>(
  'sentence-check-find',
  'select hash, checked_by, office, at from yici.sentence_check where division = any ($1::int[]) and hash = any ($2::text[]) order by division',
);
const keep = statement(
  'sentence-check-keep',
  `insert into yici.sentence_check (division, hash, checked_by, office, at) values ($1, $2, $3, $4, $5)
   on conflict (division, hash) do update set checked_by = excluded.checked_by, office = excluded.office, at = excluded.at`,
);
const drop = statement('sentence-check-drop', 'delete from yici.sentence_check where division = $1 and hash = $2');

/** Another wording in either language is another sentence. */
export const sentenceHash = ({ zh, en }: Text): string => sha256(JSON.stringify([zh, en]));

/** By hash; what was found right nearer to the division wins. */
export async function checkedSentences(
  sql: Sql,
  divisions: readonly DivisionCode[],
  hashes: readonly string[],
): Promise<ReadonlyMap<string, SentenceCheck>> {
  if (hashes.length === 0) return new Map();
  const rows = await sql.run(find, [divisions, hashes]);
  return new Map(rows.map(({ checked_by, ...row }) => [row.hash, { ...row, by: checked_by }]));
}

export const keepCheck = (tx: Transaction, division: DivisionCode, { hash, by, office, at }: SentenceCheck): void =>
  tx.send(keep, [division, hash, by, office, at]);

export const dropCheck = (tx: Transaction, division: DivisionCode, hash: string): void => tx.send(drop, [division, hash]);
