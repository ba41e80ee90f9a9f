/** Freezes a month: its sums as they stood at eight in the morning of the first day of the next; never written again. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { addToMonth, figureOf, firstDayOf, monthOf, monthsBetween, type Figure, type Month } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import type { MeasureRoom } from './measure-room.ts';

const EIGHT_MS = 8 * 3_600_000;

/** What waits to be counted belongs in: such a division is frozen in the next round. */
const freeze = statement(
  'measure-freeze',
  `insert into yici.measure_freeze (division, month, about, sums, at)
   select division, month, about, sums, $3 from yici.measure_cell
   where division = $1 and month = $2 and facet = 'all'
     and not exists (select from yici.measure_dirty where division = $1)
   on conflict (division, month, about) do nothing`,
);
/** One question for all: whoever has counts is looked up in the index of the frozen months. */
const open = statement<{ readonly division: number }>(
  'measure-unfrozen',
  `select c.division from yici.measure_count c
   where not exists (select from yici.measure_freeze f where f.division = c.division and f.month = $1) order by c.division`,
);

/** The newest month that is to be frozen. */
export function monthToFreeze(now: Instant): Month {
  const month = monthOf(dayOfInstant(now));
  const due = instantOf(startOfDay(firstDayOf(month)) + EIGHT_MS);
  return addToMonth(month, now >= due ? -1 : -2);
}

/** Every division that is counted, once a month: whoever comes late freezes what stands then, and the instant says when. */
export async function freezeAll({ pool, clock }: Pick<MeasureRoom, 'pool' | 'clock'>): Promise<void> {
  const now = clock();
  const month = monthToFreeze(now);
  const sql = sqlOf(pool);
  for (const { division } of await sql.run(open, [month])) await sql.run(freeze, [division, month, now]);
}

const first = statement<{ readonly month: Month; readonly at: Instant }>(
  'measure-frozen-months',
  'select month, min(at) as at from yici.measure_freeze where division = any ($1) and month between $2 and $3 group by month order by month',
);
/** Frozen months of a span, with when. */
export const frozenMonths = (
  sql: Sql,
  divisions: readonly DivisionCode[],
  from: Month,
  to: Month,
): Promise<readonly { readonly month: Month; readonly at: Instant }[]> => sql.run(first, [divisions, from, to]);

const sums = statement<{ readonly month: Month; readonly num: string; readonly den: string }>(
  'measure-frozen-sums',
  `select month, sum((sums -> $4 ->> 0)::bigint) as num, sum((sums -> $4 ->> 1)::bigint) as den
   from yici.measure_freeze where division = any ($1) and month = any ($2) and about = $3 and sums ? $4 group by month order by month`,
);
/** What a measure said of whole divisions when each month was frozen: beside it stands what it says now. */
export async function frozenSeries(
  sql: Sql,
  measure: Measure,
  divisions: readonly DivisionCode[],
  from: Month,
  to: Month,
): Promise<ReadonlyMap<Month, Figure>> {
  const rows = await sql.run(sums, [divisions, monthsBetween(from, to), measure.about, measure.id]);
  return new Map(rows.map(({ month, num, den }) => [month, figureOf(measure, [Number(num), Number(den)])]));
}
