/** What is missing or wrong in a pilot's proposal, field by field. */
import { isWithin, levelOfDivision } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Problem } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Comparison, Expected, Proposal } from './pilot.ts';

const LONGEST = { title: 100, said: 2000 } as const;
const MOST = { places: 20, measures: 8, comparison: 40 } as const;
/** Calendar days; ours, no law names any: a month shows nothing yet, after a year it is no trial any more. */
export const PILOT_DAYS = { least: 30, most: 365 } as const;

const longProblems = (pointer: string, text: string, longest: number): readonly Problem[] =>
  text.trim() === ''
    ? [{ pointer, code: 'required' }]
    : [...text].length > longest
      ? [{ pointer, code: 'too-long', values: { longest } }]
      : [];

export const saidProblems = (pointer: string, { zh, en }: Text, longest: number = LONGEST.said): readonly Problem[] => [
  ...longProblems(`${pointer}/zh`, zh, longest),
  ...longProblems(`${pointer}/en`, en, longest),
];
export const reasonProblems = (reasons: string): readonly Problem[] => longProblems('/reasons', reasons, LONGEST.said);

const measureProblems = (measures: readonly Expected[]): readonly Problem[] => {
  if (measures.length === 0) return [{ pointer: '/measures', code: 'required' }];
  if (measures.length > MOST.measures) return [{ pointer: '/measures', code: 'too-many', values: { most: MOST.measures } }];
  return measures.flatMap(({ size, measure }, index): readonly Problem[] => [
    ...(Number.isFinite(size) && size > 0 ? [] : [{ pointer: `/measures/${index}/size`, code: 'pilot-size' }]),
    ...(measures.findIndex((each) => each.measure === measure) === index
      ? []
      : [{ pointer: `/measures/${index}/measure`, code: 'pilot-twice' }]),
  ]);
};

const sameSet = (one: readonly DivisionCode[], other: readonly DivisionCode[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));

/** Places with the change are no yardstick for it; who departs from the rule of likeness says why. */
function comparisonProblems({ places, proposed, reasons }: Comparison, tried: readonly DivisionCode[]): readonly Problem[] {
  if (places.length === 0) return [{ pointer: '/comparison/places', code: 'required' }];
  if (places.length > MOST.comparison) return [{ pointer: '/comparison/places', code: 'too-many', values: { most: MOST.comparison } }];
  if (places.some((place) => tried.some((each) => isWithin(place, each))))
    return [{ pointer: '/comparison/places', code: 'pilot-own-place' }];
  return sameSet(places, proposed) || reasons.trim() !== '' ? [] : [{ pointer: '/comparison/reasons', code: 'required' }];
}

const placeProblems = (places: readonly DivisionCode[], division: DivisionCode): readonly Problem[] => {
  if (places[0] !== division) return [{ pointer: '/places', code: 'pilot-leads' }];
  if (places.length > MOST.places) return [{ pointer: '/places', code: 'too-many', values: { most: MOST.places } }];
  return places.every((place) => levelOfDivision(place) === levelOfDivision(division)) ? [] : [{ pointer: '/places', code: 'pilot-level' }];
};

/** @param division the place that leads. */
export const proposalProblems = (proposal: Proposal, division: DivisionCode): readonly Problem[] => [
  ...saidProblems('/title', proposal.title, LONGEST.title),
  ...placeProblems(proposal.places, division),
  ...saidProblems('/hypothesis', proposal.hypothesis),
  ...longProblems('/risks', proposal.risks, LONGEST.said),
  ...longProblems('/owner', proposal.owner, LONGEST.title),
  ...measureProblems(proposal.measures),
  ...(Number.isInteger(proposal.days) && proposal.days >= PILOT_DAYS.least && proposal.days <= PILOT_DAYS.most
    ? []
    : [{ pointer: '/days', code: 'pilot-length', values: PILOT_DAYS }]),
  ...comparisonProblems(proposal.comparison, proposal.places),
];
