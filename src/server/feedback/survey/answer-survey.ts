/** Answering a survey by its one-time link: without signing in, and kept apart from who was invited. */
import type { Question, Survey } from '#domain/feedback/survey.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { OwnSurvey, SurveyForm } from '#contract/view/survey.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { hashOfLink, linkOf } from './invitations.ts';
import type { SurveyRoom } from './survey-handlers.ts';
import { findSurvey, invitationOfKey, markAnswered, openOfPerson, putAnswer, surveyKey, type Invitation } from './survey-store.ts';

type Facts = RequestFacts<Caller>;

export const answerHandlers = (room: SurveyRoom): Readonly<Record<'survey.own' | 'survey.open' | 'survey.answer', Handler<Caller>>> => ({
  'survey.own': (facts) => own(room, facts),
  'survey.open': (facts) => open(room, facts),
  'survey.answer': (facts) => answer(room, facts),
});

async function behind(room: SurveyRoom, link: string): Promise<{ readonly invitation: Invitation; readonly survey: Survey } | undefined> {
  const division = /^(\d{6})\.[\w-]{43}$/.exec(link)?.[1];
  if (division === undefined) return undefined;
  const sql = sqlOf(room.pool);
  const [invitation] = await sql.run(invitationOfKey, [Number(division), hashOfLink(link)]);
  const key = invitation === undefined ? undefined : surveyKey(invitation.survey);
  const survey = key === undefined ? undefined : await findSurvey(sql, key);
  return invitation === undefined || survey === undefined ? undefined : { invitation, survey };
}

const isOpen = ({ state, answerBy }: Survey, now: Instant): boolean =>
  state === 'open' && answerBy !== undefined && dayOfInstant(now) <= answerBy;

async function open(room: SurveyRoom, { params, now }: Facts): Promise<Result<unknown>> {
  const found = await behind(room, params['key'] ?? '');
  if (found === undefined) return refuse('survey-not-found');
  const { invitation, survey } = found;
  const body: SurveyForm = {
    title: survey.title,
    answerBy: survey.answerBy === undefined ? '' : dayText(survey.answerBy),
    state: invitation.answered ? 'answered' : isOpen(survey, now) ? 'open' : 'closed',
    questions: survey.questions.map(({ id, text, kind }) => ({ id, text, kind, compare: null })),
  };
  return ok(body);
}

const fits = ({ kind }: Question, value: unknown): boolean => {
  if (kind === 'scale') return typeof value === 'number';
  return kind === 'yes-no' ? typeof value === 'boolean' : typeof value === 'string';
};

/** Not every question need be answered; what is answered fits its question. */
const misfits = (survey: Survey, answers: Readonly<Record<string, unknown>>): readonly Problem[] =>
  Object.entries(answers).flatMap(([id, value]) => {
    const question = survey.questions.find((each) => each.id === id);
    return question !== undefined && fits(question, value) ? [] : [{ pointer: `/answers/${id}`, code: 'not-allowed-value' }];
  });

async function answer(room: SurveyRoom, { params, body, idempotencyKey, now }: Facts): Promise<Result<unknown>> {
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const found = await behind(room, params['key'] ?? '');
  if (found === undefined) return refuse('survey-not-found');
  const { invitation, survey } = found;
  const { answers } = body as { readonly answers: Readonly<Record<string, unknown>> };
  const problems = misfits(survey, answers);
  if (problems.length > 0) return refuse('bad-input', { problems });
  if (!isOpen(survey, now)) return refuse('survey-not-open');
  const division = brandAs<DivisionCode>(invitation.division);
  // The key of the request is kept with a hash of the link and without the answers: nothing lays the two side by side.
  const use = { division, person: `survey ${hashOfLink(invitation.id)}`, key: idempotencyKey, payload: { act: 'survey.answer' }, now };
  return runOnce(room.pool, use, async (tx) => {
    if ((await tx.run(markAnswered, [division, survey.id, invitation.id])).length === 0) return refuse('survey-answered');
    tx.send(putAnswer, [division, survey.id, room.newId(), invitation.stratum, JSON.stringify(answers)]);
    return ok({ state: 'answered' });
  });
}

async function own(room: SurveyRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const sql = sqlOf(room.pool);
  const rows = await Promise.all(
    (await sql.run(openOfPerson, [caller.person])).map(async ({ division, survey: id, id: invitation }): Promise<readonly OwnSurvey[]> => {
      const survey = await findSurvey(sql, { division: brandAs<DivisionCode>(division), id });
      if (survey === undefined || !isOpen(survey, now) || survey.answerBy === undefined) return [];
      return [{ key: linkOf(room.secret, division, id, invitation), title: survey.title, answerBy: dayText(survey.answerBy) }];
    }),
  );
  return ok({ rows: rows.flat(), next: null });
}
