/** Makes a proposal of what a person wrote: the change is read from the catalogue, likeness is reckoned, measures must be computed from cases. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Measure, MeasureId } from '#domain/measure/measure.ts';
import type { Proposal } from '#domain/pilot/pilot.ts';
import type { ProposalIn } from '#contract/operations/pilot-proposal.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { proposedPlaces } from './evaluate.ts';
import { triedWords, type PilotRoom } from './pilot-room.ts';

export type ProposalBody = ProposalIn;

/** Shares and means of cases can be compared between places of any size; sums cannot, and what is published says nothing of what happened. */
export const isJudging = ({ family, kind }: Measure): boolean => family === 'actual' && kind === 'ratio';

function unknownProblems({ catalogue }: PilotRoom, { measures, places, comparison }: ProposalBody): readonly Problem[] {
  const isPlace = (place: number): boolean => catalogue.divisions.has(brandAs<DivisionCode>(place));
  return [
    ...measures.flatMap(({ measure }, index): readonly Problem[] => {
      const found = catalogue.measures.get(brandAs<MeasureId>(measure));
      return found !== undefined && isJudging(found) ? [] : [{ pointer: `/measures/${index}/measure`, code: 'pilot-measure' }];
    }),
    ...(places.every(isPlace) ? [] : [{ pointer: '/places', code: 'pilot-place-unknown' }]),
    ...(comparison.places.every(isPlace) ? [] : [{ pointer: '/comparison/places', code: 'pilot-place-unknown' }]),
  ];
}

/** @param division the place that leads. */
export async function proposalOf(room: PilotRoom, division: DivisionCode, body: ProposalBody, now: Instant): Promise<Result<Proposal>> {
  const sql = sqlOf(room.pool);
  const problems = unknownProblems(room, body);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const { kind, id } = body.source;
  const known = (await room.changesOf(sql, division)).find(({ source }) => source.kind === kind && source.id === id);
  if (known === undefined) return refuse('pilot-change-gone');
  const { item, source, changes } = known;
  const words = triedWords(room, { item, places: [division], tried: { changes } });
  if (words.length === 0) return refuse('pilot-nothing-better');
  const places = [division, ...body.places.map((each) => brandAs<DivisionCode>(each)).filter((each) => each !== division)];
  const [first] = body.measures;
  const measure = first === undefined ? undefined : room.catalogue.measures.get(brandAs<MeasureId>(first.measure));
  const proposed = measure === undefined ? [] : await proposedPlaces(room, sql, { item, measure, tried: places, today: dayOfInstant(now) });
  const { title, hypothesis, risks, owner, measures, days, comparison } = body;
  return ok({
    title,
    places,
    item,
    tried: { source, changes, words },
    hypothesis,
    risks,
    owner,
    measures,
    days,
    comparison: { places: comparison.places.map((each) => brandAs<DivisionCode>(each)), proposed, reasons: comparison.reasons.trim() },
  });
}
