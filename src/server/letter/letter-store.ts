/** Kept papers in the database: their bytes, their marks, and the list of those nobody kept yet. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { LetterId } from './letter-code.ts';

export type KeptRow = { readonly sha256: string; readonly bytes: Buffer; readonly signed_by: string | null; readonly at: Instant };
export type KeptHash = Omit<KeptRow, 'bytes'> & { readonly paper: string; readonly language: Language; readonly code: string };

const find = statement<KeptRow>(
  'letter-file-find',
  'select sha256, bytes, signed_by, at from yici.letter_file where division = $1 and number = $2 and paper = $3 and language = $4',
);
const hashes = statement<KeptHash>(
  'letter-file-hashes',
  `select paper, language, sha256, signed_by, code, at from yici.letter_file where division = $1 and number = $2 order by paper, language`,
);
const keep = statement(
  'letter-file-keep',
  `insert into yici.letter_file (division, number, paper, language, sha256, bytes, signed_by, code, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (division, number, paper, language) do nothing`,
);
const keepCode = statement(
  'letter-code-keep',
  'insert into yici.letter_code (bucket, hash, division, number, paper) values ($1, $2, $3, $4, $5) on conflict (bucket, hash) do nothing',
);
const done = statement('letter-due-done', 'delete from yici.letter_due where division = $1 and number = $2 and paper = $3');
const waiting = statement<{ readonly number: string; readonly paper: string }>(
  'letter-due-list',
  'select number, paper from yici.letter_due where division = $1 and at >= $2 order by at limit $3',
);
const byCode = statement<{ readonly division: number; readonly number: string; readonly paper: string }>(
  'letter-code-find',
  'select division, number, paper from yici.letter_code where bucket = $1 and hash = $2',
);

const keyOf = ({ division, number, paper }: LetterId) => [division, number, paper] as const;

export const findKept = async (sql: Sql, id: LetterId, language: Language): Promise<KeptRow | undefined> =>
  (await sql.run(find, [...keyOf(id), language]))[0];

/** Hashes of what is kept of a case, without the bytes. */
export const keptOfCase = (sql: Sql, division: number, number: string): Promise<readonly KeptHash[]> => sql.run(hashes, [division, number]);

export type NewKept = {
  readonly language: Language;
  readonly sha256: string;
  readonly bytes: Buffer;
  readonly signedBy: string | null;
  readonly code: string;
  readonly codeKey: { readonly bucket: number; readonly hash: string };
};

/** Keeps what was drawn; of two at once the first stays. The paper leaves the list of those nobody kept. */
export function keepFile(tx: Transaction, id: LetterId, { language, sha256, bytes, signedBy, code, codeKey }: NewKept, at: Instant): void {
  tx.send(keep, [...keyOf(id), language, sha256, bytes, signedBy, code, at]);
  tx.send(keepCode, [codeKey.bucket, codeKey.hash, ...keyOf(id)]);
  if (language === 'zh') tx.send(done, keyOf(id));
}

/** Papers made since `since` and not yet kept, oldest first. */
export const lettersDue = (sql: Sql, division: number, since: Instant, most: number) => sql.run(waiting, [division, since, most]);

export const letterOfCode = async (sql: Sql, key: { readonly bucket: number; readonly hash: string }): Promise<LetterId | undefined> =>
  (await sql.run(byCode, [key.bucket, key.hash]))[0];
