/** Papers of evidence: files that the officer who gives them stored, readable by whoever may read what they prove. */
import type { Evidence } from '#domain/supervision/order.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const PLACE = /^(\d{6})-/u;
const owned = statement<{ readonly owner: string }>('evidence-owner', 'select owner from yici.file where division = $1 and id = $2');
const read = statement<{ readonly name: string; readonly type: string; readonly bytes: Buffer }>(
  'evidence-read',
  'select name, type, bytes from yici.file where division = $1 and id = $2',
);
const placeOf = (file: string): number | undefined => {
  const found = PLACE.exec(file)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Nobody gives a file as evidence that another person stored. */
export async function areOwnFiles(sql: Sql, files: readonly Evidence[], person: string): Promise<boolean> {
  const owners = await Promise.all(
    files.map(async ({ file }) => {
      const division = placeOf(file);
      return division === undefined ? undefined : (await sql.run(owned, [division, file]))[0]?.owner;
    }),
  );
  return owners.every((owner) => owner === person);
}

/** One of these files, for whoever was let in to what they belong to. */
export async function readEvidence(sql: Sql, files: readonly Evidence[], file: string): Promise<Result<unknown>> {
  const [found, division] = [files.find((each) => each.file === file), placeOf(file)];
  const [row] = found === undefined || division === undefined ? [] : await sql.run(read, [division, file]);
  return row === undefined ? refuse('file-not-found') : ok({ bytes: row.bytes, type: row.type, fileName: row.name });
}
