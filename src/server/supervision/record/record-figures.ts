/** What this room itself counts of a unit for grades and reports: its orders and its monthly reports. */
import type { OrderId } from '#domain/supervision/order.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';

export type UnitOrders = {
  readonly unit: string;
  readonly orders: number;
  readonly in_time: number;
  readonly marked: number;
  readonly points: number;
};
/** Orders raised in a span, whether a last day was let pass, and the marks of those that have one. */
export const ordersByUnit = statement<UnitOrders>(
  'record-orders-unit',
  `select unit, count(*)::int as orders, count(*) filter (where not ever_late)::int as in_time,
     count(points)::int as marked, coalesce(sum(points), 0)::int as points
   from yici.order_now where division = $1 and raised_at >= $2 and raised_at < $3 and state <> 'withdrawn' group by unit`,
);
/** Units that had an order running in a span: who has orders reports each month. */
export const unitsWithOrders = statement<{ readonly unit: string }>(
  'record-units',
  `select distinct unit from yici.order_now
   where division = any ($1) and raised_at < $3 and (closed_at is null or closed_at >= $2) and state <> 'withdrawn' order by unit`,
);
export const reportsByUnit = statement<{ readonly office: string; readonly filed: number; readonly in_time: number }>(
  'record-reports-unit',
  `select office, count(*)::int as filed, count(*) filter (where body->>'late' = 'false')::int as in_time
   from yici.reform_record_now where division = $1 and kind = 'report' and period between $2 and $3 group by office`,
);
export const endedCases = statement<{ readonly number: string }>(
  'record-sample',
  `select number from yici.case_now where division = any ($1) and ended_at >= $2 and ended_at < $3 order by md5($4 || number), number limit $5`,
);
export const countEndedCases = statement<{ readonly cases: number }>(
  'record-sample-of',
  'select count(*)::int as cases from yici.case_now where division = any ($1) and ended_at >= $2 and ended_at < $3',
);
export const casesNamed = statement<{ readonly number: string; readonly matter: string; readonly ended_at: Instant | null }>(
  'record-sample-cases',
  'select number, matter, ended_at from yici.case_now where division = any ($1) and number = any ($2)',
);
export const cardCounts = statement<{ readonly trigger_kind: string; readonly cards: number }>(
  'liability-cards',
  `select trigger_kind, count(*)::int as cards from yici.card_now
   where division = any ($1) and raised_at >= $2 and state not in ('lifted', 'overturned') group by trigger_kind`,
);
export const orderCounts = statement<{ readonly source: string; readonly orders: number }>(
  'liability-orders',
  `select source, count(*)::int as orders from yici.order_now
   where division = any ($1) and raised_at >= $2 and state <> 'withdrawn' group by source`,
);
export const sentAwayCount = statement<{ readonly told: number }>(
  'liability-sent-away',
  'select count(*)::int as told from yici.sent_away_now where division = any ($1) and reported_at >= $2',
);
export const newestCards = statement<{
  readonly id: string;
  readonly division: DivisionCode;
  readonly office: string;
  readonly trigger_kind: string;
  readonly raised_at: Instant;
}>(
  'liability-newest-cards',
  `select id, division, office, trigger_kind, raised_at from yici.card_now
   where division = any ($1) and raised_at >= $2 and state not in ('lifted', 'overturned') order by raised_at desc limit 200`,
);
export const newestOrders = statement<{
  readonly id: OrderId;
  readonly unit: string;
  readonly source: string;
  readonly number: string;
  readonly what: string;
  readonly raised_at: Instant;
}>(
  'liability-newest-orders',
  `select id, unit, source, number, what, raised_at from yici.order_now
   where division = any ($1) and raised_at >= $2 and state <> 'withdrawn' order by raised_at desc limit 200`,
);
