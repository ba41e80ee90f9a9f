/** The home division of a case, fixed at submit: from the answer the matter names, or from the lead applicant's residence. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Routing } from '#domain/catalogue/matter.ts';
import { atLevel, readDivision } from '#domain/division/division.ts';

/** The place a case is about, as narrow as it was told: a township where one was named. */
export const placeOf = (
  routing: Routing,
  answers: Readonly<Record<string, unknown>>,
  residence: DivisionCode | undefined,
): DivisionCode | undefined =>
  routing.by === 'answer' ? readDivision(Object.hasOwn(answers, routing.field) ? answers[routing.field] : undefined) : residence;

/**
 * The county (or the narrowest level given, when the answer is a city) in which the case is at home; a township is
 * lifted to its county, whose code leads every table.
 * Refuses `home-division-missing` (pointer to the answer) where the answer or the residence is not a division.
 */
export const homeDivisionOf = (
  routing: Routing,
  answers: Readonly<Record<string, unknown>>,
  residence: DivisionCode | undefined,
): Result<DivisionCode, 'home-division-missing'> => {
  const given = placeOf(routing, answers, residence);
  if (given !== undefined) return ok(atLevel(given, 'county') ?? given);
  const pointer = routing.by === 'answer' ? `/answers/${routing.field}` : '/parties';
  return refuse('home-division-missing', { problems: [{ pointer, code: 'division-unknown' }] });
};
