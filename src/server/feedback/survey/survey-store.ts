/** Surveys in the database: their history, who was invited, and, apart from both, what was answered. */
import { evolveSurvey, type Survey, type SurveyEvent } from '#domain/feedback/survey.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('survey-lock', 'select version from yici.survey_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: SurveyEvent }>(
  'survey-event-read',
  'select body from yici.survey_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'survey-event-insert',
  head: 'insert into yici.survey_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'survey-now-keep',
  `insert into yici.survey_now (division, id, version, state, at) values ($1, $2, $3, $4, $5)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state`,
);
export const surveysOf = statement<{ readonly id: string }>(
  'survey-list',
  'select id from yici.survey_now where division = $1 order by at desc limit 50',
);
export const countsOf = statement<{ readonly invited: number; readonly answered: number }>(
  'survey-counts',
  `select count(*)::int as invited, (count(*) filter (where answered))::int as answered
   from yici.survey_invitation where division = $1 and survey = $2`,
);
export type AnswerRow = { readonly id: string; readonly answers: Readonly<Record<string, unknown>> };
/** In the order of numbers that say nothing. */
export const answersOf = statement<AnswerRow>(
  'survey-answers',
  'select id, answers from yici.survey_answer where division = $1 and survey = $2 order by id',
);
export const invite: RowsStatement = {
  name: 'survey-invite',
  head: 'insert into yici.survey_invitation (division, survey, id, person, stratum, key_hash, told_at)',
  columns: 7,
  tail: '',
};
export type Invitation = {
  readonly division: number;
  readonly survey: string;
  readonly id: string;
  readonly person: string;
  readonly stratum: string;
  readonly answered: boolean;
};
export const invitationOfKey = statement<Invitation>(
  'survey-invitation-of-key',
  'select division, survey, id, person, stratum, answered from yici.survey_invitation where division = $1 and key_hash = $2',
);
/** No row: the link was used meanwhile. */
export const markAnswered = statement<{ readonly id: string }>(
  'survey-invitation-answered',
  `update yici.survey_invitation set answered = true where division = $1 and survey = $2 and id = $3 and not answered returning id`,
);
export const putAnswer = statement(
  'survey-answer-put',
  'insert into yici.survey_answer (division, survey, id, stratum, answers) values ($1, $2, $3, $4, $5)',
);
export const silentOnes = statement<Invitation>(
  'survey-silent',
  `select division, survey, id, person, stratum, answered from yici.survey_invitation
   where division = $1 and survey = $2 and not answered order by id`,
);
export const markReminded = statement(
  'survey-reminded',
  'update yici.survey_invitation set reminded_at = $3 where division = $1 and survey = $2 and not answered',
);
export const openOfPerson = statement<Invitation>(
  'survey-open-of-person',
  `select i.division, i.survey, i.id, i.person, i.stratum, i.answered from yici.survey_invitation i
   join yici.survey_now n on n.division = i.division and n.id = i.survey
   where i.person = $1 and not i.answered and n.state = 'open' order by i.told_at desc limit 20`,
);

/** The division leads the id. */
export const surveyKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w-]{1,80}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

const fold = (events: readonly SurveyEvent[]): Survey | undefined =>
  events.reduce<Survey | undefined>((state, event) => evolveSurvey(state, event), undefined);

export async function lockSurvey(tx: Sql, key: Key): Promise<Loaded<Survey>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findSurvey = async (sql: Sql, key: Key): Promise<Survey | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

export const surveyAggregate: Aggregate<Survey, SurveyEvent> = {
  kind: 'survey',
  audience: () => ({ people: [], offices: [], halls: [] }),
  evolve: evolveSurvey,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const at: Instant = after.at;
    tx.send(keep, [key.division, key.id, after.seq, after.state, at]);
    return [];
  },
};
