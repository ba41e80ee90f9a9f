/** Reckons what a pilot's figures say: each measure, month by month, of its places and of those it is compared with. */
import type { DivisionCode, ItemId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { addToMonth, monthOf, monthsBetween, type Month } from '#domain/measure/figure.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import { likeOf, proposedOf, type Candidate, type Likeness } from '#domain/pilot/choose-places.ts';
import { differenceOf, pooled, type Cell } from '#domain/pilot/difference.ts';
import type { Evaluation } from '#domain/pilot/evaluation.ts';
import type { Expected, PilotState } from '#domain/pilot/pilot.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import { figuresOf, seriesOf } from '#server/measure/figures.ts';
import type { PilotRoom } from './pilot-room.ts';

/** As long as seasons go round. */
const MONTHS_BEFORE = 12;

type Span = { readonly from: Month; readonly began: Month; readonly to: Month };

/** The month that runs is left out: half of its cases are not there yet. */
const spanOf = ({ begunOn, until }: PilotState, now: Instant): Span | undefined => {
  if (begunOn === undefined) return undefined;
  const began = monthOf(begunOn);
  const last = addToMonth(monthOf(dayOfInstant(now)), -1);
  const end = until === undefined ? last : Math.min(last, monthOf(until));
  return { from: addToMonth(began, -MONTHS_BEFORE), began, to: Math.max(began, end) };
};

type Asked = { readonly measure: Measure; readonly item: ItemId; readonly span: Pick<Span, 'from' | 'to'> };

async function cellsOf(
  { catalogue }: Pick<PilotRoom, 'catalogue'>,
  sql: Sql,
  place: DivisionCode,
  { measure, item, span }: Asked,
): Promise<readonly Cell[]> {
  const series = await seriesOf(sql, measure, { divisions: countiesBelow(catalogue, place), item }, span.from, span.to);
  return series.flatMap(({ month, value, denominator }) => (value === null ? [] : [{ place, month, value, weight: denominator }]));
}

/** @returns the evaluation of figures that were told or counted; pure but for its name. */
export function evaluationOf(
  cells: readonly Cell[],
  {
    expected,
    measure,
    treated,
    span,
  }: { readonly expected: Expected; readonly measure: Measure; readonly treated: readonly DivisionCode[]; readonly span: Span },
): Evaluation {
  const isTreated = ({ place }: Cell): boolean => treated.some((each) => each === place);
  const at = (month: Month, is: boolean): number | null =>
    pooled(cells.filter((cell) => cell.month === month && isTreated(cell) === is)) ?? null;
  return {
    measure: measure.id,
    unit: measure.unit,
    better: measure.direction,
    expected: expected.direction === 'up' ? expected.size : -expected.size,
    months: monthsBetween(span.from, span.to).map((month) => ({ month, treated: at(month, true), control: at(month, false) })),
    began: span.began,
    effect: differenceOf({ cells, treated, began: span.began }, expected.size),
  };
}

/** Every measure of the proposal that the catalogue still has; none before the pilot began. */
export async function evaluatePilot(
  room: Pick<PilotRoom, 'catalogue'>,
  sql: Sql,
  pilot: PilotState,
  now: Instant,
): Promise<readonly Evaluation[]> {
  const span = spanOf(pilot, now);
  if (span === undefined) return [];
  const found: Evaluation[] = [];
  for (const expected of pilot.measures) {
    const measure = room.catalogue.measures.get(expected.measure as MeasureId);
    if (measure === undefined) continue;
    const cells: Cell[] = [];
    for (const place of [...pilot.places, ...pilot.comparison.places])
      cells.push(...(await cellsOf(room, sql, place, { measure, item: pilot.item, span })));
    found.push(evaluationOf(cells, { expected, measure, treated: pilot.places, span }));
  }
  return found;
}

type Looking = { readonly item: ItemId; readonly measure: Measure; readonly tried: readonly DivisionCode[]; readonly today: Day };

/** Places of the same level by how alike they were in the last twelve whole months. */
export async function candidatesOf(
  room: Pick<PilotRoom, 'catalogue'>,
  sql: Sql,
  { item, measure, tried, today }: Looking,
): Promise<readonly Candidate[]> {
  const { catalogue } = room;
  const level = tried[0] === undefined ? undefined : catalogue.divisions.get(tried[0])?.level;
  const to = addToMonth(monthOf(today), -1);
  const known: Likeness[] = [];
  for (const { code } of [...catalogue.divisions.values()].filter((each) => each.level === level)) {
    const [figure] = await figuresOf(sql, [measure], { divisions: countiesBelow(catalogue, code), item }, addToMonth(to, -11), to);
    const ownChange = catalogue.overlays.get(code)?.has(item) === true;
    known.push({ place: code, cases: figure?.denominator ?? 0, level: figure?.value ?? null, ownChange });
  }
  return likeOf(known, tried);
}

export const proposedPlaces = async (room: Pick<PilotRoom, 'catalogue'>, sql: Sql, asked: Looking): Promise<readonly DivisionCode[]> =>
  proposedOf(await candidatesOf(room, sql, asked));
