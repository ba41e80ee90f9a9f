/** Runs of imports and their lines in the database. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { ImportKind } from './import-columns.ts';
import type { ImportProblem } from './import-problem.ts';
import type { Cells } from './read-csv.ts';

export type RunState = 'checked' | 'applying' | 'done' | 'withdrawn';
export type ImportRun = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly kind: ImportKind;
  readonly system: string;
  readonly file: string;
  readonly sha256: string;
  readonly encoding: string;
  readonly columns: readonly string[];
  readonly rows: number;
  readonly faulty: number;
  readonly warned: number;
  readonly state: RunState;
  readonly person: string;
  readonly at: Instant;
  readonly applied_by: string | null;
  readonly applied_at: Instant | null;
  readonly done_at: Instant | null;
};
export type RowState = 'sound' | 'warned' | 'faulty' | 'done' | 'known' | 'refused';
export type ImportRow = {
  readonly line: number;
  readonly key: string;
  readonly state: RowState;
  /** Gone once the line is done: they are personal data. */
  readonly cells: Cells | null;
  readonly problems: readonly ImportProblem[];
  readonly result: string | null;
};

const RUN = `division, id, kind, system, file, sha256, encoding, columns, rows, faulty, warned, state, person, at, applied_by, applied_at, done_at`;
const insertRun: RowsStatement = {
  name: 'import-run-insert',
  head: 'insert into yici.import_run (division, id, kind, system, file, sha256, encoding, columns, rows, faulty, warned, state, person, at)',
  columns: 14,
  tail: '',
};
const insertRows: RowsStatement = {
  name: 'import-row-insert',
  head: 'insert into yici.import_row (division, run, line, key, state, cells, problems)',
  columns: 7,
  tail: '',
};
const find = statement<ImportRun>('import-run-find', `select ${RUN} from yici.import_run where division = $1 and id = $2`);
const list = statement<ImportRun>(
  'import-run-list',
  `select ${RUN} from yici.import_run where division = $1 order by at desc, id limit 100`,
);
const applying = statement<ImportRun>(
  'import-run-applying',
  `select ${RUN} from yici.import_run where state = 'applying' order by applied_at limit 20`,
);
const begin = statement<{ readonly id: string }>(
  'import-run-begin',
  `update yici.import_run set state = 'applying', applied_by = $3, applied_at = $4 where division = $1 and id = $2 and state = 'checked' returning id`,
);
const withdraw = statement<{ readonly id: string }>(
  'import-run-withdraw',
  `update yici.import_run set state = 'withdrawn', done_at = $3 where division = $1 and id = $2 and state = 'checked' returning id`,
);
/** Not while another worker has a line in hand. */
const end = statement<{ readonly id: string }>(
  'import-run-end',
  `update yici.import_run r set state = 'done', done_at = $3 where r.division = $1 and r.id = $2 and r.state = 'applying' and not exists (
     select 1 from yici.import_row l where l.division = r.division and l.run = r.id and l.state in ('sound', 'warned')) returning r.id`,
);
const forgetCells = statement<never>('import-row-forget', 'update yici.import_row set cells = null where division = $1 and run = $2');
const counts = statement<{ readonly state: RowState; readonly count: number }>(
  'import-row-counts',
  'select state, count(*)::int as count from yici.import_row where division = $1 and run = $2 group by state',
);
const ROW = 'line, key, state, cells, problems, result';
const waiting = statement<ImportRow>(
  'import-row-waiting',
  `select ${ROW} from yici.import_row where division = $1 and run = $2 and state in ('sound', 'warned') order by line limit $3`,
);
const told = statement<ImportRow>(
  'import-row-told',
  `select ${ROW} from yici.import_row where division = $1 and run = $2 and line > $3 and (problems <> '[]'::jsonb or state in ('refused', 'known'))
   order by line limit $4`,
);
const all = statement<ImportRow>(
  'import-row-all',
  `select ${ROW} from yici.import_row where division = $1 and run = $2 and line > $3 order by line limit $4`,
);
const mark = statement(
  'import-row-mark',
  `update yici.import_row set state = $4, result = $5, problems = $6, cells = null
   where division = $1 and run = $2 and line = $3 and state in ('sound', 'warned')`,
);

export type NewRun = Omit<ImportRun, 'applied_by' | 'applied_at' | 'done_at'>;
const CHUNK = 500;

export function insertImport(tx: Transaction, run: NewRun, rows: readonly Omit<ImportRow, 'result'>[]): void {
  const { division, id, kind, system, file, sha256, encoding, columns, faulty, warned, state, person, at } = run;
  tx.sendRows(insertRun, [
    [division, id, kind, system, file, sha256, encoding, JSON.stringify(columns), run.rows, faulty, warned, state, person, at],
  ]);
  for (let from = 0; from < rows.length; from += CHUNK) {
    tx.sendRows(
      insertRows,
      rows
        .slice(from, from + CHUNK)
        .map((row) => [division, id, row.line, row.key, row.state, JSON.stringify(row.cells), JSON.stringify(row.problems)]),
    );
  }
}

export const findRun = async (sql: Sql, division: number, id: string): Promise<ImportRun | undefined> =>
  (await sql.run(find, [division, id]))[0];
export const listRuns = (sql: Sql, division: number): Promise<readonly ImportRun[]> => sql.run(list, [division]);
export const runsApplying = (sql: Sql): Promise<readonly ImportRun[]> => sql.run(applying, []);
/** False where it was begun or withdrawn before. */
export const beginRun = async (sql: Sql, run: ImportRun, person: string, now: Instant): Promise<boolean> =>
  (await sql.run(begin, [run.division, run.id, person, now])).length > 0;
export const withdrawRun = async (sql: Sql, run: ImportRun, now: Instant): Promise<boolean> => {
  const done = (await sql.run(withdraw, [run.division, run.id, now])).length > 0;
  if (done) await sql.run(forgetCells, [run.division, run.id]);
  return done;
};
export const endRun = async (sql: Sql, run: ImportRun, now: Instant): Promise<void> => {
  const ended = await sql.run(end, [run.division, run.id, now]);
  if (ended.length > 0) await sql.run(forgetCells, [run.division, run.id]);
};
export const countRows = async (sql: Sql, run: Pick<ImportRun, 'division' | 'id'>): Promise<Readonly<Partial<Record<RowState, number>>>> =>
  Object.fromEntries((await sql.run(counts, [run.division, run.id])).map(({ state, count }) => [state, count]));
export const waitingRows = (sql: Sql, run: ImportRun, limit: number): Promise<readonly ImportRow[]> =>
  sql.run(waiting, [run.division, run.id, limit]);
/** Lines with something to say, from after a line. */
export const toldRows = (sql: Sql, run: ImportRun, after: number, limit: number): Promise<readonly ImportRow[]> =>
  sql.run(told, [run.division, run.id, after, limit]);
export const allRows = (sql: Sql, run: ImportRun, after: number, limit: number): Promise<readonly ImportRow[]> =>
  sql.run(all, [run.division, run.id, after, limit]);

export type RowDone = {
  readonly state: 'done' | 'known' | 'refused';
  readonly result: string;
  readonly problems: readonly ImportProblem[];
};
export const markRow = (tx: Pick<Transaction, 'send'>, run: Pick<ImportRun, 'division' | 'id'>, line: number, done: RowDone): void =>
  tx.send(mark, [run.division, run.id, line, done.state, done.result, JSON.stringify(done.problems)]);
