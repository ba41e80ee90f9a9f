/** Runs one command on a supervision order, for an officer, a rule and the worker alike. */
import type { Actor } from '#domain/case/actor.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { decideOrder } from '#domain/supervision/decide-order.ts';
import type { OrderCommand } from '#domain/supervision/order-command.ts';
import type { OrderAbout, OrderEvent, OrderState, OrderStatus } from '#domain/supervision/order.ts';
import { dayOfInstant, yearOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand, type Corridor } from '#server/corridor/run-command.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { byOf } from './change-card.ts';
import { lockOrder, orderAggregate } from './order-store.ts';

export type OrderParts = { readonly corridor: Corridor; readonly calendar: Calendar };
export type OrderChange = {
  readonly key: Key;
  /** An order gets its number when it is raised. */
  readonly command: OrderCommand | ({ readonly kind: 'raise' } & Omit<OrderAbout, 'number'>);
  readonly actor: Actor;
  /** Scope of the key: a person, or `system`. */
  readonly person: string;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
};
export type OrderDone = { readonly id: string; readonly number: string; readonly state: OrderStatus; readonly version: number };

const count = statement<{ readonly last: number }>(
  'order-count-next',
  `insert into yici.order_count as now (division, year, last) values ($1, $2, 1)
   on conflict (division, year) do update set last = now.last + 1 returning last`,
);

const DIGITS = 3;
async function numbered(tx: Sql, key: Key, command: OrderChange['command'], at: Instant): Promise<OrderCommand> {
  if (command.kind !== 'raise' || 'number' in command) return command;
  const year = yearOf(dayOfInstant(at));
  const [row] = await tx.run(count, [key.division, year]);
  return { ...command, number: `D-${year}-${String(row?.last ?? 1).padStart(DIGITS, '0')}` };
}

/** Whoever acts on cards acts on orders and records. */
export const orderBy = byOf;

/** @returns the acknowledgement as it was first given; or the refusal, with nothing changed. */
export const changeOrder = (
  { corridor, calendar }: OrderParts,
  { key, command, actor, person, idempotencyKey, requestId, now, payload }: OrderChange,
): Promise<Result<StoredReply>> =>
  runCommand<OrderState, OrderEvent>(corridor, orderAggregate(calendar), {
    use: { division: key.division, person, key: idempotencyKey },
    payload,
    requestId,
    now,
    lock: (tx) => lockOrder(tx, key),
    decide: async (tx, state, at) => {
      const scene = { actor, by: orderBy(actor), calendar: calendarAt(calendar, key.division), now: at };
      const event = decideOrder(await numbered(tx, key, command, at), state, scene);
      return event.ok ? ok({ key, events: [event.value] }) : event;
    },
    reply: ({ state }) => {
      const body: OrderDone = { id: state.id, number: state.number, state: state.state, version: state.seq };
      return { status: command.kind === 'raise' ? 201 : 200, body };
    },
  });
