/** What the operations on ratings and surveys answer; joined in reform-replies.ts. */
import type {
  OwnRating,
  PublishedRating,
  RatingCaseOpened,
  RatingDone,
  RatingForm,
  RatingOrder,
  RatingRow,
  RatingSetting,
  RatingView,
} from '#contract/view/rating.ts';
import type { RatingResults } from '#contract/view/rating-results.ts';

import type { OwnSurvey, SurveyDone, SurveyForm, SurveyRow, SurveyView } from '#contract/view/survey.ts';

type Rows<Row> = { readonly rows: readonly Row[]; readonly next: string | null };

export type RatingReplies = {
  'rating.of-case': RatingForm;
  'rating.give': RatingDone;
  'rating.own': Rows<OwnRating>;
  'rating.add': RatingDone;
  'rating.object': RatingDone;
  'rating.say-helped': RatingDone;
  'rating.published': Rows<PublishedRating>;
  'rating.list': Rows<RatingRow>;
  'rating.get': RatingView;
  'rating.open-case': RatingCaseOpened;
  'rating.verify': RatingDone;
  'rating.decide-second': RatingDone;
  'rating.call-back': RatingDone;
  'rating.publish': RatingDone;
  'rating.orders': Rows<RatingOrder>;
  'rating.appeal': RatingDone;
  'rating.correct': RatingDone;
  'rating.results': RatingResults;
  'rating.setting': RatingSetting;
  'rating.set-silence': RatingSetting;
  'survey.list': Rows<SurveyRow>;
  'survey.get': SurveyView;
  'survey.draft': SurveyDone;
  'survey.draw': SurveyDone;
  'survey.remind': SurveyDone;
  'survey.close': SurveyDone;
  'survey.own': Rows<OwnSurvey>;
  'survey.open': SurveyForm;
  'survey.answer': { readonly state: string };
};
