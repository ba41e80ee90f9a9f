/** Counts a division anew from its record: what the sums must equal, and what is put in their place when asked. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Sum } from '#domain/measure/figure.ts';
import { addTally, type Cells } from '#domain/measure/tally.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, type Transaction } from '#server/kernel/transaction.ts';
import { allCounted, readCells, replaceAll, type Counted } from './cell-store.ts';
import { gather, isPast, judgedAnew } from './count-division.ts';
import { listSubjects } from './mark-all.ts';
import type { MeasureRoom } from './measure-room.ts';
import { fingerprintOf, registryIn } from './registry.ts';

/** Waits for whoever counts the division now. */
const hold = statement<never>(
  'measure-recount-hold',
  `insert into yici.measure_count (division, counted_at, registry, declared) values ($1, 0, '', '')
   on conflict (division) do update set registry = measure_count.registry`,
);
const done = statement('measure-recount-done', 'update yici.measure_count set counted_at = $2, registry = $3 where division = $1');
const marks = statement<{ readonly token: string }>('measure-recount-marks', 'select token from yici.measure_dirty where division = $1');
const clear = statement('measure-recount-clear', 'delete from yici.measure_dirty where division = $1 and token = any ($2)');
const PAGE = 500;

type Anew = { readonly rows: readonly Counted[]; readonly cells: Cells };

/** From events and rows alone; of months that are over, what is published in them is as it was kept. */
async function countAnew(room: MeasureRoom, tx: Transaction, division: DivisionCode): Promise<Anew> {
  const subjects = await listSubjects(room, tx, division);
  const rows: Counted[] = [];
  for (let at = 0; at < subjects.length; at += PAGE) rows.push(...(await gather(room, tx, division, subjects.slice(at, at + PAGE))));
  const registry = registryIn(room.catalogue);
  for await (const page of allCounted(tx, division))
    rows.push(...page.filter(({ kind, id }) => isPast(room, [kind, id])).map((row) => judgedAnew(registry, row)));
  const cells: Cells = new Map();
  for (const row of rows) addTally(cells, row, row.tally, 1);
  return { rows, cells };
}

/** @returns the number of facts. */
export const recountDivision = (room: MeasureRoom, division: DivisionCode): Promise<number> =>
  inTransaction(room.pool, async (tx) => {
    tx.send(hold, [division]);
    const read = await tx.run(marks, [division]);
    const { rows, cells } = await countAnew(room, tx, division);
    replaceAll(tx, division, rows, cells);
    tx.send(clear, [division, read.map(({ token }) => token)]);
    tx.send(done, [division, room.clock(), fingerprintOf(room.catalogue)]);
    return kept(rows.length);
  });

export type Difference = { readonly cell: string; readonly measure: string; readonly stored: Sum; readonly anew: Sum };

/** Cell by cell; a cell that is on one side only differs from nothing. */
export function differences(stored: Cells, anew: Cells): readonly Difference[] {
  const none: Sum = [0, 0];
  const names = [...new Set([...stored.keys(), ...anew.keys()])].toSorted();
  return names.flatMap((cell) => {
    const [was, is] = [stored.get(cell)?.sums ?? {}, anew.get(cell)?.sums ?? {}];
    return [...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted().flatMap((measure): readonly Difference[] => {
      const [before, after] = [was[measure] ?? none, is[measure] ?? none];
      return before[0] === after[0] && before[1] === after[1] ? [] : [{ cell, measure, stored: before, anew: after }];
    });
  });
}

/** What is stored against a recount, in one view of the record: marks that wait are differences and no fault. */
export const checkDivision = (
  room: MeasureRoom,
  division: DivisionCode,
): Promise<{ readonly cells: number; readonly waiting: number; readonly differing: readonly Difference[] }> =>
  inTransaction(room.pool, async (tx) => {
    tx.send(hold, [division]);
    const [{ cells }, stored, waiting] = await Promise.all([
      countAnew(room, tx, division),
      readCells(tx, division),
      tx.run(marks, [division]),
    ]);
    return kept({ cells: cells.size, waiting: waiting.length, differing: differences(stored, cells) });
  });
