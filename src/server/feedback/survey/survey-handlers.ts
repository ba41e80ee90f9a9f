/** Answers the operations on surveys of supervision: lists, drafts, draws, reminds, closes. */
import { sizeFor } from '#domain/feedback/sample.ts';
import { FEWEST_SHOWN } from '#domain/feedback/shown-count.ts';
import { decideSurvey, type Question, type Survey, type SurveyCommand, type SurveyEvent, type SurveyId } from '#domain/feedback/survey.ts';
import { brandAs, type DivisionCode, type MatterId } from '#domain/kernel/brand.ts';
import { dayText, readDay, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { SurveyRow, SurveyView } from '#contract/view/survey.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { divisionsUnder } from '../rating/office-ratings.ts';
import { drawSurvey, populationOf, type Draw } from './draw-survey.ts';
import { hashOfLink, linkOf, tellInvited } from './invitations.ts';
import { surveyResults } from './survey-results.ts';
import {
  answersOf,
  countsOf,
  findSurvey,
  invite,
  lockSurvey,
  markReminded,
  silentOnes,
  surveyAggregate,
  surveyKey,
  surveysOf,
} from './survey-store.ts';

/** `secret`: what links are made from. `quiet`: what the demo tells of the past rings nobody. */
export type SurveyRoom = CaseRoom & { readonly secret: string; readonly quiet?: boolean };
type Facts = RequestFacts<Caller>;
type Names = 'list' | 'get' | 'draft' | 'draw' | 'remind' | 'close';

export const surveyHandlers = (room: SurveyRoom): Readonly<Record<`survey.${Names}`, Handler<Caller>>> => ({
  'survey.list': (facts) => list(room, facts),
  'survey.get': (facts) => get(room, facts),
  'survey.draft': (facts) => draft(room, facts),
  'survey.draw': (facts) => draw(room, facts),
  'survey.remind': (facts) => remind(room, facts),
  'survey.close': (facts) => act(room, facts, { kind: 'close' }),
});

const supervised = ({ caller }: Facts): DivisionCode | undefined =>
  caller?.post?.duty === 'supervision' ? caller.post.division : undefined;

async function list(room: SurveyRoom, facts: Facts): Promise<Result<unknown>> {
  const division = supervised(facts);
  if (division === undefined) return refuse('not-yours');
  const sql = sqlOf(room.pool);
  const rows = await Promise.all(
    (await sql.run(surveysOf, [division])).map(async ({ id }): Promise<readonly SurveyRow[]> => {
      const [survey, [counts]] = await Promise.all([findSurvey(sql, { division, id }), sql.run(countsOf, [division, id])]);
      if (survey === undefined) return [];
      const { title, state, from, until } = survey;
      return [
        { id, title, state, invited: counts?.invited ?? 0, answered: counts?.answered ?? 0, from: dayText(from), until: dayText(until) },
      ];
    }),
  );
  return ok({ rows: rows.flat(), next: null });
}

const stratumName = ({ catalogue }: CaseRoom, survey: Survey, key: string): Text =>
  (survey.stratum === 'county'
    ? catalogue.divisions.get(brandAs<DivisionCode>(Number(key)))?.name
    : catalogue.matters.get(brandAs<MatterId>(key))?.name) ?? { zh: key, en: key };

async function find(room: SurveyRoom, facts: Facts): Promise<Survey | undefined> {
  const key = surveyKey(facts.params['id'] ?? '');
  return key === undefined || key.division !== supervised(facts) ? undefined : findSurvey(sqlOf(room.pool), key);
}

async function get(room: SurveyRoom, facts: Facts): Promise<Result<unknown>> {
  const survey = await find(room, facts);
  if (survey === undefined) return refuse('survey-not-found');
  const sql = sqlOf(room.pool);
  const { division, id } = survey;
  const divisions = divisionsUnder(room, division);
  const [[counts], answers, cases] = await Promise.all([
    sql.run(countsOf, [division, id]),
    sql.run(answersOf, [division, id]),
    survey.state === 'drafted' ? populationOf(sql, survey, divisions) : [],
  ]);
  const population = survey.state === 'drafted' ? cases.length : survey.strata.reduce((sum, each) => sum + each.population, 0);
  const body: SurveyView = {
    id,
    title: survey.title,
    state: survey.state,
    from: dayText(survey.from),
    until: dayText(survey.until),
    margin: survey.margin,
    stratum: survey.stratum,
    seed: survey.seed ?? null,
    answerBy: survey.answerBy === undefined ? null : dayText(survey.answerBy),
    reminded: survey.reminded,
    population,
    needed: sizeFor(survey.margin, population),
    invited: counts?.invited ?? 0,
    answered: counts?.answered ?? 0,
    strata: survey.strata.map(({ key, ...stratum }) => ({ name: stratumName(room, survey, key), ...stratum })),
    questions: survey.questions.map(({ id: question, text, kind, compare }) => ({ id: question, text, kind, compare: compare ?? null })),
    fewest: FEWEST_SHOWN,
    results: answers.length === 0 ? [] : await surveyResults(sql, survey, answers, divisions),
  };
  return ok(body);
}

type Also = (tx: Transaction, survey: Survey, at: Instant) => void | Promise<void>;

function change(
  room: SurveyRoom,
  facts: Facts,
  key: Key,
  command: SurveyCommand,
  also: Also = () => undefined,
): Promise<Result<StoredReply>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return Promise.resolve(refuse('sign-in-needed'));
  return runCommand<Survey, SurveyEvent>(room.corridor, surveyAggregate, {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act: `survey.${command.kind}`, params, body },
    requestId,
    now,
    lock: (tx) => lockSurvey(tx, key),
    decide: async (tx, state, at) => {
      const event = decideSurvey(command, state, { person: caller.person, now: at });
      if (!event.ok) return event;
      await also(tx, surveyAggregate.evolve(state, event.value), at);
      return ok({ key, events: [event.value] });
    },
    reply: ({ state }) => ({ status: 200, body: { id: state.id, state: state.state } }),
  });
}

