/** Supervision orders in the database: their history, the row that lists are read from, and what comes next for the unit. */
import { evolveOrder, pointsOf } from '#domain/supervision/evolve-order.ts';
import { isRunning, isWithUnit, type OrderEvent, type OrderId, type OrderState } from '#domain/supervision/order.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { firstReminder } from '#domain/clock/reminder.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { noteOfEvent, tellUnit } from './order-notes.ts';

/** An order that is not there yet has no row to lock: two rules that find the same cause at once wait for each other all the same. */
const lock = statement<never>('order-lock', "select pg_advisory_xact_lock(hashtextextended('yici-order ' || $1, 0))");
const read = statement<{ readonly body: OrderEvent }>(
  'order-event-read',
  'select body from yici.order_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'order-event-insert',
  head: 'insert into yici.order_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'order-now-keep',
  `insert into yici.order_now (division, id, version, number, raised_in, unit, source, source_ref, source_words, what, state, running,
     with_unit, due_on, raised_at, fed_back_at, closed_at, ever_late, escalated_to, published, published_at, points)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, running = excluded.running,
     with_unit = excluded.with_unit, due_on = excluded.due_on, fed_back_at = excluded.fed_back_at, closed_at = excluded.closed_at,
     ever_late = excluded.ever_late, escalated_to = excluded.escalated_to, published = excluded.published,
     published_at = excluded.published_at, points = excluded.points`,
);
const time = statement(
  'order-timer-keep',
  `insert into yici.order_timer (division, id, due_on, step, at) values ($1, $2, $3, $4, $5)
   on conflict (division, id) do update set due_on = excluded.due_on, step = excluded.step, at = excluded.at`,
);
const untime = statement('order-timer-end', 'delete from yici.order_timer where division = $1 and id = $2');

/** The unit's division leads the id; what a caller calls it follows, so that the same cause raises one order. */
export const orderIdOf = (unitDivision: DivisionCode, id: string): OrderId =>
  brandAs<OrderId>(`${unitDivision}-${id.replaceAll(/[^\w.-]/gu, '.').slice(0, 110)}`);
export const orderKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w.-]{1,120}$/u.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

const fold = (events: readonly OrderEvent[]): OrderState | undefined =>
  events.reduce<OrderState | undefined>((state, event) => evolveOrder(state, event), undefined);

export async function lockOrder(tx: Sql, key: Key): Promise<Loaded<OrderState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const orderEvents = async (sql: Sql, key: Key): Promise<readonly OrderEvent[]> =>
  (await sql.run(read, [key.division, key.id])).map(({ body }) => body);
export const findOrder = async (sql: Sql, key: Key): Promise<OrderState | undefined> => fold(await orderEvents(sql, key));

type Written = Change<OrderState, OrderEvent>;

/** The clock of a unit's last day: begun anew with a new day, gone when the unit has nothing to do. */
function writeTimer(tx: Transaction, calendar: Calendar, { key, before, after, at }: Written): void {
  const runs = isWithUnit(after.state);
  if (!runs) return tx.send(untime, [key.division, key.id]);
  if (before !== undefined && isWithUnit(before.state) && before.due === after.due) return undefined;
  const next = firstReminder(after.due, at, calendarAt(calendar, after.division));
  if (next !== undefined) tx.send(time, [key.division, key.id, after.due, next.step, next.at]);
}

function writeNow(tx: Transaction, { key, after }: Written): void {
  const { number, raisedIn, unit, source, what, state, due, raisedAt, firstFeedback, closed, everLate, escalated, published } = after;
  const words = JSON.stringify(source.words);
  tx.send(keep, [
    ...[key.division, key.id, after.seq, number, raisedIn, unit, source.kind, source.ref, words, what, state],
    ...[isRunning(state), isWithUnit(state), due, raisedAt, firstFeedback ?? null, closed?.at ?? null, everLate],
    ...[escalated?.to ?? null, published?.text ?? null, published?.at ?? null, pointsOf(after) ?? null],
  ]);
}

/** The unit and supervision of its division hear of it live; the unit finds it among its reminders; measures count it anew. */
export const orderAggregate = (calendar: Calendar): Aggregate<OrderState, OrderEvent> => ({
  kind: 'order',
  audience: ({ unit }) => ({ people: [], offices: [unit], halls: [] }),
  evolve: evolveOrder,
  react: (event) => (event.kind === 'Overran' ? [{ kind: 'order.card' }] : []),
  write: (tx, change) => {
    const { key, after, events, seq, at, requestId } = change;
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    writeNow(tx, change);
    writeTimer(tx, calendar, change);
    for (const event of events) {
      const note = noteOfEvent(event);
      if (note !== undefined) tellUnit(tx, after, note, at);
    }
    markDirty(tx, key.division, 'order', key.id, at);
    return [];
  },
});
