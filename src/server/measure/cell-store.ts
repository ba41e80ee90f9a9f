/** Facts and sums in the database; nothing but the count writes them, and it holds the division's row while it does. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import { monthOf, type Sum } from '#domain/measure/figure.ts';
import { addSums, placeText, type CellPlace, type Cells, type Tally } from '#domain/measure/tally.ts';
import type { RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import type { SubjectKind } from './load/loader.ts';
import {
  allCells,
  cellsAt,
  drop,
  dropCells,
  ofDivision,
  ofSubjects,
  put,
  putCells,
  wipeCells,
  wipeFacts,
  type CellRecord,
} from './cell-statements.ts';

/** One row of facts with what it added to the sums. */
export type Counted = Pick<FactRow, 'about' | 'line' | 'day' | 'keys'> & {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly facts: FactRow['facts'];
  readonly tally: Tally;
};

/** Few prepared texts, whatever the number of rows. */
const CHUNKS = [256, 32, 4, 1] as const;
function sendInChunks(tx: Transaction, rows: RowsStatement, values: readonly (readonly unknown[])[]): void {
  let at = 0;
  for (const size of CHUNKS) for (; values.length - at >= size; at += size) tx.sendRows(rows, values.slice(at, at + size));
}

export const countedOf = (
  sql: Sql,
  division: DivisionCode,
  subjects: readonly (readonly [string, string])[],
): Promise<readonly Counted[]> => sql.run(ofSubjects, [division, subjects.map(([kind]) => kind), subjects.map(([, id]) => id)]);

/** All facts of a division, page by page. */
export async function* allCounted(sql: Sql, division: DivisionCode): AsyncGenerator<readonly Counted[]> {
  let after: readonly [string, string, string] = ['', '', ''];
  for (;;) {
    const rows = await sql.run(ofDivision, [division, ...after]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = [last.kind, last.id, last.line];
  }
}

export const putFacts = (tx: Transaction, division: DivisionCode, rows: readonly Counted[]): void =>
  sendInChunks(
    tx,
    put,
    rows.map(({ kind, id, line, about, day, keys, facts, tally }) => [
      division,
      kind,
      id,
      line,
      about,
      day,
      monthOf(day),
      JSON.stringify(keys),
      JSON.stringify(facts),
      JSON.stringify(tally),
    ]),
  );

export function dropFacts(tx: Transaction, division: DivisionCode, rows: readonly Counted[]): void {
  if (rows.length === 0) return;
  tx.send(drop, [division, rows.map(({ kind }) => kind), rows.map(({ id }) => id), rows.map(({ line }) => line)]);
}

const placesFor = (cells: readonly CellPlace[]): readonly (readonly unknown[])[] => [
  cells.map(({ about }) => about),
  cells.map(({ facet }) => facet),
  cells.map(({ month }) => month),
  cells.map(({ key }) => key),
];

/** Adds differences to the sums as they stand; a sum that comes to nothing is not kept. */
export async function addCells(tx: Transaction, division: DivisionCode, changes: Cells): Promise<void> {
  const touched = [...changes.values()].filter(({ sums }) => Object.keys(sums).length > 0);
  if (touched.length === 0) return;
  const stored = await tx.run(cellsAt, [division, ...placesFor(touched)]);
  const known = new Map(stored.map((cell) => [placeText(cell), cell.sums]));
  const next = touched.map(({ sums, ...place }) => {
    const total: Record<string, Sum> = { ...known.get(placeText(place)) };
    addSums(total, sums);
    return { ...place, sums: total };
  });
  const gone = next.filter(({ sums }) => Object.keys(sums).length === 0);
  if (gone.length > 0) tx.send(dropCells, [division, ...placesFor(gone)]);
  sendCells(
    tx,
    division,
    next.filter(({ sums }) => Object.keys(sums).length > 0),
  );
}

const sendCells = (tx: Transaction, division: DivisionCode, cells: readonly CellRecord[]): void =>
  sendInChunks(
    tx,
    putCells,
    cells.map(({ about, facet, month, key, sums }) => [division, about, facet, month, key, JSON.stringify(sums)]),
  );

/** Everything anew, in the transaction that holds the division. */
export function replaceAll(tx: Transaction, division: DivisionCode, rows: readonly Counted[], cells: Cells): void {
  tx.send(wipeCells, [division]);
  tx.send(wipeFacts, [division]);
  putFacts(tx, division, rows);
  sendCells(
    tx,
    division,
    [...cells.values()].filter(({ sums }) => Object.keys(sums).length > 0),
  );
}

export async function readCells(sql: Sql, division: DivisionCode): Promise<Cells> {
  const rows = await sql.run(allCells, [division]);
  return new Map(rows.map((row) => [placeText(row), { ...row, sums: { ...row.sums } }]));
}
