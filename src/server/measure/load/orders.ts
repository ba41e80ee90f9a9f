/** Facts of supervision orders, kept with the division of the unit they went to. */
import type { FactRow } from '#domain/measure/fact-row.ts';
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Loader } from './loader.ts';

type Row = {
  readonly id: string;
  readonly unit: string;
  readonly source: string;
  readonly state: string;
  readonly due_on: Day;
  readonly raised_at: Instant;
  readonly closed_at: Instant | null;
  readonly ever_late: boolean;
  readonly points: number | null;
};
const read = statement<Row>(
  'measure-orders',
  `select id, unit, source, state, due_on, raised_at, closed_at, ever_late, points from yici.order_now where division = $1 and id = any ($2)`,
);
const page = statement<{ readonly id: string }>(
  'measure-order-page',
  'select id from yici.order_now where division = $1 and id > $2 order by id limit 500',
);

/** Late counts from the day after the last one, whatever comes after. */
const dayOf = ({ ever_late, due_on, closed_at, raised_at }: Row): Day =>
  ever_late ? addDays(due_on, 1) : dayOfInstant(closed_at ?? raised_at);

const rowOf = (row: Row): FactRow => ({
  about: 'order',
  line: '',
  day: dayOf(row),
  keys: { office: [row.unit], channel: [row.source] },
  facts: {
    closed: row.closed_at !== null,
    late: row.ever_late,
    ...(row.points === null ? {} : { score: row.points }),
  },
});

export const orders: Loader = {
  load: async (_room, sql, division, ids) =>
    new Map(
      (await sql.run(read, [division, ids])).map((row): readonly [string, readonly FactRow[]] => [
        row.id,
        row.state === 'withdrawn' ? [] : [rowOf(row)],
      ]),
    ),
  list: async (_room, sql, division, after) => (await sql.run(page, [division, after])).map(({ id }) => id),
};
