/** Where each result of a case lies now: no paper is in two deliveries, and a case finds its own. */
import type { Results } from '#domain/hall/collect.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type Holder = { readonly kind: 'pick-up' | 'parcel'; readonly id: string };

const lay: RowsStatement = {
  name: 'delivery-part-lay',
  head: 'insert into yici.delivery_part (division, number, part, kind, id)',
  columns: 5,
  tail: ' on conflict (division, number, part) do update set kind = excluded.kind, id = excluded.id',
};
const name: RowsStatement = {
  name: 'delivery-case-name',
  head: 'insert into yici.delivery_case (division, number, kind, id)',
  columns: 4,
  tail: ' on conflict (division, number, id) do nothing',
};
const lift = statement(
  'delivery-part-lift',
  'delete from yici.delivery_part where division = $1 and number = $2 and id = $3 and part = any ($4)',
);
const lying = statement<{ readonly number: string; readonly part: string; readonly kind: Holder['kind']; readonly id: string }>(
  'delivery-part-lying',
  'select number, part, kind, id from yici.delivery_part where division = $1 and number = any ($2)',
);
const ofCase = statement<Holder>(
  'delivery-of-case',
  'select kind, id from yici.delivery_case where division = $1 and number = $2 order by id',
);

/** Puts the results of a new pick-up or parcel into it; what lay elsewhere is there no more. */
export function layResults(tx: Transaction, division: DivisionCode, holder: Holder, cases: readonly Results[]): void {
  tx.sendRows(
    lay,
    cases.flatMap(({ number, parts, letters }) => [...parts, ...letters].map((part) => [division, number, part, holder.kind, holder.id])),
  );
  tx.sendRows(
    name,
    cases.map(({ number }) => [division, number, holder.kind, holder.id]),
  );
}

/** Certificates that reached the person lie nowhere any more; letters stay named, so that none goes out twice. */
export function liftResults(tx: Transaction, division: DivisionCode, holder: Holder, cases: readonly Results[]): void {
  for (const { number, parts } of cases) tx.send(lift, [division, number, holder.id, parts]);
}

/** What lies somewhere already, as `<number> <part>`. */
export async function whatLies(sql: Sql, division: DivisionCode, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set((await sql.run(lying, [division, numbers])).map(({ number, part }) => `${number} ${part}`));
}

export const holdersOfCase = (sql: Sql, division: DivisionCode, number: string): Promise<readonly Holder[]> =>
  sql.run(ofCase, [division, number]);
