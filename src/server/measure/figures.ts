/** Figures of a slice and a span, read from the sums; a city or the province is the sum over its counties. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOf, type Day, type Instant } from '#domain/kernel/instant.ts';
import { figureOf, monthOf, monthsBetween, type Figure, type Month, type Sum } from '#domain/measure/figure.ts';
import { isStock, type Measure } from '#domain/measure/measure.ts';
import { statement, type Statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export const FACETS = ['office', 'item', 'matter', 'channel'] as const;
export type Facet = (typeof FACETS)[number];
/** The divisions whose sums are added, and at most one facet of them. */
export type Slice = { readonly divisions: readonly DivisionCode[] } & { readonly [facet in Facet]?: string };
export type By = 'division' | Facet;

type SumRow = { readonly measure: string; readonly num: string; readonly den: string };
const SUMS = `sum((sums -> m.id ->> 0)::bigint) as num, sum((sums -> m.id ->> 1)::bigint) as den`;
/** Months one by one: with the key behind them each sum is one step into the index, whatever else the months hold. */
const OF = `from yici.measure_cell c join unnest($4::text[], $5::text[]) as m (id, about) on m.about = c.about and c.sums ? m.id
  where c.division = any ($1) and c.about = any ($5) and c.facet = $2 and c.month = any ($3)`;
type Told = SumRow & { readonly month: Month; readonly key: string };

/** The same question of all of a division, and of one key of a facet: two texts, so that each has its own plan. */
const asking = (name: string, columns: string, by: string): { readonly whole: Statement<Told>; readonly ofKey: Statement<Told> } => ({
  whole: statement(name, `select m.id as measure, ${columns}${SUMS} ${OF} group by ${by}`),
  ofKey: statement(`${name}-key`, `select m.id as measure, ${columns}${SUMS} ${OF} and c.key = $6 group by ${by}`),
});
const ofSpan = asking('measure-sums', '', '1');
const byMonth = asking('measure-sums-month', 'c.month, ', '1, 2 order by 2');
const byDivision = asking('measure-sums-division', 'c.division::text as key, ', '1, 2 order by 2');
const byKey = statement<Told>('measure-sums-by', `select m.id as measure, c.key, ${SUMS} ${OF} group by 1, 2 order by 2`);
/** Days have five digits until the year 2243, so that their texts stand in their order: one stretch of the index a county and month. */
const byDay = statement<Told>(
  'measure-sums-day',
  `select m.id as measure, c.key, ${SUMS} ${OF} and c.key between $6 and $7 group by 1, 2 order by 2`,
);
/** Items stand in every county each month; islands may be none, and then no sum says so. */
const newest = statement<{ readonly month: Month | null }>(
  'measure-newest-stock',
  `select max(month) as month from yici.measure_cell where division = any ($1) and about = 'item' and facet = 'all' and month = any ($2)`,
);
/** Marks bear the database's own clock, so that one clock says both. */
const waiting = statement<{ readonly at: Instant }>(
  'measure-waiting',
  `select coalesce(min(marked), (extract(epoch from clock_timestamp()) * 1000)::bigint) as at
   from yici.measure_dirty where division = any ($1)`,
);

type Place = { readonly facet: Facet | 'all'; readonly key: string | null };
/** Throws for two facets at once: their sums are not kept crosswise. */
export function placeOf(slice: Slice): Place {
  const given = FACETS.filter((facet) => slice[facet] !== undefined);
  if (given.length > 1) throw new Error(`a slice has one facet, not ${given.join(' and ')}`);
  const [facet] = given;
  return facet === undefined ? { facet: 'all', key: null } : { facet, key: slice[facet] ?? null };
}

const asked = (measures: readonly Measure[]): readonly [ids: readonly string[], abouts: readonly string[]] => [
  measures.map(({ id }) => id),
  measures.map(({ about }) => about),
];
const sumOf = (row: SumRow | undefined): Sum => (row === undefined ? [0, 0] : [Number(row.num), Number(row.den)]);

