/** What the registers said for a walk-in and a matter, in the database: kept until it is filed, gone with the day. */
import type { SourceAsked } from '#domain/ask/provenance.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { KnownFact, LookedUp } from '#server/case/case-room.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

type Row = { readonly matter: string; readonly known: readonly KnownFact[]; readonly sources: readonly SourceAsked[] };
const find = statement<Row>(
  'walk-in-looked-find',
  'select matter, known, sources from yici.walk_in_looked where division = $1 and walk_in = $2',
);
const keep = statement(
  'walk-in-looked-keep',
  `insert into yici.walk_in_looked (division, walk_in, matter, known, sources, at) values ($1, $2, $3, $4, $5, $6)
   on conflict (division, walk_in, matter) do update set known = excluded.known, sources = excluded.sources, at = excluded.at`,
);
const forget = statement<never>('walk-in-looked-drop', 'delete from yici.walk_in_looked where division = $1 and walk_in = $2');
const forgetOld = statement<never>('walk-in-looked-drop-old', 'delete from yici.walk_in_looked where division = $1 and at < $2');

/** By matter. */
export async function findLooked(sql: Sql, division: number, walkIn: string): Promise<ReadonlyMap<string, LookedUp>> {
  const rows = await sql.run(find, [division, walkIn]);
  return new Map(rows.map(({ matter, known, sources }) => [matter, { known, sources }]));
}

/** A walk-in ends with its day; what registers said of somebody who has left is not kept longer. */
const KEPT_MS = 24 * 3_600_000;

export function keepLooked(
  tx: Transaction,
  place: { readonly division: number; readonly walkIn: string },
  looked: ReadonlyMap<string, LookedUp>,
  now: Instant,
): void {
  tx.send(forgetOld, [place.division, now - KEPT_MS]);
  for (const [matter, { known, sources }] of looked) {
    tx.send(keep, [place.division, place.walkIn, matter, JSON.stringify(known), JSON.stringify(sources), now]);
  }
}

/** Filed: the case holds what it rests on. */
export const forgetLooked = (tx: Transaction, division: number, walkIn: string): void => tx.send(forget, [division, walkIn]);
