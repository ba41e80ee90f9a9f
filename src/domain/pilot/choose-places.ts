/** Proposes whom a pilot is compared with: places of its level that were most like it before, by volume and by the level of its first measure. */
import { levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';

/** A place before the pilot. `cases`: of the item in a year; `level`: of the first measure, null where there was no case. */
export type Likeness = {
  readonly place: DivisionCode;
  readonly cases: number;
  readonly level: number | null;
  /** It has a change of its own to the item. */
  readonly ownChange: boolean;
};
export type Candidate = Likeness & { readonly distance: number };

/** Enough for a comparison by places; more only bring those that are less alike. */
export const PROPOSED_MOST = 8;

const spreadOf = (levels: readonly number[]): number => {
  const middle = levels.reduce((so, each) => so + each, 0) / Math.max(1, levels.length);
  const variance = levels.reduce((so, each) => so + (each - middle) ** 2, 0) / Math.max(1, levels.length - 1);
  return Math.sqrt(variance) || 1;
};

/** Candidates, most alike first. Twice the volume counts as much as one standard deviation of the measure; a change of one's own as two. */
export function likeOf(known: readonly Likeness[], tried: readonly DivisionCode[]): readonly Candidate[] {
  const here = known.filter(({ place }) => tried.includes(place));
  const levels = known.flatMap(({ level }) => level ?? []);
  const spread = spreadOf(levels);
  const cases = here.reduce((so, each) => so + each.cases, 0) / Math.max(1, here.length);
  const own = here.flatMap(({ level }) => level ?? []);
  const level = own.length === 0 ? null : own.reduce((so, each) => so + each, 0) / own.length;
  const [lead] = tried;
  return known
    .filter(({ place }) => lead !== undefined && !tried.includes(place) && levelOfDivision(place) === levelOfDivision(lead))
    .map((each) => ({
      ...each,
      distance:
        Math.abs(Math.log2((each.cases + 1) / (cases + 1))) +
        (each.level === null || level === null ? 2 : Math.abs(each.level - level) / spread) +
        (each.ownChange ? 2 : 0),
    }))
    .toSorted((one, other) => one.distance - other.distance || one.place - other.place);
}

/** The likest that had any case. */
export const proposedOf = (candidates: readonly Candidate[]): readonly DivisionCode[] =>
  candidates
    .filter(({ cases }) => cases > 0)
    .slice(0, PROPOSED_MOST)
    .map(({ place }) => place);
