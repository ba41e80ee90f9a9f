/** The subjects behind one figure of one division: what was counted of each, without personal data; the worst first. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { FactKeys, FactRow } from '#domain/measure/fact-row.ts';
import type { Month, Sum } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { monthsOf, placeOf, type Slice } from './figures.ts';

export type Which = 'missed' | 'met' | 'all';
export type Drilled = {
  readonly kind: string;
  readonly id: string;
  readonly line: string;
  readonly day: Day;
  readonly keys: FactKeys;
  readonly facts: FactRow['facts'];
  readonly sum: Sum;
  /** How the part, or the whole case, stands now. */
  readonly state: string | null;
  readonly due: Day | null;
};

/** A share is missed by who is not in it, a burden by who bears one; what is no share is met by half of the list. */
const rows = statement<Drilled>(
  'measure-drill',
  `select f.kind, f.id, f.line, f.day, f.keys, f.facts, f.tally -> $5 as sum, coalesce(p.state, c.state) as state, p.due_on as due
   from yici.measure_fact f
   left join yici.part_now p on p.division = f.division and p.number = f.id and f.about = 'part' and 'part ' || p.part = f.line
   left join yici.case_now c on c.division = f.division and c.number = f.id and f.kind = 'case'
   where f.division = $1 and f.about = $2 and f.month between $3 and $4 and f.tally ? $5
     and ($6::text is null or f.keys -> $6 ? $7)
     and case $8
       when 'all' then true
       when 'missed' then case when $9 then (f.tally -> $5 ->> 0)::bigint < (f.tally -> $5 ->> 1)::bigint else (f.tally -> $5 ->> 0)::bigint > 0 end
       else case when $9 then (f.tally -> $5 ->> 0)::bigint >= (f.tally -> $5 ->> 1)::bigint else (f.tally -> $5 ->> 0)::bigint = 0 end
     end
   order by case when $9 then (f.tally -> $5 ->> 0)::bigint else -(f.tally -> $5 ->> 0)::bigint end, f.day desc, f.id, f.line
   limit $10 offset $11`,
);

export const DRILL_PAGE = 50;

/** A page of rows; `page` from 0. */
export async function drill(
  sql: Sql,
  { id, about, direction }: Pick<Measure, 'id' | 'about' | 'direction'>,
  division: DivisionCode,
  slice: Omit<Slice, 'divisions'>,
  { from, to, which, page }: { readonly from: Month; readonly to: Month; readonly which: Which; readonly page: number },
): Promise<readonly Drilled[]> {
  const { facet, key } = placeOf({ ...slice, divisions: [division] });
  const of = facet === 'all' ? null : facet;
  const span = await monthsOf(sql, { about }, [division], from, to);
  return sql.run(rows, [division, about, ...span, id, of, key, which, direction === 'up', DRILL_PAGE, page * DRILL_PAGE]);
}
