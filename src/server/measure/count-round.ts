/** What the worker does for measures again and again: counts what changed, looks what is published, freezes months that are over. */
import { createHash } from 'node:crypto';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, sqlOf, undone } from '#server/kernel/transaction.ts';
import { overlaysOf } from '#server/catalogue/local-items.ts';
import { countAllOf, ensureCount, holdCount } from './count-division.ts';
import { freezeAll } from './freeze.ts';
import { currentMonth } from './load/items.ts';
import type { MeasureRoom } from './measure-room.ts';
import { fingerprintOf } from './registry.ts';

/** Where something waits longest comes first. */
const dirty = statement<{ readonly division: number }>(
  'measure-dirty-divisions',
  'select division from yici.measure_dirty group by division order by min(marked)',
);
const counts = statement<{ readonly division: number; readonly registry: string; readonly declared: string }>(
  'measure-count-list',
  'select division, registry, declared from yici.measure_count order by division',
);
const cases = statement<{ readonly division: number }>('measure-case-divisions', 'select distinct division from yici.number_counter');

/** Divisions counted at once by one worker: most of a count is waiting for the database. */
const AT_ONCE = 3;

/** Where something changed. A division whose count fails keeps no other from its own; throws the first fault. */
export async function countRound(room: MeasureRoom): Promise<void> {
  const waiting = [...(await sqlOf(room.pool).run(dirty, []))];
  const faults: unknown[] = [];
  const hand = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await countAllOf(room, brandAs<DivisionCode>(next.division)).catch((error: unknown) => faults.push(error));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  if (faults.length > 0) throw faults[0];
}

const mark: RowsStatement = {
  name: 'measure-dirty-declared',
  head: 'insert into yici.measure_dirty (division, kind, id, at)',
  columns: 4,
  tail: '',
};
const keep = statement('measure-declared-keep', 'update yici.measure_count set declared = $2 where division = $1');

type Islands = ReadonlyMap<DivisionCode, readonly string[]>;

/** By what the declared figures and islands of a county are made this month. */
function declaredOf({ catalogue, clock }: MeasureRoom, division: DivisionCode, islands: Islands): string {
  const items = [...catalogue.items.values()].map((item) => [
    item.id,
    item.version,
    overlaysOf(catalogue, item.id, division).map(({ version, division: of }) => `${of}@${version}`),
  ]);
  const offices = [...catalogue.offices.values()].map(({ id, closed }) => `${id}${closed === true ? '!' : ''}`).length;
  const said = [currentMonth({ clock }), items, offices, catalogue.visitExceptions.map(({ item }) => item), islands.get(division) ?? []];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}

const islandsByDivision = async (room: MeasureRoom): Promise<Islands> => {
  const found = await room.islands(dayOfInstant(room.clock()));
  return new Map(
    [...Map.groupBy(found, ({ division }) => division)].map(([division, own]) => [division, own.map(({ id }) => id).toSorted()]),
  );
};

/** Counties for which an office of their own or of their city works; and those that once had figures. */
function servedCounties({ divisions, offices }: MeasureRoom['catalogue'], counted: ReadonlyMap<number, unknown>): readonly DivisionCode[] {
  const served = new Set([...offices.values()].map(({ division }) => division));
  return [...divisions.values()]
    .filter(
      ({ code, level, parent }) =>
        level === 'county' && (served.has(code) || (parent !== undefined && served.has(parent)) || counted.has(code)),
    )
    .map(({ code }) => code);
}

/** A county that is being counted now is marked by the next round: its row is held for longer than anybody waits for a lock. */
async function markDeclared(room: MeasureRoom, division: DivisionCode, declared: string): Promise<void> {
  await sqlOf(room.pool).run(ensureCount, [division]);
  await inTransaction(room.pool, async (tx) => {
    if ((await tx.run(holdCount, [division])).length === 0) return undone(undefined);
    const marks = (['item', 'island'] as const).map((kind) => [division, kind, currentMonth(room), room.clock()]);
    tx.sendRows(mark, marks);
    tx.send(keep, [division, declared]);
    return kept(undefined);
  });
}

/** Marks the counties whose catalogue or islands are others than those counted, or whose formulas are, and freezes the month that is over. */
export async function declareRound(room: MeasureRoom): Promise<void> {
  const { pool, catalogue } = room;
  const sql = sqlOf(pool);
  const [known, started, islands] = [await sql.run(counts, []), await sql.run(cases, []), await islandsByDivision(room)];
  const counted = new Map(known.map((row) => [row.division, row]));
  const fingerprint = fingerprintOf(catalogue);
  for (const division of servedCounties(catalogue, counted)) {
    const declared = declaredOf(room, division, islands);
    const was = counted.get(division);
    if (was?.declared === declared) continue;
    await markDeclared(room, division, declared);
  }
  const stale = started.filter(({ division }) => counted.get(division)?.registry !== fingerprint);
  const others = known.filter(({ registry }) => registry !== fingerprint);
  for (const division of new Set([...stale, ...others].map((each) => brandAs<DivisionCode>(each.division))))
    await countAllOf(room, division);
  await freezeAll(room);
}
