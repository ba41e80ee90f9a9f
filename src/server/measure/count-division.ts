/** Counts what changed in one division: takes the old facts of each subject out of the sums and puts the new ones in, in one commit. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import { addTally, tallyOf, type Cells, type Registry } from '#domain/measure/tally.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf, undone, type Sql, type Transaction } from '#server/kernel/transaction.ts';
import { addCells, countedOf, dropFacts, putFacts, type Counted } from './cell-store.ts';
import type { Subject, SubjectKind } from './load/loader.ts';
import { isSubjectKind, LOADERS } from './load/loaders.ts';
import { currentMonth } from './load/items.ts';
import { ratedCases } from './load/ratings.ts';
import { markAll } from './mark-all.ts';
import type { MeasureRoom } from './measure-room.ts';
import { fingerprintOf, registryIn } from './registry.ts';

type Mark = { readonly token: string; readonly kind: string; readonly id: string };
/** Before the transaction that holds it and committed at once: of a row not committed yet others would wait for the end, and give up. */
export const ensureCount = statement<never>(
  'measure-count-ensure',
  `insert into yici.measure_count (division, counted_at, registry, declared) values ($1, 0, '', '') on conflict (division) do nothing`,
);
/** Takes the division's row for this transaction; nothing where another worker has it: nobody waits here. */
export const holdCount = statement<{ readonly registry: string }>(
  'measure-count-hold',
  'select registry from yici.measure_count where division = $1 for update skip locked',
);
const claim = statement<Mark>(
  'measure-dirty-claim',
  'select token, kind, id from yici.measure_dirty where division = $1 order by marked limit $2',
);
const clear = statement('measure-dirty-clear', 'delete from yici.measure_dirty where division = $1 and token = any ($2)');
const done = statement('measure-count-done', 'update yici.measure_count set counted_at = $2, registry = $3 where division = $1');

const BATCH = 500;

/** New facts of the subjects, with what each adds. */
export async function gather(
  room: MeasureRoom,
  sql: Sql,
  division: DivisionCode,
  subjects: readonly Subject[],
): Promise<readonly Counted[]> {
  const registry = registryIn(room.catalogue);
  const found = await Promise.all(
    [...Map.groupBy(subjects, ([kind]) => kind)].map(async ([kind, own]) => {
      const ids = own.map(([, id]) => id);
      const rows = await LOADERS[kind].load(room, sql, division, ids);
      return [...rows].flatMap(([id, lines]) => lines.map((line) => countedRow(registry, kind, id, line)));
    }),
  );
  return found.flat();
}

/** Of a month that is over the facts stay as they were; only what they add is judged by today's formulas. */
export const isPast = (room: MeasureRoom, [kind, id]: Subject): boolean => LOADERS[kind].keepsPast === true && id !== currentMonth(room);
export const judgedAnew = (registry: Registry, row: Counted): Counted => ({ ...row, tally: tallyOf(registry, row) });

export const countedRow = (registry: Registry, kind: SubjectKind, id: string, row: FactRow): Counted => ({
  ...row,
  kind,
  id,
  tally: tallyOf(registry, row),
});

const rowKey = ({ kind, id, line }: Counted): string => `${kind}\n${id}\n${line}`;

/** Puts the subjects' new facts in the place of the old ones. */
async function recountSubjects(room: MeasureRoom, tx: Transaction, division: DivisionCode, subjects: readonly Subject[]): Promise<void> {
  const registry = registryIn(room.catalogue);
  const live = subjects.filter((subject) => !isPast(room, subject));
  const [before, now] = await Promise.all([countedOf(tx, division, subjects), gather(room, tx, division, live)]);
  const past = before.filter(({ kind, id }) => isPast(room, [kind, id])).map((row) => judgedAnew(registry, row));
  const after = [...now, ...past];
  const changes: Cells = new Map();
  for (const row of before) addTally(changes, row, row.tally, -1);
  for (const row of after) addTally(changes, row, row.tally, 1);
  const staying = new Set(after.map(rowKey));
  dropFacts(
    tx,
    division,
    before.filter((row) => !staying.has(rowKey(row))),
  );
  putFacts(tx, division, after);
  await addCells(tx, division, changes);
}

/** A rating makes its case a rated one. */
async function subjectsOf(sql: Sql, division: DivisionCode, marks: readonly Mark[]): Promise<readonly Subject[]> {
  const ratings = marks.filter(({ kind }) => kind === 'rating').map(({ id }) => id);
  const said = await ratedCases(sql, division, ratings);
  const all = [...marks, ...said.map((id) => ({ kind: 'case', id }))];
  const once = new Map(all.flatMap(({ kind, id }) => (isSubjectKind(kind) ? [[`${kind}\n${id}`, [kind, id] as const]] : [])));
  return [...once.values()];
}

/**
 * One batch of one division. Whoever counts holds the division's row, so that two workers never count it at once; what is
 * marked while they read stays marked and is counted again.
 * @returns how many marks were counted; undefined where another worker has the division.
 */
export async function countDivision(room: MeasureRoom, division: DivisionCode): Promise<number | undefined> {
  const { catalogue, pool, clock } = room;
  const fingerprint = fingerprintOf(catalogue);
  await sqlOf(pool).run(ensureCount, [division]);
  return inTransaction<number | undefined>(pool, async (tx) => {
    const [held] = await tx.run(holdCount, [division]);
    if (held === undefined) return undone(undefined);
    // Formulas or calendar changed, or nothing was ever counted here.
    if (held.registry !== fingerprint) await markAll(room, tx, division);
    const marks = await tx.run(claim, [division, BATCH]);
    await recountSubjects(room, tx, division, await subjectsOf(tx, division, marks));
    tx.send(clear, [division, marks.map(({ token }) => token)]);
    tx.send(done, [division, clock(), fingerprint]);
    return kept(marks.length);
  });
}

/** Until nothing is left that was marked when it began. */
export async function countAllOf(room: MeasureRoom, division: DivisionCode): Promise<void> {
  for (;;) {
    const counted = await countDivision(room, division);
    if (counted === undefined || counted < BATCH) return;
  }
}
