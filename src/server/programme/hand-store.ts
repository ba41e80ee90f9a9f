/** What is handed down, in the database: its history and the row that lists are read from, keyed by the division below. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { evolveHand, type HandEvent, type HandState } from '#domain/programme/hand-down.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('hand-lock', 'select version from yici.hand_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: HandEvent }>(
  'hand-event-read',
  'select body from yici.hand_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'hand-event-insert',
  head: 'insert into yici.hand_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'hand-now-keep',
  `insert into yici.hand_now (division, id, version, from_division, from_plan, from_id, office, state, body, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, body = excluded.body`,
);

const fold = (events: readonly HandEvent[]): HandState | undefined =>
  events.reduce<HandState | undefined>((state, event) => evolveHand(state, event), undefined);

export async function lockHand(tx: Sql, key: Key): Promise<Loaded<HandState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findHand = async (sql: Sql, key: Key): Promise<HandState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

export const handAggregate: Aggregate<HandState, HandEvent> = {
  kind: 'hand-down',
  audience: ({ to }) => ({ people: [], offices: to === undefined ? [] : [to], halls: [] }),
  evolve: evolveHand,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { from, to = null, state } = after;
    const kept = [key.division, key.id, after.seq, from.division, from.plan, from.id, to, state];
    tx.send(keep, [...kept, JSON.stringify(after), after.at]);
    return [];
  },
};

type Row = { readonly body: HandState };
/** Handed down from one plan to these divisions. */
const fromPlan = statement<Row>(
  'hand-list-plan',
  'select body from yici.hand_now where division = any ($1) and from_plan = $2 order by at, division, id',
);
const toDivision = statement<Row>(
  'hand-list-division',
  'select body from yici.hand_now where division = $1 and ($2::text is null or office = $2) order by at desc, id limit 200',
);

/** @param divisions where it may have been handed to: those below, and the plan's own for its offices. */
export const handsOfPlan = async (sql: Sql, divisions: readonly DivisionCode[], plan: string): Promise<readonly HandState[]> =>
  (await sql.run(fromPlan, [divisions, plan])).map(({ body }) => body);
/** To a division and its offices, or to one office. */
export const handsTo = async (sql: Sql, division: DivisionCode, office?: string): Promise<readonly HandState[]> =>
  (await sql.run(toDivision, [division, office ?? null])).map(({ body }) => body);
