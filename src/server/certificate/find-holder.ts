/** Whose certificate a code or number is: by it a clerk finds who brought the paper. */
import type { PersonId } from '#domain/kernel/brand.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { codeKey } from './code.ts';

const byCode = statement<{ readonly holder: PersonId | null }>(
  'certificate-holder-code',
  `select n.holder from yici.certificate_code c join yici.certificate_now n on n.division = c.division and n.id = c.certificate
   where c.bucket = $1 and c.hash = $2 and c.purpose = 'printed'`,
);
const byNumber = statement<{ readonly holder: PersonId | null }>(
  'certificate-holder-number',
  'select holder from yici.certificate_now where number = $1 limit 2',
);

/** Undefined for an unknown code, and for a number that two counties gave. */
export async function certificateHolder(sql: Sql, codeOrNumber: string): Promise<PersonId | undefined> {
  const key = codeKey(codeOrNumber);
  const rows = key === undefined ? [] : await sql.run(byCode, [key.bucket, key.hash]);
  const found = rows.length > 0 ? rows : await sql.run(byNumber, [codeOrNumber]);
  return found.length === 1 ? (found[0]?.holder ?? undefined) : undefined;
}
