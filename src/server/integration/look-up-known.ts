/** What is here already of the people, logins and cases a file names: asked once for the whole file. */
import type pg from 'pg';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CsvLine } from './read-csv.ts';

const numbers = statement<{ readonly number: string; readonly name: string; readonly person: string }>(
  'import-known-numbers',
  `select f.value #>> '{}' as number, p.name, p.id as person from yici.person_fact f join yici.person p on p.id = f.person
   where f.fact in ('person.identifier', 'firm.code') and f.value = any (select to_jsonb(n) from unnest($1::text[]) as n)`,
);
const logins = statement<{ readonly subject: string }>(
  'import-known-logins',
  'select subject from yici.person_login where provider = $1 and subject = any ($2)',
);
const references = statement<{ readonly reference: string }>(
  'import-known-references',
  'select reference from yici.import_case where division = $1 and system = $2 and reference = any ($3)',
);

export type Known = {
  readonly names: ReadonlyMap<string, string>;
  readonly logins: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** Who has one of the numbers: the answer tells that they are known here. */
  readonly people: readonly string[];
};

type Parts = { readonly pool: pg.Pool; readonly provider: string };
type Ask = { readonly division: number; readonly system: string };

export async function lookUp({ pool, provider }: Parts, { division, system }: Ask, lines: readonly CsvLine[]): Promise<Known> {
  const sql = sqlOf(pool);
  const all = (column: string): readonly string[] => lines.flatMap(({ cells }) => (cells[column] ? [cells[column]] : []));
  const [people, accounts, cases] = await Promise.all([
    sql.run(numbers, [all('number').map((number) => number.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase())]),
    sql.run(logins, [provider, [...all('login'), ...all('handler')]]),
    sql.run(references, [division, system, all('reference')]),
  ]);
  return {
    names: new Map(people.map(({ number, name }) => [number, name])),
    logins: new Set(accounts.map(({ subject }) => subject)),
    references: new Set(cases.map(({ reference }) => reference)),
    people: [...new Set(people.map(({ person }) => person))],
  };
}
