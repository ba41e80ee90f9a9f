/** Asks the measures all that a template needs, in a few statements; figures come from nowhere else. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { addToMonth, type Figure } from '#domain/measure/figure.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import type { Answers, Keyed } from '#domain/report/build-report.ts';
import { before, yearBefore, type Period, type Span } from '#domain/report/period.ts';
import { measuresOf, type Template, type TemplateBlock } from '#domain/report/template.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { asOf, byOf, figuresOf, seriesOf } from '#server/measure/figures.ts';
import { figureView, nameOf } from '#server/measure/measure-view.ts';
import type { Lists } from './list-rows.ts';

export type Wanted = {
  readonly template: Template;
  readonly division: DivisionCode;
  readonly period: Period;
  readonly language: 'zh' | 'en';
};
type Asking = { readonly catalogue: Catalogue; readonly sql: Sql; readonly lists: Lists };

const spanKey = ({ from, to }: Span): string => `${from}-${to}`;
/** A year of months up to the period's end. */
const MONTHS_SHOWN = 12;

/** Few ratings could be known by who came that day (bar A4): they are told as none. */
const told =
  (measures: ReadonlyMap<MeasureId, Measure>) =>
  <Kept extends Figure>(figure: Kept): Kept => {
    const measure = measures.get(figure.measure);
    return measure !== undefined && figureView(measure, figure).few ? { ...figure, numerator: 0, denominator: 0, value: null } : figure;
  };

const blocksOf = ({ sections }: Template): readonly TemplateBlock[] => sections.flatMap(({ blocks }) => blocks);

/** Of a county itself there are no counties to compare: it stands beside those of its city. */
function placesOf(catalogue: Catalogue, division: DivisionCode): readonly DivisionCode[] {
  const found = catalogue.divisions.get(division);
  const of = found?.level === 'county' && found.parent !== undefined ? found.parent : division;
  return countiesBelow(catalogue, of).filter((code) => catalogue.divisions.get(code)?.level === 'county');
}

const known = <Value>(found: Value | undefined, what: string): Value => {
  if (found === undefined) throw new Error(`${what} was not asked for beforehand`);
  return found;
};

type Ground = Asking & Wanted & { readonly own: { readonly divisions: readonly DivisionCode[] } };

const measureIn = (catalogue: Catalogue, id: MeasureId): Measure => known(catalogue.measures.get(id), id);

/** The report's place over its period, the one before and the same a year before. */
async function ofSpans({ catalogue, sql, template, period, own }: Ground): Promise<ReadonlyMap<string, Figure>> {
  const measures = [...measuresOf(template)].flatMap((id) => catalogue.measures.get(id) ?? []);
  const clean = told(catalogue.measures);
  const found = new Map<string, Figure>();
  for (const span of [period, before(period), yearBefore(period)])
    for (const figure of await figuresOf(sql, measures, own, span.from, span.to))
      found.set(`${figure.measure} ${spanKey(span)}`, clean(figure));
  return found;
}

/** What tables and bars show: by division, office, item … */
async function byKeys({
  catalogue,
  sql,
  template,
  division,
  period,
  language,
  own,
}: Ground): Promise<ReadonlyMap<string, readonly Keyed[]>> {
  const clean = told(catalogue.measures);
  const found = new Map<string, readonly Keyed[]>();
  for (const block of blocksOf(template)) {
    if ((block.kind !== 'table' && block.kind !== 'chart') || block.by === undefined) continue;
    const { by } = block;
    const slice = by === 'division' ? { divisions: placesOf(catalogue, division) } : own;
    for (const id of block.measures) {
      if (found.has(`${id} ${by}`)) continue;
      const rows = (await byOf(sql, measureIn(catalogue, id), slice, period.from, period.to, by)).map(clean);
      found.set(
        `${id} ${by}`,
        rows.map((figure) => ({ key: figure.key, name: nameOf(catalogue, by, figure.key)[language], figure })),
      );
    }
  }
  return found;
}

/** What lines show. */
async function byMonths({
  catalogue,
  sql,
  template,
  period,
  own,
}: Ground): Promise<ReadonlyMap<string, Awaited<ReturnType<typeof seriesOf>>>> {
  const clean = told(catalogue.measures);
  const from = addToMonth(period.to, 1 - MONTHS_SHOWN);
  const found = new Map<string, Awaited<ReturnType<typeof seriesOf>>>();
  for (const block of blocksOf(template)) {
    if (block.kind !== 'chart' || block.by !== undefined) continue;
    for (const id of block.measures) found.set(id, (await seriesOf(sql, measureIn(catalogue, id), own, from, period.to)).map(clean));
  }
  return found;
}

/** As of is asked first: what is counted after it may be in the figures, what was counted before it is. */
export async function gatherFigures(asking: Asking, wanted: Wanted): Promise<Answers & { readonly asOf: Instant }> {
  const ground: Ground = { ...asking, ...wanted, own: { divisions: countiesBelow(asking.catalogue, wanted.division) } };
  const at = await asOf(asking.sql, ground.own.divisions);
  const spans = await ofSpans(ground);
  const keyed = await byKeys(ground);
  const months = await byMonths(ground);
  const lists = blocksOf(wanted.template).flatMap((block) => (block.kind === 'list' ? [block.of] : []));
  const rows = await asking.lists(lists, wanted.division, wanted.language);
  return {
    asOf: at,
    of: (id, span) => known(spans.get(`${id} ${spanKey(span)}`), `${id} ${spanKey(span)}`),
    by: (id, by) => known(keyed.get(`${id} ${by}`), `${id} by ${by}`),
    series: (id) => known(months.get(id), `${id} by month`),
    list: (name) => rows.get(name) ?? [],
  };
}
