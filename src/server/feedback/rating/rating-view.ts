/** The share of a rating's view that its rater and who verifies it read alike. */
import type { RatingAct } from '#domain/feedback/decide-rating.ts';
import type { Rating, Spoken, Verdict } from '#domain/feedback/rating.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { OwnRating } from '#contract/view/rating.ts';
import { indicatorName } from './rating-indicators.ts';
import { groundNames, stateNames } from './rating-words.ts';

const spoken = (said: Spoken | undefined) => (said === undefined ? null : { text: said.text, at: instantText(said.at) });
const verdictView = (verdict: Verdict | undefined) =>
  verdict === undefined
    ? null
    : {
        outcome: verdict.outcome,
        ground: verdict.ground === undefined ? null : groundNames[verdict.ground],
        text: verdict.text,
        at: instantText(verdict.at),
      };

type Outcome = Omit<OwnRating, 'id' | 'subject' | 'contact' | 'title' | 'office' | 'day' | 'code' | 'published'>;

export const outcomeView = (rating: Rating, acts: readonly RatingAct[]): Outcome => ({
  state: rating.state,
  stateName: stateNames[rating.state],
  grade: rating.grade,
  indicators: rating.indicators.map(indicatorName),
  sentAway: rating.sentAway ?? null,
  words: rating.words,
  added: spoken(rating.added),
  verifyBy: rating.verifyBy === undefined ? null : dayText(rating.verifyBy),
  verdict: verdictView(rating.verdict),
  objection: spoken(rating.objection),
  appealed: rating.appeal !== undefined,
  second: verdictView(rating.second),
  correctBy: rating.correctBy === undefined ? null : dayText(rating.correctBy),
  correction: spoken(rating.correction),
  callBack:
    rating.callBack === undefined
      ? null
      : { by: rating.callBack.by, helped: rating.callBack.helped ?? null, text: rating.callBack.text, at: instantText(rating.callBack.at) },
  sampled: rating.sampled,
  acts: [...new Set(acts)],
});
