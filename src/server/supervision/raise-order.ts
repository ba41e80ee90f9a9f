/** Raises a supervision order for what was found elsewhere: a light, a rating, a petition, a task, a measure, a card, a report, a leader's word. */
import type { Actor } from '#domain/case/actor.ts';
import { dueOf } from '#domain/clock/due.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import type { OrderId } from '#domain/supervision/order.ts';
import { sourceFacts, type OrderSource } from '#domain/supervision/order-source.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeOrder, type OrderParts } from './change-order.ts';
import { findOrder, orderIdOf } from './order-store.ts';
import { orderRulesInForce } from './order-rule-store.ts';

export type NewOrder = {
  /** What the caller calls it: the same id for the same unit's division is one order, however often it is raised. */
  readonly id: string;
  /** Whose supervision raises it. */
  readonly division: DivisionCode;
  readonly source: { readonly kind: OrderSource; readonly ref: string; readonly words: Text };
  readonly unit: OfficeId;
  readonly unitDivision: DivisionCode;
  readonly what: string;
  /** Left out: the days that the division's rules give its source. */
  readonly due: Day | undefined;
};
/** `actor`: an officer of supervision, or `{ kind: 'system', job: 'sweep' }` for a rule. */
export type OrderScope = { readonly actor: Actor; readonly now: Instant; readonly requestId: string };

/** Idempotent by id: raised before, it answers with the order that is there. Refuses as the domain does (order-not-yours, order-own-unit, order-words-missing, order-day-passed). */
export async function raiseOrder(parts: OrderParts, order: NewOrder, { actor, now, requestId }: OrderScope): Promise<Result<OrderId>> {
  const { source, unit, unitDivision: division, what } = order;
  const id = orderIdOf(division, order.id);
  const key = { division, id };
  const sql = sqlOf(parts.corridor.pool);
  if ((await findOrder(sql, key)) !== undefined) return ok(id);
  const days = (await orderRulesInForce(sql, order.division)).days[source.kind];
  const term = { amount: days, unit: 'working-day' } as const;
  const due = order.due ?? dueOf(dayOfInstant(now), term, calendarAt(parts.calendar, division));
  const { basis } = sourceFacts[source.kind];
  const about = { id, division, raisedIn: order.division, source, unit, what, basis, due };
  const done = await changeOrder(parts, {
    key,
    command: { kind: 'raise', ...about },
    actor,
    person: actor.kind === 'officer' ? actor.person : 'system',
    idempotencyKey: `order ${id}`,
    requestId,
    now,
    payload: { order: id },
  });
  if (done.ok || done.refusal.code === 'order-raised-already') return ok(id);
  return done;
}
