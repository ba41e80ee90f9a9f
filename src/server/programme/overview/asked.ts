/** Reads what a leader asks to see, and judges whether they may: supervision and reform offices see their division and all within, a head of office the own office. */
import { isWithin, levelOfDivision, lineOf, readDivision } from '#domain/division/division.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { monthOf } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import { PERIODS, spansOf, type Period, type Spans } from '#domain/measure/period.ts';
import type { Overview } from '#contract/view/overview.ts';
import { officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { countiesBelow } from '#server/measure/counties-below.ts';
import type { Slice } from '#server/measure/figures.ts';
import { findMeasure, supervisesThere } from '#server/measure/measure-asked.ts';
import { drills } from '#server/measure/measure-view.ts';

export type Facts = RequestFacts<Caller>;
export type Level = Overview['level'];
export type Asked = {
  readonly post: Post;
  readonly division: DivisionCode;
  readonly level: Level;
  readonly slice: Slice;
  readonly period: Period;
  readonly spans: Spans;
  /** Sees all offices; else the own one alone. */
  readonly all: boolean;
};

const levelOf = (division: DivisionCode): Level | undefined => {
  const level = levelOfDivision(division);
  return level === 'township' ? undefined : level;
};
const periodOf = (text: string | undefined): Period => PERIODS.find((each) => each === text) ?? 'month';

/** A rated office reads of its ratings in full groups of five alone (0105): a figure that moves with each would say what the last one gave. */
const shownTo = ({ all }: Pick<Asked, 'all'>, measure: Measure): boolean => all || drills(measure);

/** Refuses `not-yours`, `measure-place-unknown`. */
export function askedOf(catalogue: Catalogue, { caller, query, now }: Facts): Result<Asked> {
  const post = caller?.post;
  if (post === undefined || post.duty === 'administration') return refuse('not-yours');
  const division = query['division'] === undefined ? post.division : readDivision(query['division']);
  if (division === undefined || !catalogue.divisions.has(division)) return refuse('measure-place-unknown');
  const level = levelOf(division);
  if (level === undefined) return refuse('measure-place-unknown');
  const all = supervisesThere(catalogue, post, division);
  if (!all && (post.duty !== 'approval' || division !== post.division)) return refuse('not-yours');
  const named = findMeasure(catalogue, query['measure'] ?? '');
  if (named !== undefined && !shownTo({ all }, named)) return refuse('not-yours');
  const today = monthOf(dayOfInstant(now));
  const period = periodOf(query['period']);
  const at = Math.min(Number(query['at'] ?? today), today);
  const divisions = countiesBelow(catalogue, division);
  const slice: Slice = all ? { divisions } : { divisions, office: post.office };
  return ok({ post, division, level, slice, period, spans: spansOf(period, at, today), all });
}

export const placeOf = ({ divisions }: Pick<Catalogue, 'divisions'>, code: DivisionCode): Overview['division'] => ({
  code,
  name: divisions.get(code)?.name ?? { zh: String(code), en: String(code) },
});

/** From the widest the reader may see down to what they look at. */
export const pathOf = (catalogue: Catalogue, { division, post }: Asked): Overview['path'] =>
  lineOf(division)
    .filter((each) => isWithin(each, post.division))
    .toReversed()
    .map((each) => placeOf(catalogue, each));

export const sceneOf = (
  catalogue: Catalogue,
  asked: Asked,
): Pick<Overview, 'division' | 'level' | 'office' | 'period' | 'now' | 'before' | 'running'> => ({
  division: placeOf(catalogue, asked.division),
  level: asked.level,
  office: asked.all ? null : { id: asked.post.office, name: officeName(catalogue, asked.post.office) },
  period: asked.period,
  now: { ...asked.spans.now },
  before: { ...asked.spans.before },
  running: asked.spans.running,
});

/** The measures of these ids that the registry has, in their order. */
export const measuresOf = (catalogue: Catalogue, ids: readonly string[]): readonly Measure[] =>
  ids.flatMap((id) => findMeasure(catalogue, id) ?? []);

/** Those of them that the reader is shown. */
export const measuresFor = (catalogue: Catalogue, asked: Pick<Asked, 'all'>, ids: readonly string[]): readonly Measure[] =>
  measuresOf(catalogue, ids).filter((measure) => shownTo(asked, measure));
