/** Reminds units of the last days of their orders, step by step, and tells the order when a day was let pass. */
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { nextReminder, REMINDER_STEPS } from '#domain/clock/reminder.ts';
import type { OrderId } from '#domain/supervision/order.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { inTransaction, kept, sqlOf } from '#server/kernel/transaction.ts';
import { statement } from '#server/kernel/statement.ts';
import { changeOrder, type OrderParts } from './change-order.ts';
import { tellUnit } from './order-notes.ts';
import { findOrder } from './order-store.ts';

type Due = { readonly id: OrderId; readonly due_on: Day; readonly step: number };
/** Divisions with a clock that runs: those of cities and of the province have no cases of their own. */
const places = statement<{ readonly division: number }>('order-timer-places', 'select distinct division from yici.order_timer');
const due = statement<Due>(
  'order-timer-due',
  'select id, due_on, step from yici.order_timer where division = $1 and at <= $2 order by at, id limit 200',
);
/** Only from the step that was given: whoever gives the same one at the same time moves nothing. */
const moveOn = statement(
  'order-timer-move-on',
  'update yici.order_timer set step = $5, at = $6 where division = $1 and id = $2 and due_on = $3 and step = $4',
);
const end = statement('order-timer-passed', 'delete from yici.order_timer where division = $1 and id = $2 and due_on = $3 and step = $4');

/** All that is due; returns how many steps were given. */
export async function remindOrders(parts: OrderParts, now: Instant): Promise<number> {
  const sql = sqlOf(parts.corridor.pool);
  let given = 0;
  for (const { division } of await sql.run(places, [])) {
    const place = brandAs<DivisionCode>(division);
    for (let rows = await sql.run(due, [place, now]); rows.length > 0; rows = await sql.run(due, [place, now])) {
      for (const row of rows) await giveStep(parts, parts.calendar, place, row, now);
      given += rows.length;
    }
  }
  return given;
}

/** The order is told before the step moves on: after a fault between the two it is told again, which its key makes once. */
async function giveStep(parts: OrderParts, calendar: Calendar, division: DivisionCode, row: Due, now: Instant): Promise<void> {
  const found = REMINDER_STEPS[row.step];
  const order = await findOrder(sqlOf(parts.corridor.pool), { division, id: row.id });
  if (found?.kind.startsWith('over') === true) await overrun(parts, division, row, now);
  const next = nextReminder(row.step, row.due_on, calendarAt(calendar, division));
  await inTransaction(parts.corridor.pool, async (tx) => {
    if (found !== undefined && order !== undefined)
      tellUnit(tx, { ...order, due: row.due_on, seq: 0 }, `order-${found.kind}`, now, found.to);
    const place = [division, row.id, row.due_on, row.step];
    if (next === undefined) tx.send(end, place);
    else tx.send(moveOn, [...place, next.step, next.at]);
    return kept(undefined);
  });
}

/** What the engine does not see as late (answered meanwhile) it refuses, and nothing is left to do. */
async function overrun(parts: OrderParts, division: DivisionCode, { id, due_on }: Due, now: Instant): Promise<void> {
  const key = `order-overrun ${id} ${due_on}`;
  await changeOrder(parts, {
    key: { division, id },
    command: { kind: 'overrun' },
    actor: { kind: 'system', job: 'sweep' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: { overrun: due_on },
  });
}
