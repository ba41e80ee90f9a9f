/** Answers where it stalls: items or offices by days beyond the promise, why people came again, and how many stop on the way. */
import { brandAs, type DivisionCode, type ItemId, type OfficeId } from '#domain/kernel/brand.ts';
import { SECOND_CAUSES, type SecondCause } from '#domain/hall/visit.ts';
import { startOfDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { addToMonth, figureOf, firstDayOf, type Figure } from '#domain/measure/figure.ts';
import type { Bottlenecks, Funnel, WhyVisits } from '#contract/view/overview.ts';
import { departmentName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { asOf, byOf, figuresOf } from '#server/measure/figures.ts';
import { nameOf as facetName, standing } from '#server/measure/measure-view.ts';
import { askedOf, measuresFor, measuresOf, type Asked, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';

const [OVER, IN_TIME] = ['actual.days-over', 'actual.on-time'];
const MOST = 8;

const departmentOf = (catalogue: Catalogue, by: 'item' | 'office', key: string): Text | null => {
  if (by === 'office') return null;
  const item = catalogue.items.get(brandAs<ItemId>(key));
  if (item === undefined) return null;
  return catalogue.departments.get(item.department)?.short ?? departmentName(catalogue, item.department);
};

/** What one office is late with is told of the office; sums are not kept by office and item at once. */
async function overBy(sql: Sql, catalogue: Catalogue, { slice, spans, all, post }: Asked, by: 'item' | 'office') {
  const [measure] = measuresOf(catalogue, [OVER]);
  if (measure === undefined) return [];
  const { divisions } = slice;
  const rows = await byOf(sql, measure, { divisions }, spans.now.from, spans.now.to, all ? by : 'office');
  return rows.filter(({ key, denominator }) => denominator > 0 && (all || key === post.office));
}

export async function bottlenecks({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<Bottlenecks>> {
  const asked = askedOf(catalogue, facts);
  if (!asked.ok) return asked;
  const { slice, spans, all } = asked.value;
  const by = facts.query['by'] === 'office' || !all ? 'office' : 'item';
  const sql = sqlOf(pool);
  const [rows, [inTime], at] = await Promise.all([
    overBy(sql, catalogue, asked.value, by),
    figuresOf(sql, measuresOf(catalogue, [IN_TIME]), slice, spans.now.from, spans.now.to),
    asOf(sql, slice.divisions),
  ]);
  return ok({
    ...standing(at, facts.now),
    by,
    late: inTime === undefined ? 0 : inTime.denominator - inTime.numerator,
    rows: rows
      .toSorted((one, other) => other.numerator - one.numerator)
      .slice(0, MOST)
      .map(({ key, value, denominator }) => ({
        key,
        name: by === 'item' ? facetName(catalogue, 'item', key) : facetName(catalogue, 'office', brandAs<OfficeId>(key)),
        department: departmentOf(catalogue, by, key),
        days: value ?? 0,
        parts: denominator,
      })),
  });
}

const CAUSES = Object.keys(SECOND_CAUSES) as readonly SecondCause[];
const measureOfCause = (cause: SecondCause): string => `actual.again-${cause}`;

export async function whyVisits({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<WhyVisits>> {
  const asked = askedOf(catalogue, facts);
  if (!asked.ok) return asked;
  const { slice, spans } = asked.value;
  const sql = sqlOf(pool);
  const [figures, at] = await Promise.all([
    figuresOf(sql, measuresOf(catalogue, CAUSES.map(measureOfCause)), slice, spans.now.from, spans.now.to),
    asOf(sql, slice.divisions),
  ]);
  const of = new Map(figures.map((figure) => [String(figure.measure), figure]));
  const rows = CAUSES.map((cause) => ({
    cause,
    name: { zh: SECOND_CAUSES[cause].zh, en: SECOND_CAUSES[cause].en },
    ours: SECOND_CAUSES[cause].ours,
    cases: of.get(measureOfCause(cause))?.numerator ?? 0,
    measure: measureOfCause(cause),
  }));
  return ok({
    ...standing(at, facts.now),
    cases: Math.max(0, ...figures.map(({ denominator }) => denominator)),
    rows: rows.filter(({ cases }) => cases > 0).toSorted((one, other) => Number(other.ours) - Number(one.ours) || other.cases - one.cases),
  });
}

/** Of one county, whose drafts are a few thousand a month; a draft sent is kept with the case it became. */
const begun = statement<{ readonly drafts: number }>(
  'overview-drafts',
  'select count(*)::int as drafts from yici.draft where division = $1 and created_at >= $2 and created_at < $3',
);

async function draftsOf(sql: Sql, { level, all, division, spans }: Asked): Promise<number | null> {
  if (level !== 'county' || !all) return null;
  const [from, until]: readonly [Instant, Instant] = [
    startOfDay(firstDayOf(spans.now.from)),
    startOfDay(firstDayOf(addToMonth(spans.now.to, 1))),
  ];
  const [row] = await sql.run(begun, [division satisfies DivisionCode, from, until]);
  return row?.drafts ?? null;
}

export async function funnel({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<Funnel>> {
  const asked = askedOf(catalogue, facts);
  if (!asked.ok) return asked;
  const { slice, spans } = asked.value;
  const sql = sqlOf(pool);
  const measures = measuresFor(catalogue, asked.value, ['actual.online', 'actual.once', 'actual.rated']);
  const [figures, drafts, at] = await Promise.all([
    figuresOf(sql, measures, slice, spans.now.from, spans.now.to),
    draftsOf(sql, asked.value),
    asOf(sql, slice.divisions),
  ]);
  const of = (id: string): Figure =>
    figures.find(({ measure }) => measure === id) ?? figureOf({ id: brandAs(id), unit: 'count', kind: 'sum' }, [0, 0]);
  return ok({
    ...standing(at, facts.now),
    stages: [
      { stage: 'begun', count: drafts },
      { stage: 'sent', count: of('actual.online').denominator },
      { stage: 'finished', count: of('actual.once').denominator },
      { stage: 'rated', count: asked.value.all ? of('actual.rated').numerator : null },
    ],
  });
}
