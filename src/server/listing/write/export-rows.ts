/** The rows of a division's list for an export: its listings, and the items the platform itself carries out there. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { ListingRow } from '#domain/listing/listing.ts';
import { isWithin } from '#domain/division/division.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { eachListing, listedDivisions } from '../store.ts';
import { itemRows } from './item-rows.ts';
import type { RowPages } from './write-list.ts';

export type ExportAsk = {
  readonly division: DivisionCode;
  /** What lies below it too. */
  readonly within: boolean;
  readonly what: 'all' | 'listings' | 'items';
};

const columnsOf = statement<{ readonly name: string }>(
  'listing-columns',
  'select distinct k.name from yici.listing l, jsonb_object_keys(l.row) k (name) where l.division = $1',
);

async function placesOf(sql: Sql, { division, within }: ExportAsk): Promise<readonly DivisionCode[]> {
  if (!within) return [division];
  return (await listedDivisions(sql)).map((each) => each.division).filter((each) => isWithin(each, division));
}

/** Of several divisions each row says which is its own. */
const placed = (row: ListingRow, division: DivisionCode): ListingRow => ({ ...row, area_code: String(division) });

async function* pagesOf(
  sql: Sql,
  places: readonly DivisionCode[],
  within: boolean,
  items: readonly ListingRow[],
): AsyncGenerator<readonly ListingRow[]> {
  if (items.length > 0) yield items;
  for await (const page of eachListing(sql, { divisions: places })) {
    yield page.map(({ row, division }) => (within ? placed(row, division) : row));
  }
}

/** @returns the rows in pages, and which columns stand in them. */
export async function exportRows(
  { sql, catalogue }: { readonly sql: Sql; readonly catalogue: Catalogue },
  ask: ExportAsk,
): Promise<{ readonly pages: RowPages; readonly used: ReadonlySet<string>; readonly rows: number }> {
  const places = ask.what === 'items' ? [] : await placesOf(sql, ask);
  const items = ask.what === 'listings' ? [] : itemRows(catalogue, ask.division);
  const listed = await listedDivisions(sql);
  const used = new Set(items.flatMap((row) => Object.keys(row)));
  for (const division of places) for (const { name } of await sql.run(columnsOf, [division])) used.add(name);
  if (ask.within) used.add('area_code');
  const rows = items.length + listed.filter(({ division }) => places.includes(division)).reduce((sum, each) => sum + each.listed, 0);
  return { pages: pagesOf(sql, places, ask.within, items), used, rows };
}
