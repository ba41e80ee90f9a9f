/** Runs of imports of listings, what became of each row, and uploaded files until their run has ended. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Refusal } from '#domain/kernel/result.ts';
import type { ListingProblem } from '#domain/listing/listing-problem.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { ListFormat } from '../read/list-file.ts';
import { sendChunks } from '../send-chunks.ts';

export type ListingRunState = 'waiting' | 'running' | 'done' | 'broken';
export type ListingRun = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly file: string;
  readonly format: ListFormat;
  readonly encoding: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly taken_as: DivisionCode | null;
  readonly reached: number;
  readonly lines: number | null;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
  readonly warned: number;
  readonly state: ListingRunState;
  readonly broken: Refusal | null;
  readonly person: string;
  readonly at: Instant;
  readonly done_at: Instant | null;
};
export type RowOutcome = 'added' | 'changed' | 'same' | 'refused';
export type RunRow = {
  readonly line: number;
  readonly listed_in: DivisionCode | null;
  readonly code: string;
  readonly name: string;
  readonly outcome: RowOutcome;
  readonly warned: boolean;
  readonly problems: readonly ListingProblem[];
};
export type Counts = { readonly [outcome in RowOutcome | 'warned']: number };

const RUN =
  'division, id, file, format, encoding, sha256, bytes, taken_as, reached, lines, added, changed, same, refused, warned, state, broken, person, at, done_at';
const insert: RowsStatement = {
  name: 'listing-run-insert',
  head: `insert into yici.listing_run (division, id, file, format, encoding, sha256, bytes, taken_as, state, person, at, reached, added, changed, same, refused, warned)`,
  columns: 17,
  tail: '',
};
const find = statement<ListingRun>('listing-run-find', `select ${RUN} from yici.listing_run where division = $1 and id = $2`);
const list = statement<ListingRun>(
  'listing-run-list',
  `select ${RUN} from yici.listing_run where division = $1 order by at desc, id limit 100`,
);
/** Across divisions: the worker's question for work, answered by an index of what is open alone. */
const open = statement<ListingRun>(
  'listing-run-open',
  `select ${RUN} from yici.listing_run where state in ('waiting', 'running') and exists (
     select 1 from yici.listing_file f where f.division = listing_run.division and f.run = listing_run.id) order by at limit 5`,
);
const unfinished = statement<ListingRun>(
  'listing-run-unfinished',
  `select ${RUN} from yici.listing_run where division = $1 and sha256 = $2 and taken_as is not distinct from $3 and state in ('waiting', 'running')
   order by at desc limit 1`,
);
/** Only from where it was believed to stand: of two that work on one run the second finds no row and stops. */
const advance = statement<{ readonly id: string }>(
  'listing-run-advance',
  `update yici.listing_run set reached = $4, added = added + $5, changed = changed + $6, same = same + $7, refused = refused + $8,
     warned = warned + $9, state = 'running'
   where division = $1 and id = $2 and reached = $3 and state in ('waiting', 'running') returning id`,
);
const end = statement(
  'listing-run-end',
  `update yici.listing_run set state = 'done', lines = $3, done_at = $4 where division = $1 and id = $2 and state in ('waiting', 'running')`,
);
const breakOff = statement(
  'listing-run-break',
  `update yici.listing_run set state = 'broken', broken = $3, done_at = $4 where division = $1 and id = $2 and state in ('waiting', 'running')`,
);
const insertRows: RowsStatement = {
  name: 'listing-run-row-insert',
  head: 'insert into yici.listing_run_row (division, run, line, listed_in, code, name, outcome, warned, problems)',
  columns: 9,
  tail: '',
};
const ROW = 'line, listed_in, code, name, outcome, warned, problems';
const all = statement<RunRow>(
  'listing-run-row-all',
  `select ${ROW} from yici.listing_run_row where division = $1 and run = $2 and line > $3 order by line limit $4`,
);
const told = statement<RunRow>(
  'listing-run-row-told',
  `select ${ROW} from yici.listing_run_row where division = $1 and run = $2 and line > $3 and (warned or outcome = 'refused') order by line limit $4`,
);
const refused = statement<RunRow>(
  'listing-run-row-refused',
  `select ${ROW} from yici.listing_run_row where division = $1 and run = $2 and line > $3 and outcome = 'refused' order by line limit $4`,
);
export type Tallied = ListingProblem & { readonly count: number; readonly line: number };
/** With the values of the first row it is said of, as an example. */
const tally = statement<Tallied>(
  'listing-run-tally',
  `select p ->> 'column' as column, p ->> 'code' as code, count(*)::int as count, min(line) as line,
     coalesce((array_agg(p -> 'values' order by line))[1], '{}'::jsonb) as values
   from yici.listing_run_row, jsonb_array_elements(problems) p
   where division = $1 and run = $2 group by 1, 2 order by 3 desc, 1, 2 limit 60`,
);
const ofProblem = statement<RunRow>(
  'listing-run-row-of-problem',
  `select ${ROW} from yici.listing_run_row where division = $1 and run = $2 and line > $3 and problems @> $5::jsonb order by line limit $4`,
);
const insertPieces: RowsStatement = {
  name: 'listing-file-insert',
  head: 'insert into yici.listing_file (division, run, piece, bytes)',
  columns: 4,
  tail: '',
};
const pieceOf = statement<{ readonly bytes: Buffer }>(
  'listing-file-piece',
  'select bytes from yici.listing_file where division = $1 and run = $2 and piece = $3',
);
const forget = statement('listing-file-forget', 'delete from yici.listing_file where division = $1 and run = $2');

