/** Reads what an officer asks of measures, and judges whether they may: figures are everybody's in an office, what lies behind them is not. */
import { isWithin, readDivision } from '#domain/division/division.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { monthOf, monthsBetween, type Month } from '#domain/measure/figure.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { countiesBelow } from './counties-below.ts';
import { FACETS, type Slice } from './figures.ts';

export type Facts = RequestFacts<Caller>;
export type Asked = {
  readonly post: Post;
  readonly division: DivisionCode;
  readonly slice: Slice;
  readonly from: Month;
  readonly to: Month;
  /** Supervises the division asked for, or works in a reform office of it or above. */
  readonly supervises: boolean;
};

const LONGEST = 60;
const REFORM = 'reform';

/** Supervision and reform offices see their own division and all within. */
export function supervisesThere({ offices }: Pick<Catalogue, 'offices'>, post: Post, division: DivisionCode): boolean {
  if (!isWithin(division, post.division)) return false;
  return post.duty === 'supervision' || offices.get(post.office)?.department === REFORM;
}

const spanOf = (query: Facts['query'], today: Month): readonly [Month, Month] | undefined => {
  const to = Number(query['to'] ?? query['from'] ?? today);
  const from = Number(query['from'] ?? to);
  return from > to || monthsBetween(from, to).length > LONGEST ? undefined : [from, to];
};

/** Refuses `not-yours`, `measure-place-unknown`, `measure-span-wrong`, `measure-one-facet`. */
export function askedOf(catalogue: Catalogue, { caller, query, now }: Facts): Result<Asked> {
  const post = caller?.post;
  if (post === undefined) return refuse('not-yours');
  const division = query['division'] === undefined ? post.division : readDivision(query['division']);
  if (division === undefined || !catalogue.divisions.has(division)) return refuse('measure-place-unknown');
  const span = spanOf(query, monthOf(dayOfInstant(now)));
  if (span === undefined) return refuse('measure-span-wrong');
  const facets = FACETS.filter((facet) => query[facet] !== undefined);
  if (facets.length > 1) return refuse('measure-one-facet');
  const slice: Slice = {
    divisions: countiesBelow(catalogue, division),
    ...Object.fromEntries(facets.map((facet) => [facet, query[facet]])),
  };
  return ok({ post, division, slice, from: span[0], to: span[1], supervises: supervisesThere(catalogue, post, division) });
}

/** One office is compared with others by who supervises them; an office reads its own. */
export const mayReadOffice = ({ supervises, post, slice }: Asked): boolean =>
  supervises || slice.office === undefined || slice.office === post.office;

export const findMeasure = ({ measures }: Pick<Catalogue, 'measures'>, id: string): Measure | undefined =>
  measures.get(brandAs<MeasureId>(id));