type DraftBody = {
  readonly title: Text;
  readonly questions: readonly Question[];
  readonly from: string;
  readonly until: string;
  readonly margin: number;
  readonly stratum: Survey['stratum'];
};

async function draft(room: SurveyRoom, facts: Facts): Promise<Result<unknown>> {
  const division = supervised(facts);
  if (division === undefined) return refuse('not-yours');
  const { title, questions, margin, stratum, ...days } = facts.body as DraftBody;
  const [from, until] = [readDay(days.from), readDay(days.until)];
  if (from === undefined || until === undefined || until < from)
    return refuse('bad-input', { problems: [{ pointer: '/until', code: 'not-a-day' }] });
  const id = brandAs<SurveyId>(`${division}-${room.newId()}`);
  return change(room, facts, { division, id }, { kind: 'draft', id, division, title, questions, from, until, margin, stratum });
}

async function act(room: SurveyRoom, facts: Facts, command: SurveyCommand, also?: Also): Promise<Result<unknown>> {
  const survey = await find(room, facts);
  if (survey === undefined) return refuse('survey-not-found');
  return change(room, facts, { division: survey.division, id: survey.id }, command, also);
}

const invited =
  (room: SurveyRoom, { people }: Draw): Also =>
  (tx, survey, at) => {
    const rows = people.map((each) => ({ ...each, id: room.newId() }));
    tx.sendRows(
      invite,
      rows.map(({ id, person, stratum }) => {
        const link = linkOf(room.secret, survey.division, survey.id, id);
        return [survey.division, survey.id, id, person, stratum, hashOfLink(link), at];
      }),
    );
    tellInvited(tx, survey, rows, at, room.quiet === true);
  };

/** The seed is told with the result: whoever has the list of cases can repeat the draw. */
async function draw(room: SurveyRoom, facts: Facts): Promise<Result<unknown>> {
  const survey = await find(room, facts);
  if (survey === undefined) return refuse('survey-not-found');
  const seed = (facts.body as { readonly seed?: string }).seed ?? room.newId();
  const sample = await drawSurvey(sqlOf(room.pool), survey, divisionsUnder(room, survey.division), seed);
  return act(room, facts, { kind: 'draw', seed, strata: sample.strata }, invited(room, sample));
}

const remind = (room: SurveyRoom, facts: Facts): Promise<Result<unknown>> =>
  act(room, facts, { kind: 'remind' }, async (tx, survey, at) => {
    const silent = await tx.run(silentOnes, [survey.division, survey.id]);
    tx.send(markReminded, [survey.division, survey.id, at]);
    tellInvited(tx, survey, silent, at, room.quiet === true);
  });
