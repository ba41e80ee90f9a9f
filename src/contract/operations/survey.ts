/** Operations on surveys: supervision drafts, draws, reminds and closes; whoever was drawn answers by a one-time link, without signing in. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { OwnSurvey, SurveyDone, SurveyForm, SurveyRow, SurveyView } from '../view/survey.ts';
import { Closed, DayText, Id, Rows, Words } from './shapes.ts';

const TextIn = Closed({ zh: Type.String({ minLength: 1, maxLength: 300 }), en: Type.String({ minLength: 1, maxLength: 300 }) });
const QuestionIn = Closed({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,40}$' }),
  text: TextIn,
  kind: Type.Union([Type.Literal('scale'), Type.Literal('yes-no'), Type.Literal('open')]),
  compare: Type.Optional(Type.Union([Type.Literal('second-visit'), Type.Literal('satisfied')])),
});
const refusals = ['not-yours', 'survey-not-found', 'survey-not-open'] as const;

export const surveyOperations: readonly Operation[] = [
  {
    name: 'survey.list',
    summary: 'Surveys of the own division with how many were invited and answered',
    who: 'officer',
    reply: Rows(SurveyRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'survey.get',
    summary: 'One survey: sample by stratum with its seed, answers, and results with margin; nothing of fewer than five',
    who: 'officer',
    reply: SurveyView,
    refusals: ['not-yours', 'survey-not-found'],
    command: false,
  },
  {
    name: 'survey.draft',
    summary: 'Drafts a questionnaire over cases that ended in a span of days, for a wanted margin',
    who: 'officer',
    body: Closed({
      title: TextIn,
      questions: Type.Array(QuestionIn, { minItems: 1, maxItems: 20 }),
      from: DayText,
      until: DayText,
      margin: Type.Integer({ minimum: 1, maximum: 20 }),
      stratum: Type.Union([Type.Literal('county'), Type.Literal('matter')]),
    }),
    reply: SurveyDone,
    refusals: ['not-yours', 'survey-question-missing'],
    command: true,
  },
  {
    name: 'survey.draw',
    summary: 'Draws the sample by a seed and invites: each once, by their account and a one-time link',
    who: 'officer',
    body: Closed({ seed: Type.Optional(Type.String({ minLength: 1, maxLength: 60 })) }),
    reply: SurveyDone,
    refusals: [...refusals, 'survey-nobody'],
    command: true,
  },
  {
    name: 'survey.remind',
    summary: 'Reminds, once, those who have not answered',
    who: 'officer',
    body: Closed({}),
    reply: SurveyDone,
    refusals: [...refusals, 'survey-reminded'],
    command: true,
  },
  {
    name: 'survey.close',
    summary: 'Closes a survey: no answer is taken any more',
    who: 'officer',
    body: Closed({}),
    reply: SurveyDone,
    refusals: [...refusals],
    command: true,
  },
  {
    name: 'survey.own',
    summary: 'Surveys the person was drawn for and has not answered, with their one-time links',
    who: 'person',
    reply: Rows(OwnSurvey),
    refusals: [],
    command: false,
  },
  {
    name: 'survey.open',
    summary: 'The questions behind a one-time link; nothing of a person or a case',
    who: 'public',
    reply: SurveyForm,
    refusals: ['survey-not-found'],
    command: false,
  },
  {
    name: 'survey.answer',
    summary: 'Answers by a one-time link: kept with the stratum alone, apart from who was invited',
    who: 'public',
    body: Closed({
      answers: Type.Record(Id, Type.Union([Type.Integer({ minimum: 1, maximum: 5 }), Type.Boolean(), Words]), { maxProperties: 20 }),
    }),
    reply: Type.Object({ state: Type.String() }),
    refusals: ['survey-not-found', 'survey-not-open', 'survey-answered'],
    command: true,
  },
];
