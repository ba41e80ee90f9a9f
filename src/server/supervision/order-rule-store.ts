/** Rules of orders in the database: one log for each division that has its own, beside that of its cards. */
import { lineOf } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import {
  evolveOrderRules,
  noOrderRules,
  orderRulesFor,
  type OrderRuleEvent,
  type OrderRules,
  type OrderRuleState,
} from '#domain/supervision/order-rules.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { insertRule, lockRule, markRule } from './rule-store.ts';

export const orderRulesKey = (division: DivisionCode): Key => ({ division, id: 'orders' });
const read = statement<{ readonly body: OrderRuleEvent }>(
  'order-rule-event-read',
  'select body from yici.light_rule_event where division = $1 and id = $2 order by seq',
);

const fold = (events: readonly OrderRuleEvent[]): OrderRuleState =>
  events.reduce<OrderRuleState>((state, event) => evolveOrderRules(state, event), noOrderRules);

export const readOrderRules = async (sql: Sql, division: DivisionCode): Promise<OrderRuleState> => {
  const { id } = orderRulesKey(division);
  return fold((await sql.run(read, [division, id])).map(({ body }) => body));
};

export async function lockOrderRules(tx: Sql, { division, id }: Key): Promise<Loaded<OrderRuleState>> {
  const [, rows] = await Promise.all([tx.run(lockRule, [division, id]), tx.run(read, [division, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** What holds in a division, with what it inherits. */
export async function orderRulesInForce(sql: Sql, division: DivisionCode): Promise<OrderRules> {
  const line = lineOf(division);
  const states = await Promise.all(line.map((each) => readOrderRules(sql, each)));
  return orderRulesFor(division, new Map(line.map((each, index) => [each, states[index] ?? noOrderRules])));
}

export const orderRulesAggregate: Aggregate<OrderRuleState, OrderRuleEvent> = {
  kind: 'order-rules',
  evolve: evolveOrderRules,
  react: () => [],
  write: (tx, { key, events, seq, requestId }) => {
    tx.sendRows(
      insertRule,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(markRule, [key.division, key.id, seq + events.length]);
    return [];
  },
};
