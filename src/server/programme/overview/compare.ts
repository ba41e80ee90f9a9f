/** Answers a comparison: one measure of one division or two over two years, with what changed when, and both sides of one such day. */
import { isWithin, lineOf, readDivision } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type ItemId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { firstDayOf, monthOf, type Figure, type Month } from '#domain/measure/figure.ts';
import { isStock, type Measure } from '#domain/measure/measure.ts';
import { monthsUpTo } from '#domain/measure/period.ts';
import type { OverviewCompare } from '#contract/view/overview.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { asOf, seriesOf, type Slice } from '#server/measure/figures.ts';
import { findMeasure } from '#server/measure/measure-asked.ts';
import { standing } from '#server/measure/measure-view.ts';
import { askedOf, placeOf, type Asked, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';
import { nameOf, said, saidOf } from './say-figure.ts';

const MONTHS = 24;
const FIRST = 'actual.once';
const MOST_MARKS = 12;

const editions = statement<{ readonly item: string; readonly number: number; readonly day: Day }>(
  'overview-editions',
  `select subject_id as item, number, effective_on as day from yici.edition_now
   where division = any ($1) and subject_kind = 'item' and state = 'published' and effective_on between $2 and $3
   order by effective_on desc limit ${MOST_MARKS}`,
);
const pilots = statement<{ readonly item: string; readonly day: Day }>(
  'overview-pilots',
  `select item, begun_on as day from yici.pilot_now where division = any ($1) and begun_on between $2 and $3
   order by begun_on desc limit ${MOST_MARKS}`,
);

type Marks = OverviewCompare['marks'];
const markOf = (kind: string, day: Day, zh: string, en: string): Marks[number] => ({
  month: monthOf(day),
  day: dayText(day),
  words: { zh, en },
  kind,
});

/** Versions that came into force here or above, pilots begun here, another formula of the measure. */
async function marksOf(
  sql: Sql,
  catalogue: Catalogue,
  division: DivisionCode,
  measure: Measure,
  [from, to]: readonly [Day, Day],
): Promise<Marks> {
  const line = lineOf(division);
  const [published, begun] = await Promise.all([sql.run(editions, [line, from, to]), sql.run(pilots, [line, from, to])]);
  const name = (item: string) => catalogue.items.get(brandAs<ItemId>(item))?.name ?? { zh: item, en: item };
  const versions = measure.versions.slice(1).filter(({ since }) => since >= from && since <= to);
  return [
    ...versions.map(({ since, version }) => markOf('formula', since, `口径第${version}版`, `Formula, version ${version}`)),
    ...published.map(({ item, number, day }) =>
      markOf('edition', day, `${name(item).zh}第${number}版施行`, `${name(item).en}, version ${number} in force`),
    ),
    ...begun.map(({ item, day }) => markOf('pilot', day, `${name(item).zh}开始试点`, `${name(item).en}: pilot begun`)),
  ].toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

type Points = readonly (Figure & { readonly month: Month })[];
/** What stands is not added up over months: the newest is how it stood then. */
const sumOf = (measure: Measure, points: Points) =>
  saidOf(
    measure,
    (isStock(measure) ? points.slice(-1) : points).reduce<readonly [number, number]>(
      ([num, den], each) => [num + each.numerator, den + each.denominator],
      [0, 0],
    ),
  );

const readOther = (catalogue: Catalogue, { query }: Facts, { post }: Asked): DivisionCode | 'none' | undefined => {
  if (query['other'] === undefined) return 'none';
  const other = readDivision(query['other']);
  return other !== undefined && catalogue.divisions.has(other) && isWithin(other, post.division) ? other : undefined;
};

type Line = readonly [division: DivisionCode, slice: Slice];
const linesOf = (catalogue: Catalogue, asked: Asked, other: DivisionCode | 'none'): readonly Line[] => [
  [asked.division, asked.slice],
  ...(other === 'none' ? [] : [[other, { divisions: countiesBelow(catalogue, other) }] as const]),
];

function lineView(catalogue: Catalogue, measure: Measure, division: DivisionCode, points: Points, months: readonly Month[]) {
  const figures = months.map((month) => {
    const figure = points.find((point) => point.month === month);
    return figure === undefined ? saidOf(measure, [0, 0]) : said(measure, figure);
  });
  return { name: placeOf(catalogue, division).name, values: figures.map(({ value }) => value), figures };
}

const aroundOf = (measure: Measure, lines: readonly Points[], month: Month): OverviewCompare['around'] => {
  const sums = (isIn: (at: Month) => boolean) =>
    lines.map((points) =>
      sumOf(
        measure,
        points.filter((point) => isIn(point.month)),
      ),
    );
  return { month, before: sums((at) => at < month), after: sums((at) => at >= month) };
};

export async function compare({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<OverviewCompare>> {
  const found = askedOf(catalogue, facts);
  if (!found.ok) return found;
  const asked = found.value;
  const measure = findMeasure(catalogue, facts.query['measure'] ?? FIRST);
  if (measure === undefined) return refuse('measure-unknown');
  const other = readOther(catalogue, facts, asked);
  if (other === undefined || (other !== 'none' && !asked.all)) return refuse('measure-place-unknown');
  const today = dayOfInstant(facts.now);
  const months = monthsUpTo(monthOf(today), MONTHS);
  const [from, to] = [months[0] ?? 0, months.at(-1) ?? 0];
  const slices = linesOf(catalogue, asked, other);
  const sql = sqlOf(pool);
  const [lines, marks, at] = await Promise.all([
    Promise.all(slices.map(([, slice]) => seriesOf(sql, measure, slice, from, to))),
    marksOf(sql, catalogue, asked.division, measure, [firstDayOf(from), today]),
    asOf(sql, asked.slice.divisions),
  ]);
  const mark = facts.query['mark'];
  return ok({
    ...standing(at, facts.now),
    measure: nameOf(measure),
    months: [...months],
    lines: slices.map(([division], index) => lineView(catalogue, measure, division, lines[index] ?? [], months)),
    marks,
    around: mark === undefined ? null : aroundOf(measure, lines, Number(mark)),
  });
}