export type NewListingRun = Pick<
  ListingRun,
  'division' | 'id' | 'file' | 'format' | 'encoding' | 'sha256' | 'bytes' | 'taken_as' | 'person' | 'at'
>;
export const insertRun = (tx: Pick<Transaction, 'sendRows'>, run: NewListingRun): void =>
  tx.sendRows(insert, [
    [
      run.division,
      run.id,
      run.file,
      run.format,
      run.encoding,
      run.sha256,
      run.bytes,
      run.taken_as,
      'waiting',
      run.person,
      run.at,
      0,
      0,
      0,
      0,
      0,
      0,
    ],
  ]);

type Key = Pick<ListingRun, 'division' | 'id'>;
export const findListingRun = async (sql: Sql, division: DivisionCode, id: string): Promise<ListingRun | undefined> =>
  (await sql.run(find, [division, id]))[0];
export const listListingRuns = (sql: Sql, division: DivisionCode): Promise<readonly ListingRun[]> => sql.run(list, [division]);
/** Runs of uploads that wait or were left by a worker that died. */
export const openRuns = (sql: Sql): Promise<readonly ListingRun[]> => sql.run(open, []);
/** The run of the same file for the same division that was not ended: what `--resume` goes on with. */
export const unfinishedRun = async (
  sql: Sql,
  division: DivisionCode,
  sha256: string,
  takenAs: DivisionCode | null,
): Promise<ListingRun | undefined> => (await sql.run(unfinished, [division, sha256, takenAs]))[0];

/** False where another one has moved it since. */
export const advanceRun = async (tx: Sql, { division, id }: Key, from: number, to: number, counts: Counts): Promise<boolean> => {
  const { added, changed, same, refused: out, warned } = counts;
  return (await tx.run(advance, [division, id, from, to, added, changed, same, out, warned])).length > 0;
};
export const writeRunRows = (tx: Pick<Transaction, 'sendRows'>, { division, id }: Key, rows: readonly RunRow[]): void =>
  sendChunks(
    tx,
    insertRows,
    rows.map((row) => [division, id, row.line, row.listed_in, row.code, row.name, row.outcome, row.warned, JSON.stringify(row.problems)]),
  );
export const endRun = async (sql: Sql, { division, id }: Key, lines: number, now: Instant): Promise<void> => {
  await sql.run(end, [division, id, lines, now]);
  await sql.run(forget, [division, id]);
};
export const breakRun = async (sql: Sql, { division, id }: Key, why: Refusal, now: Instant): Promise<void> => {
  await sql.run(breakOff, [division, id, JSON.stringify(why), now]);
  await sql.run(forget, [division, id]);
};

/** `told`: refused and doubtful ones; `refused`: those alone. */
export type RowFilter = 'all' | 'told' | 'refused';
const filters = { all, told, refused } as const;
export const runRows = (sql: Sql, { division, id }: Key, which: RowFilter, after: number, limit: number): Promise<readonly RunRow[]> =>
  sql.run(filters[which], [division, id, after, limit]);
/** Rows of which one thing is said. */
export const runRowsOf = (
  sql: Sql,
  { division, id }: Key,
  problem: Pick<ListingProblem, 'column' | 'code'>,
  after: number,
  limit: number,
): Promise<readonly RunRow[]> => sql.run(ofProblem, [division, id, after, limit, JSON.stringify([problem])]);
export const tallyRun = (sql: Sql, { division, id }: Key): Promise<readonly Tallied[]> => sql.run(tally, [division, id]);

/** One MiB a piece: no statement carries more. */
const PIECE = 1024 * 1024;
export function writePieces(tx: Pick<Transaction, 'sendRows'>, { division, id }: Key, bytes: Uint8Array): void {
  for (let piece = 0; piece * PIECE < bytes.length; piece += 1) {
    tx.sendRows(insertPieces, [[division, id, piece, Buffer.from(bytes.subarray(piece * PIECE, (piece + 1) * PIECE))]]);
  }
}
export async function* readPieces(sql: Sql, { division, id }: Key): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece += 1) {
    const [row] = await sql.run(pieceOf, [division, id, piece]);
    if (row === undefined) return;
    yield row.bytes;
  }
}
