/** Signatures of a window in the database: strokes as they were written, under the text they were written under; never changed. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { Stroke } from '#domain/hall/signature.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type SignatureRow = {
  readonly id: string;
  readonly walk_in: string;
  readonly person: string;
  readonly way: 'pad' | 'typed' | 'phone';
  readonly text: string;
  readonly text_sha256: string;
  readonly strokes: readonly Stroke[] | null;
  readonly name: string | null;
  readonly sha256: string;
  readonly officer: string;
  readonly office: string;
  readonly at: Instant;
};
const insert = statement(
  'signature-insert',
  `insert into yici.signature_event (division, id, walk_in, person, way, text, text_sha256, strokes, name, sha256, officer, office, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
);
const find = statement<SignatureRow>(
  'signature-find',
  `select id, walk_in, person, way, text, text_sha256, strokes, name, sha256, officer, office, at
   from yici.signature_event where division = $1 and id = $2`,
);

export const keepSignature = (tx: Transaction, division: number, row: SignatureRow): void =>
  tx.send(insert, [
    division,
    row.id,
    row.walk_in,
    row.person,
    row.way,
    row.text,
    row.text_sha256,
    row.strokes === null ? null : JSON.stringify(row.strokes),
    row.name,
    row.sha256,
    row.officer,
    row.office,
    row.at,
  ]);
/** What the person signed at the window before this case was filed, for its receipt; undefined where nothing was. */
export async function signatureOfCase(sql: Sql, events: readonly CaseEvent[]): Promise<SignatureRow | undefined> {
  const submitted = events.find((event) => event.kind === 'Submitted');
  return submitted?.signature === undefined ? undefined : findSignature(sql, submitted.division, submitted.signature.id);
}

export const findSignature = async (sql: Sql, division: number, id: string): Promise<SignatureRow | undefined> =>
  (await sql.run(find, [division, id]))[0];
