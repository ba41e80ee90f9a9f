/** Listings in the database: written in batches, read page by page by whoever searches, judges or exports them. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Listing, ListingRow } from '#domain/listing/listing.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { sendChunks } from './send-chunks.ts';

export type ListingState = 'listed' | 'suspended' | 'withdrawn';
export type KeptListing = Listing & {
  /** USCC of the department as the list has it; not always a valid one. */
  readonly departmentCode?: string;
  readonly basicCode?: string;
  readonly state: ListingState;
  readonly hash: string;
  readonly run: string;
  readonly updatedAt: Instant;
};

type Row = {
  readonly division: number;
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly department_code: string | null;
  readonly basic_code: string | null;
  readonly row: ListingRow;
  readonly hash: string;
  readonly state: ListingState;
  readonly run: string;
  readonly updated_at: Instant;
};
const COLUMNS = 'division, code, name, department, department_code, basic_code, row, hash, state, run, updated_at';

const find = statement<Row>('listing-find', `select ${COLUMNS} from yici.listing where division = $1 and code = $2`);
/** `COLLATE "C"`: the order of the key's own bytes, whatever the database sorts by. */
const page = statement<Row>(
  'listing-page',
  `select ${COLUMNS} from yici.listing where division = $1 and code collate "C" > $2 order by code collate "C" limit $3`,
);
const changedPage = statement<Row>(
  'listing-changed-page',
  `select ${COLUMNS} from yici.listing where division = $1 and updated_at > $4 and code collate "C" > $2 order by code collate "C" limit $3`,
);
const hashes = statement<{ readonly code: string; readonly hash: string; readonly run: string }>(
  'listing-hashes',
  'select code, hash, run from yici.listing where division = $1 and code = any($2)',
);
const upsert: RowsStatement = {
  name: 'listing-upsert',
  head: `insert into yici.listing (${COLUMNS})`,
  columns: 11,
  tail: `on conflict (division, code) do update set name = excluded.name, department = excluded.department,
    department_code = excluded.department_code, basic_code = excluded.basic_code, row = excluded.row, hash = excluded.hash,
    state = excluded.state, run = excluded.run, updated_at = excluded.updated_at`,
};
const divisions = statement<{ readonly division: number; readonly listed: number; readonly changed_at: Instant }>(
  'listing-divisions',
  'select division, listed, changed_at from yici.listing_division order by division',
);
const note = statement(
  'listing-division-note',
  `insert into yici.listing_division (division, listed, changed_at, run) values ($1, $2, $3, $4)
   on conflict (division) do update set listed = listing_division.listed + excluded.listed, changed_at = excluded.changed_at, run = excluded.run`,
);

const listingOf = (row: Row): KeptListing => ({
  division: brandAs<DivisionCode>(row.division),
  code: row.code,
  name: row.name,
  department: row.department,
  ...(row.department_code === null ? {} : { departmentCode: row.department_code }),
  ...(row.basic_code === null ? {} : { basicCode: row.basic_code }),
  row: row.row,
  hash: row.hash,
  state: row.state,
  run: row.run,
  updatedAt: row.updated_at,
});

export const findListing = async (sql: Sql, division: DivisionCode, code: string): Promise<KeptListing | undefined> => {
  const [row] = await sql.run(find, [division, code]);
  return row === undefined ? undefined : listingOf(row);
};

export type ListedDivision = { readonly division: DivisionCode; readonly listed: number; readonly changedAt: Instant };
/** Which divisions have listings, how many, and when the last of them changed: what is newer than one's own copy is read anew. */
export const listedDivisions = async (sql: Sql): Promise<readonly ListedDivision[]> =>
  (await sql.run(divisions, [])).map(({ division, listed, changed_at }) => ({
    division: brandAs<DivisionCode>(division),
    listed,
    changedAt: changed_at,
  }));

export type EachListing = {
  /** Only of these; else of every division that has listings, one after the other, so that each query names its division. */
  readonly divisions?: readonly DivisionCode[];
  /** Only what was written after this instant. */
  readonly since?: Instant;
  /** Rows a query; 2,000 of the sample are 1 MB. */
  readonly pageSize?: number;
};

/** Every listing, page by page in the order of division and code: memory holds one page, and the event loop is free between pages. */
export async function* eachListing(
  sql: Sql,
  { divisions: wanted, since, pageSize = 2_000 }: EachListing = {},
): AsyncGenerator<readonly KeptListing[]> {
  const places = wanted ?? (await listedDivisions(sql)).map(({ division }) => division);
  for (const division of places) {
    let after = '';
    for (;;) {
      const rows =
        since === undefined
          ? await sql.run(page, [division, after, pageSize])
          : await sql.run(changedPage, [division, after, pageSize, since]);
      if (rows.length > 0) yield rows.map(listingOf);
      const last = rows.at(-1);
      if (last === undefined || rows.length < pageSize) break;
      after = last.code;
    }
  }
}

/** What is kept of these codes: the hash to compare with, and which import wrote it. */
export const keptHashes = async (
  sql: Sql,
  division: DivisionCode,
  codes: readonly string[],
): Promise<ReadonlyMap<string, { readonly hash: string; readonly run: string }>> =>
  new Map((await sql.run(hashes, [division, codes])).map(({ code, hash, run }) => [code, { hash, run }]));

export const writeListings = (tx: Pick<Transaction, 'sendRows'>, listings: readonly KeptListing[]): void =>
  sendChunks(
    tx,
    upsert,
    listings.map((each) => [
      each.division,
      each.code,
      each.name,
      each.department,
      each.departmentCode ?? null,
      each.basicCode ?? null,
      JSON.stringify(each.row),
      each.hash,
      each.state,
      each.run,
      each.updatedAt,
    ]),
  );

/** `more`: how many listings came to it. */
export const noteDivision = (tx: Pick<Transaction, 'send'>, division: DivisionCode, more: number, run: string, now: Instant): void =>
  tx.send(note, [division, more, now, run]);
