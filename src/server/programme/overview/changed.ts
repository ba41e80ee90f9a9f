/** Answers what changed in the last seven days against the seven before, by place. */
import { levelOfDivision, parentOf } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, type Day } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { monthOf, type Sum } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { whatChanged, type Move, type MovePart } from '#domain/measure/what-changed.ts';
import type { OverviewChanged } from '#contract/view/overview.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { asOf } from '#server/measure/figures.ts';
import { standing } from '#server/measure/measure-view.ts';
import { askedOf, measuresOf, placeOf, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';
import { readCells, sumWhere, type Cell, type Cells } from './read-sums.ts';

const WATCHED = [
  'actual.once',
  'actual.zero-visit',
  'actual.on-time',
  'actual.made-to-return',
  'actual.reused',
  'actual.instant',
  'actual.online',
  'actual.satisfied',
  'actual.petitions-on-time',
];
const WEEK = 7;

const daysFrom = (first: Day): readonly string[] => Array.from({ length: WEEK }, (_, index) => String(addDays(first, index)));

type Week = { readonly now: ReadonlySet<string>; readonly before: ReadonlySet<string> };
const bothOf = (cells: Cells, { now, before }: Week): { readonly now: Sum; readonly before: Sum } => ({
  now: sumWhere(cells, ({ key }) => now.has(key)),
  before: sumWhere(cells, ({ key }) => before.has(key)),
});

function moveOf(catalogue: Catalogue, division: DivisionCode, cells: Cells, week: Week, measure: Measure): Move {
  const own = cells.filter((cell: Cell) => cell.measure === measure.id);
  const below = [...catalogue.divisions.values()].filter(({ code }) => levelOfDivision(code) !== 'township' && parentOf(code) === division);
  const parts = below.map(({ code }): MovePart => {
    const within = new Set(countiesBelow(catalogue, code));
    return {
      name: placeOf(catalogue, code).name,
      ...bothOf(
        own.filter((cell) => within.has(cell.division)),
        week,
      ),
    };
  });
  return { measure, ...bothOf(own, week), parts };
}

/** Sums by day are not kept by office: who leads one office sees no week of it. */
export async function changed({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<OverviewChanged>> {
  const asked = askedOf(catalogue, facts);
  if (!asked.ok) return asked;
  const { division, slice, all } = asked.value;
  const last = dayOfInstant(facts.now);
  const [first, earlier] = [addDays(last, 1 - WEEK), addDays(last, 1 - 2 * WEEK)];
  const week: Week = { now: new Set(daysFrom(first)), before: new Set(daysFrom(earlier)) };
  const measures = measuresOf(catalogue, WATCHED);
  const sql = sqlOf(pool);
  const span = [monthOf(earlier), monthOf(last)] as const;
  const [cells, at] = await Promise.all([
    all ? readCells(sql, measures, slice.divisions, 'day', span, [...week.now, ...week.before]) : [],
    asOf(sql, slice.divisions),
  ]);
  const rows = whatChanged(measures.map((measure) => moveOf(catalogue, division, cells, week, measure)));
  return ok({
    ...standing(at, facts.now),
    from: dayText(first),
    to: dayText(last),
    rows: rows.map(({ measure, better, text, counts }) => ({ measure, better, text, counts: [...counts] })),
  });
}
