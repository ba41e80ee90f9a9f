/** What was typed for a walk-in, in the database: overwritten with every change, so that another computer or a colleague goes on; gone when filed and with the day. */
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type Typed = Readonly<Record<string, unknown>>;
type Row = { readonly typed: Typed; readonly at: Instant; readonly officer: string; readonly name: string };
const find = statement<Row>(
  'walk-in-typed-find',
  `select t.typed, t.at, t.officer, p.name from yici.walk_in_typed t join yici.person p on p.id = t.officer
   where t.division = $1 and t.walk_in = $2`,
);
const keep = statement(
  'walk-in-typed-keep',
  `insert into yici.walk_in_typed (division, walk_in, office, officer, typed, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (division, walk_in) do update set officer = excluded.officer, typed = excluded.typed, at = excluded.at`,
);
const forget = statement<never>('walk-in-typed-drop', 'delete from yici.walk_in_typed where division = $1 and walk_in = $2');
const forgetOld = statement<never>('walk-in-typed-drop-old', 'delete from yici.walk_in_typed where division = $1 and at < $2');
type BegunRow = {
  readonly walk_in: string;
  readonly person: string;
  readonly kind: string;
  readonly number: string | null;
  readonly matters: readonly string[] | null;
  readonly at: Instant;
  readonly officer: string;
  readonly by: string;
};
/** Twenty are more than one hall leaves lying at the end of a shift. */
const begun = statement<BegunRow>(
  'walk-in-typed-list',
  `select t.walk_in, p.name as person, p.kind, k.number, t.typed->'matters' as matters, t.at, t.officer, o.name as by
   from yici.walk_in_typed t
   join yici.walk_in w on w.division = t.division and w.id = t.walk_in
   join yici.person p on p.id = w.person
   join yici.person o on o.id = t.officer
   left join yici.ticket k on k.division = w.division and k.id = w.ticket
   where t.division = $1 and t.office = $2 and t.at >= $3 order by t.at desc limit 20`,
);

export async function findTyped(sql: Sql, division: number, walkIn: string): Promise<Row | undefined> {
  const [row] = await sql.run(find, [division, walkIn]);
  return row;
}

/** Begun at this hall since `since` and not filed, newest first. */
export const listBegun = (sql: Sql, division: number, office: string, since: Instant): Promise<readonly BegunRow[]> =>
  sql.run(begun, [division, office, since]);

/** A walk-in ends with its day; what was typed for somebody who has left is not kept longer. */
const KEPT_MS = 24 * 3_600_000;

export type Keeping = {
  readonly division: number;
  readonly walkIn: string;
  readonly office: string;
  readonly officer: string;
  readonly typed: Typed;
  readonly now: Instant;
};
export function keepTyped(tx: Transaction, { division, walkIn, office, officer, typed, now }: Keeping): void {
  tx.send(forgetOld, [division, now - KEPT_MS]);
  tx.send(keep, [division, walkIn, office, officer, JSON.stringify(typed), now]);
}

/** Filed: the case holds it. */
export const forgetTyped = (tx: Transaction, division: number, walkIn: string): void => tx.send(forget, [division, walkIn]);
