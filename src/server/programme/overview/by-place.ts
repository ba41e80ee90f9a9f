/** Answers the table and the map: cities of the province, counties of a city, offices of a county, with their last eight months. */
import { levelOfDivision, parentOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Month } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { monthsUpTo } from '#domain/measure/period.ts';
import type { OverviewBy, OverviewRow } from '#contract/view/overview.ts';
import { officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { asOf } from '#server/measure/figures.ts';
import { findMeasure } from '#server/measure/measure-asked.ts';
import { standing } from '#server/measure/measure-view.ts';
import { askedOf, measuresFor, placeOf, sceneOf, type Asked, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';
import { firstAdded, readCells, sumWhere, type Cell, type Cells } from './read-sums.ts';
import { nameOf, saidOf, valueOf } from './say-figure.ts';

const MONTHS = 8;
const FIRST = 'actual.once';
const BESIDE = ['actual.visits-per-case', 'declared.compression', 'actual.satisfied', 'actual.on-time'];
const COLUMNS = 4;

type Place = { readonly key: string; readonly name: Text; readonly isIn: (cell: Cell) => boolean };

const childrenOf = (catalogue: Catalogue, division: DivisionCode): readonly Place[] =>
  [...catalogue.divisions.values()]
    .filter(({ code }) => levelOfDivision(code) !== 'township' && parentOf(code) === division)
    .map(({ code }) => {
      const below = new Set(countiesBelow(catalogue, code));
      return { key: String(code), name: placeOf(catalogue, code).name, isIn: (cell) => below.has(cell.division) };
    });

/** A county has no division below it in which cases are at home: its offices stand there, those that did something. */
const officesOf = (catalogue: Catalogue, cells: Cells): readonly Place[] =>
  [...new Set(cells.map(({ key }) => key))].toSorted().map((key) => ({
    key,
    name: officeName(catalogue, brandAs<OfficeId>(key)),
    isIn: (cell) => cell.key === key,
  }));

type Table = { readonly cells: Cells; readonly columns: readonly Measure[]; readonly months: readonly Month[]; readonly asked: Asked };

function rowOf({ cells, columns, months, asked }: Table, { key, name, isIn }: Place): OverviewRow {
  const { now, before, running } = { ...asked.spans };
  const [first] = columns;
  const own = cells.filter(isIn);
  const since = firstAdded(cells, columns);
  const of = (measure: Measure, from: Month, to: Month) => {
    const start = since(measure, from, to);
    return sumWhere(own, (cell) => cell.measure === measure.id && cell.month >= start && cell.month <= to);
  };
  const was = first === undefined || (first.kind === 'sum' && running) ? null : valueOf(first, of(first, before.from, before.to));
  return {
    key,
    name,
    figures: columns.map((measure) => saidOf(measure, of(measure, now.from, now.to))),
    before: was,
    series: months.map((month) => (first === undefined ? null : valueOf(first, of(first, month, month)))),
  };
}

export async function byPlace({ pool, catalogue }: OverviewRoom, facts: Facts): Promise<Result<OverviewBy>> {
  const found = askedOf(catalogue, facts);
  if (!found.ok) return found;
  const asked = found.value;
  const first = findMeasure(catalogue, facts.query['measure'] ?? FIRST);
  if (first === undefined) return refuse('measure-unknown');
  const columns = [first, ...measuresFor(catalogue, asked, BESIDE).filter(({ id }) => id !== first.id)].slice(0, COLUMNS);
  const { slice, spans, division } = asked;
  const months = monthsUpTo(spans.now.to, MONTHS);
  const span = [Math.min(spans.before.from, months[0] ?? spans.now.from), spans.now.to] as const;
  const byOffice = asked.level === 'county' || !asked.all;
  const sql = sqlOf(pool);
  const keys = asked.all ? null : [asked.post.office];
  const [cells, total, at] = await Promise.all([
    readCells(sql, columns, slice.divisions, byOffice ? 'office' : 'all', span, keys),
    byOffice && asked.all ? readCells(sql, columns, slice.divisions, 'all', span, null) : undefined,
    asOf(sql, slice.divisions),
  ]);
  const places = byOffice ? officesOf(catalogue, cells) : childrenOf(catalogue, division);
  const table = { cells, columns, months, asked };
  const body: OverviewBy = {
    ...standing(at, facts.now),
    ...sceneOf(catalogue, asked),
    by: byOffice ? 'office' : 'division',
    columns: columns.map(nameOf),
    months: [...months],
    rows: places.map((place) => rowOf(table, place)),
    total: rowOf({ ...table, cells: total ?? cells }, { key: '', name: placeOf(catalogue, division).name, isIn: () => true }),
  };
  return ok(body);
}
