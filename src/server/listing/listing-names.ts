/** Only what the search must know of every listing: 102,000 rows are read without their bodies. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { ListedName } from '#server/search/group-listings.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { listedDivisions } from './store.ts';

type Row = { readonly code: string; readonly name: string; readonly department: string; readonly audience: string | null };
const names = statement<Row>(
  'listing-names',
  `select code, name, department, row ->> 'server_type' as audience from yici.listing
   where division = $1 and code > $2 and state = 'listed' order by code limit 1000`,
);
const PAGE = 1_000;

/** National codes of service_object: 1 natural persons, the others legal persons and organisations. */
const audienceOf = (text: string | null): ListedName['audience'] => {
  if (text === null || text === '') return [];
  const codes = text.split(/[^\d]+/).filter((code) => code !== '');
  return [...(codes.includes('1') ? (['person'] as const) : []), ...(codes.some((code) => code !== '1') ? (['firm'] as const) : [])];
};

/** Page by page, so that the event loop is free between pages. */
export async function* listingNames(sql: Sql): AsyncGenerator<readonly ListedName[]> {
  for (const { division } of await listedDivisions(sql)) {
    let after = '';
    for (;;) {
      const rows = await sql.run(names, [division, after]);
      if (rows.length > 0)
        yield rows.map(({ audience, ...row }) => ({ ...row, division: brandAs<DivisionCode>(division), audience: audienceOf(audience) }));
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) break;
      after = last.code;
    }
  }
}

/** Says whether any listing changed since it was last asked. */
export const listingsMark = async (sql: Sql): Promise<string> =>
  (await listedDivisions(sql)).map(({ division, listed, changedAt }) => `${division} ${listed} ${changedAt}`).join('\n');
