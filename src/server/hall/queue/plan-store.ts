/** Plans of halls in the database: their history and the one in force. */
import type { HallEvent } from '#domain/hall/hall.ts';
import { evolveHall, unplanned } from '#domain/hall/hall.ts';
import type { HallPlan, PlannedHall } from '#domain/hall/hall-plan.ts';
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Aggregate } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Row = { readonly version: number; readonly plan: HallPlan | null; readonly at: Instant };

/** Makes the row where it is missing, so that two first plans at once wait for each other. */
const lock = statement<Row>(
  'hall-lock',
  `insert into yici.hall_now as n (division, hall, version, plan, at) values ($1, $2, 0, 'null', 0)
   on conflict (division, hall) do update set version = n.version returning n.version, n.plan, n.at`,
);
const find = statement<Row>('hall-find', 'select version, plan, at from yici.hall_now where division = $1 and hall = $2');
const keep = statement('hall-keep', 'update yici.hall_now set version = $3, plan = $4, at = $5 where division = $1 and hall = $2');
const insert: RowsStatement = {
  name: 'hall-event-insert',
  head: 'insert into yici.hall_event (division, hall, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const windows = statement<WindowRow>(
  'hall-windows',
  `select number, name_zh, name_en, staff from yici.hall_window where division = $1 and hall = $2
   order by length(number), number`,
);
const history = statement<{ readonly seq: number; readonly at: Instant; readonly person: string | null }>(
  'hall-history',
  `select seq, at, body->'by'->>'person' as person from yici.hall_event where division = $1 and hall = $2 order by seq desc limit 20`,
);

type WindowRow = { readonly number: string; readonly name_zh: string; readonly name_en: string; readonly staff: readonly PersonId[] };
export type WindowOfHall = { readonly number: string; readonly name: Text; readonly staff: readonly PersonId[] };

type Place = { readonly division: DivisionCode; readonly hall: OfficeId };

const planned = ({ hall, division }: Place, row: Row | undefined): PlannedHall =>
  row === undefined || row.plan === null ? unplanned(hall, division) : { hall, division, version: row.version, plan: row.plan };

export async function lockHall(tx: Sql, place: Place): Promise<Loaded<PlannedHall>> {
  const [row] = await tx.run(lock, [place.division, place.hall]);
  return { state: planned(place, row), seq: row?.version ?? 0, lastAt: row?.at ?? 0 };
}

/** The plan in force; what every hall begins with where nobody planned it. */
export async function findPlan(sql: Sql, place: Place): Promise<PlannedHall> {
  const [row] = await sql.run(find, [place.division, place.hall]);
  return planned(place, row);
}

/** Windows the directory has open in a hall, in their order. */
export async function windowsOf(sql: Sql, { division, hall }: Place): Promise<readonly WindowOfHall[]> {
  const rows = await sql.run(windows, [division, hall]);
  return rows.map(({ number, name_zh, name_en, staff }) => ({ number, name: { zh: name_zh, en: name_en }, staff }));
}

export const historyOf = (sql: Sql, { division, hall }: Place) => sql.run(history, [division, hall]);

/** Every process hears of a new plan: what is kept of the hall is read anew. */
export const hallAggregate: Aggregate<PlannedHall, HallEvent> = {
  kind: 'hall',
  audience: ({ hall }) => ({ people: [], offices: [hall], halls: [] }),
  evolve: (state, event) => {
    if (state === undefined) throw new Error('A hall is there before it is planned');
    return evolveHall(state, event);
  },
  react: () => [],
  write: (tx, { key, after, events, seq, at, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, [key.division, key.id, after.version, JSON.stringify(after.plan), at]);
    return [];
  },
};
