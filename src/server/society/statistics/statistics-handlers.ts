/** Answers what anybody asks of the reform's figures; all of it from one published edition. */
import { readDivision } from '#domain/division/division.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { addToMonth, figureOf, monthOf, monthsBetween, scaleOf, type Sum } from '#domain/measure/figure.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import type { StatisticsMeasure, StatisticsPlace, StatisticsPoint, StatisticsView } from '#contract/view/statistics.ts';
import { basisView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { lastShown, type Edition, type Editions } from './grid.ts';
import { overdueItems } from './overdue-items.ts';
import { DECLARED, SHOWN } from './shown-measures.ts';

export type StatisticsRoom = { readonly sql: Sql; readonly catalogue: Catalogue; readonly editions: Editions };

export const statisticsHandlers = (
  room: StatisticsRoom,
): Readonly<Record<`statistics.${'get' | 'list' | 'measure'}`, Handler<Caller>>> => ({
  'statistics.get': async ({ query, now }) => {
    const place = placeOf(room.catalogue, query['division']);
    return place === undefined
      ? refuse('statistics-place-unknown')
      : ok(await statisticsView(room, place, query['period'] === 'year' ? 'year' : 'month', now));
  },
  'statistics.list': async () =>
    ok({ rows: [...room.catalogue.measures.values()].map((measure) => ({ ...aboutOf(measure), family: measure.family })) }),
  'statistics.measure': async ({ query, params, now }) => measureOf(room, params['id'] ?? '', query['division'], now),
});

export const placeOf = ({ divisions }: Pick<Catalogue, 'divisions'>, asked: string | undefined): DivisionCode | undefined => {
  const division = asked === undefined ? PROVINCE : readDivision(asked);
  return division !== undefined && divisions.has(division) && divisions.get(division)?.level !== 'township' ? division : undefined;
};

const aboutOf = ({ id, name, unit, kind, direction, formula }: Measure) => ({ id, name, unit, kind, direction, formula });
const nameOf = ({ divisions }: Catalogue, code: number) => ({
  code,
  name: divisions.get(brandAs<DivisionCode>(code))?.name ?? { zh: String(code), en: String(code) },
});

/** As published: what is few says so and nothing else. */
export function figureShown(measure: Measure, sum: Sum | undefined) {
  if (sum === undefined) return { value: null, numerator: null, denominator: null, few: true };
  const { value, numerator, denominator } = figureOf(measure, sum);
  return { value, numerator: numerator / scaleOf(measure.unit), denominator, few: false };
}

const lineShown = (measure: Measure, { published, from, to }: Edition, division: number): readonly StatisticsPoint[] =>
  monthsBetween(from, to).map((month) => ({ month, ...figureShown(measure, published.month(division, month)) }));

const below = ({ divisions }: Catalogue, division: number): readonly number[] =>
  [...divisions.values()].filter(({ parent, level }) => parent === division && level !== 'township').map(({ code }) => code);

/** The month under way is not over: the last whole one is published, the year so far with it. */
export async function statisticsView(
  room: StatisticsRoom,
  place: DivisionCode,
  period: 'month' | 'year',
  now: Instant,
): Promise<StatisticsView> {
  const { catalogue } = room;
  const month = addToMonth(monthOf(dayOfInstant(now)), -1);
  const time = period === 'month' ? month : Math.floor(month / 100);
  const sumOf = ({ published }: Edition, division: number): Sum | undefined =>
    period === 'month' ? published.month(division, time) : published.year(division, time);
  const [once, zero] = await editionsOf(room, ['actual.once', 'actual.zero-visit'], now);
  if (once === undefined || zero === undefined) throw new Error('the measures of visits are always in the catalogue');
  const spared = sumOf(zero.edition, place)?.[0] ?? null;
  const [shown, declared] = await Promise.all([editionsOf(room, SHOWN, now), editionsOf(room, DECLARED, now)]);
  return {
    place: nameOf(catalogue, place),
    period,
    time,
    asOf: instantText(once.edition.asOf),
    spared: spared === 0 ? null : spared,
    figures: shown.map(({ measure, edition }) => ({ ...aboutOf(measure), ...figureShown(measure, sumOf(edition, place)) })),
    declared: declared.map(({ measure, edition: { published, to } }) => ({
      ...aboutOf(measure),
      ...figureShown(measure, published.month(place, to)),
    })),
    line: [...lineShown(once.measure, once.edition, place)],
    places: placesShown(catalogue, once.measure, below(catalogue, place), (division) => sumOf(once.edition, division)),
    overdue: [...(await overdueItems(room, countiesBelow(catalogue, place), period === 'month' ? [time, time] : [time * 100 + 1, month]))],
    measures: catalogue.measures.size,
  };
}

/** Measures the catalogue has no more are left out. */
const editionsOf = ({ catalogue, editions }: StatisticsRoom, names: readonly string[], now: Instant) =>
  Promise.all(
    names
      .flatMap((name) => catalogue.measures.get(brandAs<MeasureId>(name)) ?? [])
      .map(async (measure) => ({ measure, edition: await editions.of(measure, now) })),
  );

const placesShown = (
  catalogue: Catalogue,
  measure: Measure,
  divisions: readonly number[],
  sumOf: (division: number) => Sum | undefined,
): StatisticsPlace[] => divisions.map((division) => ({ ...nameOf(catalogue, division), ...figureShown(measure, sumOf(division)) }));

export const FILES = '/api/v1/open-data/measures';

async function measureOf(
  { catalogue, editions }: StatisticsRoom,
  id: string,
  asked: string | undefined,
  now: Instant,
): Promise<Result<unknown>> {
  const place = placeOf(catalogue, asked);
  const measure = catalogue.measures.get(brandAs<MeasureId>(id));
  if (place === undefined) return refuse('statistics-place-unknown');
  if (measure === undefined) return refuse('statistics-measure-unknown');
  const edition = await editions.of(measure, now);
  const month = lastShown(measure, now);
  const view: StatisticsMeasure = {
    ...aboutOf(measure),
    family: measure.family,
    place: nameOf(catalogue, place),
    asOf: instantText(edition.asOf),
    numeratorWords: measure.numerator,
    denominatorWords: measure.denominator,
    exclusions: measure.exclusions ?? null,
    events: [...measure.events],
    basis: measure.basis.map((basis) => basisView(catalogue, basis)),
    versions: measure.versions.map(({ version, since, changed, when, numerator }) => ({
      version,
      since: dayText(since),
      changed: changed ?? null,
      when,
      numerator,
    })),
    line: [...lineShown(measure, edition, place)],
    places: placesShown(catalogue, measure, below(catalogue, place), (division) => edition.published.month(division, month)),
    files: ['csv', 'json'].map((format) => ({ path: `${FILES}/${measure.id}.${format}`, format: format.toUpperCase() })),
  };
  return ok(view);
}
