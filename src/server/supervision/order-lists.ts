/** Lists of supervision orders, read from their rows. */
import type { OrderId, OrderStatus } from '#domain/supervision/order.ts';
import type { OrderSource } from '#domain/supervision/order-source.ts';
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';

export type OrderNow = {
  readonly division: DivisionCode;
  readonly id: OrderId;
  readonly number: string;
  readonly unit: string;
  readonly source: OrderSource;
  readonly source_words: Text;
  readonly what: string;
  readonly state: OrderStatus;
  readonly due_on: Day;
  readonly raised_at: Instant;
  readonly closed_at: Instant | null;
  readonly ever_late: boolean;
  readonly escalated_to: DivisionCode | null;
  readonly published: string | null;
  readonly points: number | null;
};
const columns = `division, id, number, unit, source, source_words, what, state, due_on, raised_at, closed_at, ever_late, escalated_to,
  published, points`;
const wanted = "($2::text is null or running = ($2 = 'running'))";
/** What runs comes by its last day, the rest newest first: one screen shows both lists one after the other. */
export const ordersOfDivisions = statement<OrderNow>(
  'order-list-divisions',
  `select ${columns} from yici.order_now where division = any ($1) and ${wanted} and (raised_at, id) < ($3, $4)
   order by raised_at desc, id desc limit $5`,
);
export const ordersOfUnit = statement<OrderNow>(
  'order-list-unit',
  `select ${columns} from yici.order_now where division = any ($1) and ${wanted} and (raised_at, id) < ($3, $4) and unit = $6
   order by raised_at desc, id desc limit $5`,
);
export type OrderCounts = { readonly running: number; readonly late: number; readonly closed: number };
export const countOrders = statement<OrderCounts>(
  'order-counts',
  `select count(*) filter (where running)::int as running, count(*) filter (where with_unit and due_on < $3)::int as late,
     count(*) filter (where state = 'closed' and closed_at >= $4)::int as closed
   from yici.order_now where division = any ($1) and ($2::text is null or unit = $2)`,
);
export const publishedOrders = statement<OrderNow>(
  'order-list-published',
  `select ${columns} from yici.order_now where division = any ($1) and published_at is not null order by published_at desc limit 200`,
);

/** Divisions of six digits within one; orders are of offices, and townships have none of their own here. */
export const divisionsWithin = ({ divisions }: Pick<Catalogue, 'divisions'>, division: number): readonly DivisionCode[] => {
  const outer = brandAs<DivisionCode>(division);
  return [...divisions.values()].filter(({ code, level }) => level !== 'township' && isWithin(code, outer)).map(({ code }) => code);
};
