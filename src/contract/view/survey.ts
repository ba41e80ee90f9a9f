/** Surveys of finished cases as supervision draws them up and as the invited answer them. */
import { Type, type Static } from 'typebox';
import { Text } from './plain.ts';

const Nullable = <Shape extends Parameters<typeof Type.Union>[0][number]>(shape: Shape) => Type.Union([shape, Type.Null()]);
export const QuestionView = Type.Object({
  id: Type.String(),
  text: Text,
  kind: Type.String(),
  compare: Nullable(Type.String()),
});
export const SurveyRow = Type.Object({
  id: Type.String(),
  title: Text,
  state: Type.String(),
  invited: Type.Number(),
  answered: Type.Number(),
  from: Type.String(),
  until: Type.String(),
});
/** One question's result; null: fewer than may be shown. */
export const SurveyResult = Type.Object({
  question: QuestionView,
  answers: Type.Number(),
  /** Of a scale from 1 to 5, or of no and yes. */
  counts: Nullable(Type.Array(Type.Number())),
  /** Percent of who is content or says yes, and the half-width of its interval at 95 %. */
  share: Nullable(Type.Number()),
  margin: Nullable(Type.Number()),
  /** What the platform's own record says of the same cases. */
  recorded: Nullable(Type.Number()),
  words: Type.Array(Type.String()),
});
export const SurveyView = Type.Object({
  id: Type.String(),
  title: Text,
  state: Type.String(),
  from: Type.String(),
  until: Type.String(),
  margin: Type.Number(),
  stratum: Type.String(),
  seed: Nullable(Type.String()),
  answerBy: Nullable(Type.String()),
  reminded: Type.Boolean(),
  population: Type.Number(),
  /** How many answers the wanted margin needs. */
  needed: Type.Number(),
  invited: Type.Number(),
  answered: Type.Number(),
  strata: Type.Array(Type.Object({ name: Text, population: Type.Number(), drawn: Type.Number() })),
  questions: Type.Array(QuestionView),
  fewest: Type.Number(),
  results: Type.Array(SurveyResult),
});
export const SurveyDone = Type.Object({ id: Type.String(), state: Type.String() });
/** What the invited see: questions and until when; nothing of a person or a case. */
export const SurveyForm = Type.Object({
  title: Text,
  answerBy: Type.String(),
  state: Type.Union([Type.Literal('open'), Type.Literal('answered'), Type.Literal('closed')]),
  questions: Type.Array(QuestionView),
});
export const OwnSurvey = Type.Object({ key: Type.String(), title: Text, answerBy: Type.String() });

export type SurveyRow = Static<typeof SurveyRow>;
export type SurveyResult = Static<typeof SurveyResult>;
export type SurveyView = Static<typeof SurveyView>;
export type SurveyDone = Static<typeof SurveyDone>;
export type SurveyForm = Static<typeof SurveyForm>;
export type OwnSurvey = Static<typeof OwnSurvey>;
