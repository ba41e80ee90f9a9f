/** Puts ratings and surveys together: operations, handlers, what the worker draws, what accounts, mails and SMS are told. */
import type { Operation } from '#contract/operation.ts';
import { ratingOperations } from '#contract/operations/rating.ts';
import { surveyOperations } from '#contract/operations/survey.ts';
import { ratingHandlers } from '#server/feedback/rating/rating-handlers.ts';
import { ratingNotice } from '#server/feedback/rating/rating-notice.ts';
import { RATING_PREFIX } from '#server/feedback/rating/rating-store.ts';
import { sampleRatings } from '#server/feedback/rating/sample-ratings.ts';
import { answerHandlers } from '#server/feedback/survey/answer-survey.ts';
import { SURVEY_PREFIX, surveyCopy, surveyNotice } from '#server/feedback/survey/invitations.ts';
import { surveyHandlers, type SurveyRoom } from '#server/feedback/survey/survey-handlers.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { keepSecret } from '#server/kernel/secret-file.ts';
import type { OtherNotices } from '#server/notice/other-notices.ts';
import type { TellOther } from '#server/notice/send-due.ts';
import { tellSurvey } from './demo-survey.ts';
import type { Everywhere, Round } from './rounds.ts';
import type { Wired } from './wire.ts';

export const ratingsOperations: readonly Operation[] = [...ratingOperations, ...surveyOperations];

const secretOf = (home: string): string => keepSecret(home, 'survey');

export const surveyRoomOf = ({ cases, config }: Pick<Wired, 'cases' | 'config'>): SurveyRoom => ({
  ...cases,
  secret: secretOf(config.home),
});

export const ratingHandlersOf = (wired: Wired): Readonly<Record<string, Handler<Caller>>> => {
  const room = surveyRoomOf(wired);
  return { ...ratingHandlers(wired.cases), ...surveyHandlers(room), ...answerHandlers(room) };
};

const SAMPLE_MS = 3_600_000;
const DEMO_MS = 30_000;
export const ratingRounds = (wired: Wired, everywhere: Everywhere): readonly Round[] => [
  ...drawing(wired, everywhere),
  ...demoSurvey(wired),
];

/** The demo's survey waits until its year has enough finished cases to draw from. */
const demoSurvey = (wired: Wired): readonly Round[] =>
  wired.config.demo && !wired.config.empty && wired.config.year
    ? [{ name: 'demo-survey', ms: DEMO_MS, work: () => tellSurvey(surveyRoomOf(wired), wired.clock()) }]
    : [];

const drawing = ({ cases, clock }: Wired, everywhere: Everywhere): readonly Round[] => [
  {
    name: 'rating-sample',
    ms: SAMPLE_MS,
    work: everywhere((division) => sampleRatings({ corridor: cases.corridor, calendar: cases.catalogue.calendar }, division, clock())),
  },
];

export const ratingNotices = (parts: Parameters<typeof ratingNotice>[0]): OtherNotices => ({
  [RATING_PREFIX]: ratingNotice(parts),
  [SURVEY_PREFIX]: surveyNotice(parts),
});

/** What mail and SMS say of an invitation: the one-time link. */
export const surveyCopies = ({ pool, config }: Pick<Wired, 'pool' | 'config'>): Readonly<Record<string, TellOther>> => ({
  [SURVEY_PREFIX]: surveyCopy({ pool, publicUrl: config.publicUrl, secret: secretOf(config.home) }),
});
