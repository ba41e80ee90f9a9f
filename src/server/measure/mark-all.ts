/** Marks everything of a division to be counted anew: when formulas changed, or nothing was ever counted. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';
import type { Subject } from './load/loader.ts';
import { LOADERS, SUBJECT_KINDS } from './load/loaders.ts';
import type { MeasureRoom } from './measure-room.ts';

const insert: RowsStatement = {
  name: 'measure-dirty-all',
  head: 'insert into yici.measure_dirty (division, kind, id, at)',
  columns: 4,
  tail: '',
};
/** What was counted once and is no more is taken out of the sums, so it is marked too. */
const counted = statement<{ readonly kind: string; readonly id: string }>(
  'measure-fact-known',
  'select distinct kind, id from yici.measure_fact where division = $1',
);
const PAGE = 250;

/** Every subject of a division that exists now. */
export async function listSubjects(room: MeasureRoom, sql: Transaction, division: DivisionCode): Promise<readonly Subject[]> {
  const found: Subject[] = [];
  for (const kind of SUBJECT_KINDS) {
    let after = '';
    for (;;) {
      const ids = await LOADERS[kind].list(room, sql, division, after);
      const last = ids.at(-1);
      if (last === undefined) break;
      found.push(...ids.map((id): Subject => [kind, id]));
      after = last;
    }
  }
  return found;
}

export async function markAll(room: MeasureRoom, tx: Transaction, division: DivisionCode): Promise<void> {
  const [now, known] = [await listSubjects(room, tx, division), await tx.run(counted, [division])];
  const all = new Map([...now, ...known.map(({ kind, id }) => [kind, id] as const)].map(([kind, id]) => [`${kind}\n${id}`, [kind, id]]));
  const marks = [...all.values()].map(([kind, id]) => [division, kind, id, room.clock()]);
  for (let at = 0; at < marks.length; at += PAGE) tx.sendRows(insert, marks.slice(at, at + PAGE));
}
