/** What cases show of goals: the series of each goal's measure over its divisions, and what the trend says; nobody gives a figure here. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import { addToMonth, figureOf, monthOf, monthsBetween, type Figure, type Month } from '#domain/measure/figure.ts';
import { isStock, type Measure } from '#domain/measure/measure.ts';
import { isSmall } from '#domain/measure/suppress.ts';
import type { Goal } from '#domain/programme/goal.ts';
import { project, type Projection } from '#domain/programme/projection.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { asOf, monthsOf, seriesOf } from '#server/measure/figures.ts';
import { figureView } from '#server/measure/measure-view.ts';
import type { ProgrammeRoom } from './programme-room.ts';

export type Measured = {
  readonly goal: Goal;
  /** Absent: promised, but no measure of the registry shows it. */
  readonly measure?: Measure;
  readonly points: Points;
  readonly projection: Projection;
  /** Months in which something was counted and is not shown, being few. */
  readonly few: boolean;
};
type Points = readonly (Figure & { readonly month: Month })[];
/** In an office few ratings are not shown; to everybody nothing that is few, as on the page of published figures (decision 0107). */
type Readers = 'office' | 'all';

/** A year of months, this one included as far as it has come. */
const MONTHS_BACK = -11;

type Asked = { readonly room: ProgrammeRoom; readonly division: DivisionCode; readonly goal: Goal; readonly measure: Measure };

async function counted({ room, division, goal, measure }: Asked, from: Month, to: Month): Promise<Points> {
  const sql = sqlOf(room.cases.pool);
  const divisions = countiesBelow(room.cases.catalogue, division);
  const points = await seriesOf(sql, measure, { divisions, ...goal.slice }, from, to);
  if (!isStock(measure) || measure.kind !== 'sum' || points.length === 0) return points;
  // The last island opened leaves no sum behind: a month that was counted and has none has zero.
  const [month] = await monthsOf(sql, measure, divisions, from, to);
  return orNone(measure, points, month);
}
const orNone = (measure: Measure, points: Points, month: Month): Points =>
  isStock(measure) && measure.kind === 'sum' && points.length > 0 && points.every((point) => point.month < month)
    ? [...points, { measure: measure.id, numerator: 0, denominator: 0, value: 0, month }]
    : points;

/** Fewer counted in a month that is not over say nothing of a goal: one case of the first morning would reach it. */
const LEAST_OF_RUNNING = 10;
/** What is added up cannot be judged before its month is over; a share needs some to be one. */
const isTelling = (measure: Measure, { month, denominator }: Points[number], running: Month): boolean =>
  month < running || isStock(measure) || (measure.kind === 'ratio' && denominator >= LEAST_OF_RUNNING);

/** What everybody may read: of whole divisions what is published; of a part of one the whole months that are not few. */
async function open(asked: Asked, now: Instant): Promise<{ readonly points: Points; readonly few: boolean }> {
  const { room, division, goal, measure } = asked;
  const { published, to } = await room.published(measure, now);
  const from = addToMonth(to, MONTHS_BACK);
  if (Object.values(goal.slice).some((facet) => facet !== undefined)) {
    const all = await counted(asked, from, to);
    const points = all.filter((point) => isStock(measure) || !isSmall({ id: '', ...point }));
    return { points, few: points.length < all.length };
  }
  const sums = monthsBetween(from, to).map((month) => ({ month, sum: published(division, month) }));
  const points = sums.flatMap(({ month, sum }) =>
    sum === undefined || (sum[0] === 0 && sum[1] === 0) ? [] : [{ ...figureOf(measure, sum), month }],
  );
  return {
    points: orNone(measure, points, sums.findLast(({ sum }) => sum !== undefined)?.month ?? from),
    few: sums.some(({ sum }) => sum === undefined),
  };
}

/** One goal over the cases of a division. */
export async function measureGoal(
  room: ProgrammeRoom,
  division: DivisionCode,
  goal: Goal,
  now: Instant,
  readers: Readers = 'office',
): Promise<Measured> {
  const measure = goal.measure === null ? undefined : room.measures().get(goal.measure);
  if (measure === undefined) return { goal, points: [], projection: project([], goal), few: false };
  const asked = { room, division, goal, measure };
  const to = monthOf(dayOfInstant(now));
  const all = readers === 'all' ? await open(asked, now) : { points: await counted(asked, addToMonth(to, MONTHS_BACK), to), few: false };
  const points = all.points.filter((point) => !figureView(measure, point).few);
  const projection = project(
    points.filter((point) => isTelling(measure, point, to)).map(({ month, value, denominator }) => ({ month, value, weight: denominator })),
    goal,
  );
  return { goal, measure, points, projection, few: all.few || points.length < all.points.length };
}

export const measureGoals = (
  room: ProgrammeRoom,
  division: DivisionCode,
  goals: readonly Goal[],
  now: Instant,
  readers: Readers = 'office',
): Promise<readonly Measured[]> => Promise.all(goals.map((goal) => measureGoal(room, division, goal, now, readers)));

/** Up to when the cases of a division are counted. */
export async function countedUntil(room: ProgrammeRoom, division: DivisionCode): Promise<string | null> {
  const at = await asOf(sqlOf(room.cases.pool), countiesBelow(room.cases.catalogue, division));
  return at === null ? null : instantText(at);
}

/** The figure a measure has for a division in its newest month: what evidence by figure shows. */
export async function newestFigure(
  room: ProgrammeRoom,
  division: DivisionCode,
  id: string,
  now: Instant,
): Promise<{ readonly measure: Measure; readonly value: number; readonly month: Month } | undefined> {
  const measure = room.measures().get(id);
  if (measure === undefined) return undefined;
  const to = monthOf(dayOfInstant(now));
  const divisions = countiesBelow(room.cases.catalogue, brandAs<DivisionCode>(division));
  const points = await seriesOf(sqlOf(room.cases.pool), measure, { divisions }, addToMonth(to, MONTHS_BACK), to);
  const last = points.findLast(({ value }) => value !== null);
  return last === undefined || last.value === null ? undefined : { measure, value: last.value, month: last.month };
}