const ask = (sql: Sql, { whole, ofKey }: ReturnType<typeof asking>, slice: Slice, from: Month, to: Month, measures: readonly Measure[]) => {
  const { facet, key } = placeOf(slice);
  const values = [slice.divisions, facet, monthsBetween(from, to), ...asked(measures)];
  return key === null ? sql.run(whole, values) : sql.run(ofKey, [...values, key]);
};

/** The months of a span that are added up: all of what happened, of what stands the newest that was counted. */
export async function monthsOf(
  sql: Sql,
  measure: Pick<Measure, 'about'>,
  divisions: readonly DivisionCode[],
  from: Month,
  to: Month,
): Promise<readonly [from: Month, to: Month]> {
  if (from === to || !isStock(measure)) return [from, to];
  const [row] = await sql.run(newest, [divisions, monthsBetween(from, to)]);
  const month = row?.month ?? to;
  return [month, month];
}

/** One figure for each measure, in their order. */
export async function figuresOf(sql: Sql, measures: readonly Measure[], slice: Slice, from: Month, to: Month): Promise<readonly Figure[]> {
  const kinds = [measures.filter((measure) => !isStock(measure)), measures.filter(isStock)];
  const told = await Promise.all(
    kinds.map(async (own) => {
      const [first] = own;
      return first === undefined ? [] : ask(sql, ofSpan, slice, ...(await monthsOf(sql, first, slice.divisions, from, to)), own);
    }),
  );
  const found = new Map(told.flat().map((row) => [row.measure, row]));
  return measures.map((measure) => figureOf(measure, sumOf(found.get(measure.id))));
}

/** The months in which something was counted, oldest first. */
export async function seriesOf(
  sql: Sql,
  measure: Measure,
  slice: Slice,
  from: Month,
  to: Month,
): Promise<readonly (Figure & { readonly month: Month })[]> {
  const rows = await ask(sql, byMonth, slice, from, to, [measure]);
  return rows.map((row) => ({ ...figureOf(measure, sumOf(row)), month: row.month }));
}

/** Day by day, of whole divisions: what changed this week. Days on which nothing was counted are left out. */
export async function daysOf(
  sql: Sql,
  measures: readonly Measure[],
  divisions: readonly DivisionCode[],
  from: Day,
  to: Day,
): Promise<readonly (Figure & { readonly day: Day })[]> {
  const rows = await sql.run(byDay, [
    divisions,
    'day',
    monthsBetween(monthOf(from), monthOf(to)),
    ...asked(measures),
    String(from),
    String(to),
  ]);
  const known = new Map(measures.map((measure) => [measure.id as string, measure]));
  return rows.flatMap((row) => {
    const measure = known.get(row.measure);
    return measure === undefined ? [] : [{ ...figureOf(measure, sumOf(row)), day: dayOf(Number(row.key)) }];
  });
}

/** One figure for each division, office, item, matter or channel of the slice. Throws where the slice has another facet already. */
export async function byOf(
  sql: Sql,
  measure: Measure,
  slice: Slice,
  from: Month,
  to: Month,
  by: By,
): Promise<readonly (Figure & { readonly key: string })[]> {
  const { facet } = placeOf(slice);
  if (by !== 'division' && facet !== 'all') throw new Error(`a slice of one ${facet} is not told by ${by}`);
  const span = await monthsOf(sql, measure, slice.divisions, from, to);
  const values = [slice.divisions, by, monthsBetween(...span), ...asked([measure])];
  const rows = await (by === 'division' ? ask(sql, byDivision, slice, ...span, [measure]) : sql.run(byKey, values));
  return rows.map((row) => ({ ...figureOf(measure, sumOf(row)), key: row.key }));
}

/** Everything recorded before this instant is in the sums: the oldest change that waits to be counted, or now where none does. */
export async function asOf(sql: Sql, divisions: readonly DivisionCode[]): Promise<Instant> {
  const [row] = await sql.run(waiting, [divisions]);
  if (row === undefined) throw new Error('The clock of the database always answers');
  return row.at;
}
