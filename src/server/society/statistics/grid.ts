/** Reads a measure's sums for every division and month, and what of them is published; kept for some minutes, so that all pages say the same. */
import { publishGrid, type GridCell, type Published } from '#domain/society/publish-grid.ts';
import { lineOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { addToMonth, monthOf, type Month } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { asOf } from '#server/measure/figures.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Row = { readonly division: number; readonly month: Month; readonly num: string; readonly den: string };
const cells = statement<Row>(
  'statistics-grid',
  `select division, month, sums -> $2 ->> 0 as num, sums -> $2 ->> 1 as den from yici.measure_cell
   where division = any ($1) and about = $3 and facet = 'all' and month between $4 and $5 and sums ? $2`,
);

/** What the page draws. */
export const MONTHS_SHOWN = 24;
/** All pages of ten minutes are one edition: two that differ by one late case would tell of it. Milliseconds. */
const EDITION_MS = 10 * 60_000;

/** A month under way is not over, and what is counted of it says little; what is promised holds today. */
export const lastShown = ({ family }: Pick<Measure, 'family'>, now: Instant): Month => {
  const month = monthOf(dayOfInstant(now));
  return family === 'declared' ? month : addToMonth(month, -1);
};

export type Edition = { readonly published: Published; readonly asOf: Instant; readonly from: Month; readonly to: Month };
export type Editions = { readonly of: (measure: Measure, now: Instant) => Promise<Edition> };

export function openEditions({ sql, catalogue }: { readonly sql: Sql; readonly catalogue: Pick<Catalogue, 'divisions'> }): Editions {
  const kept = new Map<string, Promise<Edition>>();
  const children = new Map<number, number[]>();
  for (const { code, parent, level } of catalogue.divisions.values())
    if (level !== 'township' && parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), code]);
  const divisions = [...catalogue.divisions.values()].filter(({ level }) => level !== 'township').map(({ code }) => code);
  const make = async (measure: Measure, now: Instant): Promise<Edition> => {
    const to = lastShown(measure, now);
    const from = addToMonth(to, 1 - MONTHS_SHOWN);
    const [rows, at] = await Promise.all([sql.run(cells, [divisions, measure.id, measure.about, from, to]), asOf(sql, divisions)]);
    const grid = rows.map(({ division, month, num, den }): GridCell => ({ division, month, sum: [Number(num), Number(den)] }));
    const line = (division: number): readonly number[] => lineOf(brandAs<DivisionCode>(division));
    return { published: publishGrid(grid, line, (division) => children.get(division) ?? []), asOf: at, from, to };
  };
  return {
    of: (measure, now) => {
      const edition = Math.floor(now / EDITION_MS);
      const key = `${measure.id} ${edition}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      for (const old of kept.keys()) if (!old.endsWith(` ${edition}`)) kept.delete(old);
      const fresh = make(measure, now);
      kept.set(key, fresh);
      // What failed is asked again by the next who wants it.
      fresh.catch(() => kept.delete(key));
      return fresh;
    },
  };
}
