/** Answers the operations on measures: the registry, figures of a slice, and what lies behind one. */
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import { firstDayOf, monthOf, type Figure, type Month } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { MeasureBy, MeasureDrill, MeasureFigures, MeasureList, MeasureSeries } from '#contract/view/measure.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { asOf, byOf, figuresOf, seriesOf, type By } from './figures.ts';
import { drill, DRILL_PAGE, type Which } from './drill.ts';
import { frozenMonths, frozenSeries } from './freeze.ts';
import { askedOf, findMeasure, mayReadOffice, type Asked, type Facts } from './measure-asked.ts';
import type { MeasureRoom } from './measure-room.ts';
import { drillRow, drills, figureFor, measureView, nameOf, standing } from './measure-view.ts';

type Names = 'list' | 'figures' | 'series' | 'by' | 'drill';

export const measureHandlers = (room: MeasureRoom): Readonly<Record<`measure.${Names}`, Handler<Caller>>> => ({
  'measure.list': (facts) => Promise.resolve(list(room, facts)),
  'measure.figures': (facts) => figures(room, facts),
  'measure.series': (facts) => series(room, facts),
  'measure.by': (facts) => by(room, facts),
  'measure.drill': (facts) => drilled(room, facts),
});

function list({ catalogue }: MeasureRoom, { caller }: Facts): Result<unknown> {
  if (caller?.post === undefined) return refuse('not-yours');
  const body: MeasureList = { rows: [...catalogue.measures.values()].map((measure) => measureView(catalogue, measure)) };
  return ok(body);
}

async function figures(room: MeasureRoom, facts: Facts): Promise<Result<unknown>> {
  const { catalogue, pool } = room;
  const asked = askedOf(catalogue, facts);
  if (!asked.ok) return asked;
  if (!mayReadOffice(asked.value)) return refuse('not-yours');
  const names = facts.query['measures']?.split(',');
  const measures = names === undefined ? [...catalogue.measures.values()] : names.flatMap((name) => findMeasure(catalogue, name) ?? []);
  if (names !== undefined && measures.length < names.length) return refuse('measure-unknown');
  const { slice, from, to } = asked.value;
  const sql = sqlOf(pool);
  const [rows, at, frozen] = await Promise.all([
    figuresOf(sql, measures, slice, from, to),
    asOf(sql, slice.divisions),
    frozenMonths(sql, slice.divisions, from, to),
  ]);
  const body: MeasureFigures = {
    ...standing(at, facts.now),
    from,
    to,
    frozen: frozen.map((each) => ({ month: each.month, at: instantText(each.at) })),
    figures: measures.flatMap((measure, index) => {
      const figure = rows[index];
      return figure === undefined ? [] : [figureFor(asked.value.supervises, measure, figure)];
    }),
  };
  return ok(body);
}

type OneAsked = { readonly measure: Measure; readonly asked: Asked };

function oneOf({ catalogue }: MeasureRoom, facts: Facts): Result<OneAsked> {
  const asked = askedOf(catalogue, facts);
  if (!asked.ok) return asked;
  const measure = findMeasure(catalogue, facts.params['id'] ?? '');
  if (measure === undefined) return refuse('measure-unknown');
  return mayReadOffice(asked.value) ? ok({ measure, asked: asked.value }) : refuse('not-yours');
}

/** The first version is no change; what holds since before the span is none in it. */
const changesOf = ({ versions }: Measure, from: Month, to: Month): MeasureSeries['changes'] =>
  versions
    .slice(1)
    .filter(({ since }) => since >= firstDayOf(from) && monthOf(since) <= to)
    .map(({ since, version, changed }) => ({ month: monthOf(since), version, changed: changed ?? null }));

async function series(room: MeasureRoom, facts: Facts): Promise<Result<unknown>> {
  const one = oneOf(room, facts);
  if (!one.ok) return one;
  const { measure, asked } = one.value;
  const { slice, from, to } = asked;
  const sql = sqlOf(room.pool);
  const whole = [slice.office, slice.item, slice.matter, slice.channel].every((each) => each === undefined);
  const [rows, at, frozen, then] = await Promise.all([
    seriesOf(sql, measure, slice, from, to),
    asOf(sql, slice.divisions),
    frozenMonths(sql, slice.divisions, from, to),
    whole ? frozenSeries(sql, measure, slice.divisions, from, to) : new Map<Month, Figure>(),
  ]);
  const body: MeasureSeries = {
    ...standing(at, facts.now),
    frozen: frozen.map((each) => ({ month: each.month, at: instantText(each.at) })),
    changes: changesOf(measure, from, to),
    months: rows.map((figure) => {
      const was = then.get(figure.month);
      const view = (each: Figure) => figureFor(asked.supervises, measure, each);
      return { ...view(figure), month: figure.month, frozen: was === undefined ? null : view(was) };
    }),
  };
  return ok(body);
}

async function by(room: MeasureRoom, facts: Facts): Promise<Result<unknown>> {
  const one = oneOf(room, facts);
  if (!one.ok) return one;
  const { measure, asked } = one.value;
  const by = facts.query['by'] as By;
  const { office, item, matter, channel } = asked.slice;
  if (by !== 'division' && [office, item, matter, channel].some((each) => each !== undefined)) return refuse('measure-one-facet');
  // A table of all offices is for who supervises them.
  if (by === 'office' && !asked.supervises) return refuse('not-yours');
  const sql = sqlOf(room.pool);
  const [rows, at] = await Promise.all([byOf(sql, measure, asked.slice, asked.from, asked.to, by), asOf(sql, asked.slice.divisions)]);
  const body: MeasureBy = {
    ...standing(at, facts.now),
    rows: rows.map((figure) => ({
      ...figureFor(asked.supervises, measure, figure),
      key: figure.key,
      name: nameOf(room.catalogue, by, figure.key),
    })),
  };
  return ok(body);
}

async function drilled(room: MeasureRoom, facts: Facts): Promise<Result<unknown>> {
  const one = oneOf(room, facts);
  if (!one.ok) return one;
  const { measure, asked } = one.value;
  if (!drills(measure)) return refuse('measure-not-drilled', { article: 'personal-information-protection-law-2021/10' });
  const { divisions: _all, ...facet } = asked.slice;
  // A department's officer opens the cases of the own office and no others.
  if (!asked.supervises && facet.office === undefined && Object.keys(facet).length > 0) return refuse('not-yours');
  const slice = asked.supervises ? facet : { office: asked.post.office };
  const page = Number(facts.query['page'] ?? 0);
  const which = (facts.query['which'] ?? 'missed') as Which;
  const sql = sqlOf(room.pool);
  const [rows, at] = await Promise.all([
    drill(sql, measure, asked.division, slice, { from: asked.from, to: asked.to, which, page }),
    asOf(sql, [asked.division]),
  ]);
  const body: MeasureDrill = {
    ...standing(at, facts.now),
    rows: rows.map((row) => drillRow(room.catalogue, measure, row)),
    next: rows.length < DRILL_PAGE ? null : page + 1,
  };
  return ok(body);
}
