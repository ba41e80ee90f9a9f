/** Sums by division and month, or by day, for several measures in one question; nothing is read but the cells. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Month, Sum } from '#domain/measure/figure.ts';
import { isStock, type Measure } from '#domain/measure/measure.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Row = {
  readonly measure: string;
  readonly division: DivisionCode;
  readonly month: Month;
  readonly key: string;
  readonly num: string;
  readonly den: string;
};
const cells = statement<Row>(
  'overview-sums',
  `select m.id as measure, c.division, c.month, c.key, (c.sums -> m.id ->> 0) as num, (c.sums -> m.id ->> 1) as den
   from yici.measure_cell c join unnest($5::text[], $6::text[]) as m (id, about) on m.about = c.about and c.sums ? m.id
   where c.division = any ($1) and c.about = any ($6) and c.facet = $2 and c.month between $3 and $4
     and ($7::text[] is null or c.key = any ($7))`,
);

export type Cell = Pick<Row, 'measure' | 'division' | 'month' | 'key'> & { readonly sum: Sum };
export type Cells = readonly Cell[];

export async function readCells(
  sql: Sql,
  measures: readonly Pick<Measure, 'id' | 'about'>[],
  divisions: readonly DivisionCode[],
  facet: 'all' | 'day' | 'office',
  [from, to]: readonly [Month, Month],
  keys: readonly string[] | null,
): Promise<Cells> {
  const [ids, abouts] = [measures.map(({ id }) => id), measures.map(({ about }) => about)];
  const rows = await sql.run(cells, [divisions, facet, from, to, ids, abouts, keys]);
  return rows.map(({ num, den, ...row }) => ({ ...row, sum: [Number(num), Number(den)] as const }));
}

export const sumWhere = (of: Cells, isIn: (cell: Cell) => boolean): Sum =>
  of.reduce<Sum>((sum, cell) => (isIn(cell) ? [sum[0] + cell.sum[0], sum[1] + cell.sum[1]] : sum), [0, 0]);

/** The first month of a span that is added up: of what stands, the newest in which anything that stands was counted. */
export function firstAdded(
  of: Cells,
  measures: readonly Pick<Measure, 'id' | 'about'>[],
): (measure: Measure, from: Month, to: Month) => Month {
  const stocks = new Set<string>(measures.filter(isStock).map(({ id }) => id));
  const months = [...new Set(of.flatMap(({ measure, month }) => (stocks.has(measure) ? [month] : [])))];
  return (measure, from, to) => (isStock(measure) ? Math.max(from, ...months.filter((month) => month <= to)) : from);
}
