/** A survey of the demo: drawn from its finished cases, answered by most of those who were drawn, still open for the rest. */
import { sizeFor } from '#domain/feedback/sample.ts';
import { dayOfInstant, addDays, dayText, instantOf, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { answerHandlers } from '#server/feedback/survey/answer-survey.ts';
import { linkOf } from '#server/feedback/survey/invitations.ts';
import { surveyHandlers, type SurveyRoom } from '#server/feedback/survey/survey-handlers.ts';
import { silentOnes, surveysOf } from '#server/feedback/survey/survey-store.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { callerOf, DIVISION } from './demo-teller.ts';

const DAY = 86_400_000;
const SPAN = 300;
/** Fewer would all be drawn. */
const ENOUGH = 150;
const words = ['办事指南里的样图再多几张', '短信早一点发', '', '电话要有人接', '', '窗口中午也开', ''];
const questions = [
  {
    id: 'second-visit',
    text: { zh: '办这件事，您跑了两趟或更多吗？', en: 'Did you have to come twice or more?' },
    kind: 'yes-no',
    compare: 'second-visit',
  },
  { id: 'content', text: { zh: '总的来说，您满意吗？', en: 'All in all, are you content?' }, kind: 'scale', compare: 'satisfied' },
  { id: 'change', text: { zh: '最该改的是哪一处？', en: 'What should be changed first?' }, kind: 'open' },
] as const;

const idOf = (reply: unknown): string => (JSON.parse((reply as StoredReply).text) as { readonly id: string }).id;

const ended = statement<{ readonly count: number }>(
  'demo-survey-ended',
  "select count(*)::int as count from yici.case_now where division = $1 and state = 'ended'",
);

type Asking = (key: string, more: Partial<RequestFacts<Caller>>) => RequestFacts<Caller>;
const askingAt =
  (now: Instant): Asking =>
  (key, more) => ({
    now,
    requestId: `demo survey ${key}`,
    language: 'zh',
    idempotencyKey: `demo survey ${key}`,
    params: {},
    query: {},
    body: undefined,
    bytes: new Uint8Array(),
    caller: undefined,
    ...more,
  });

/** Nothing where this division has a survey already, or too few cases have ended. */
export async function tellSurvey(room: SurveyRoom, now: Instant): Promise<void> {
  const sql = sqlOf(room.pool);
  const [surveys, [finished]] = await Promise.all([sql.run(surveysOf, [DIVISION]), sql.run(ended, [DIVISION])]);
  if (surveys.length > 0 || (finished?.count ?? 0) < ENOUGH) return;
  const began = instantOf(now - 5 * DAY);
  const quiet = { ...room, quiet: true };
  const id = await drawn(quiet, askingAt(began), dayOfInstant(now));
  if (id !== undefined) await answered(quiet, askingAt(instantOf(began + DAY)), id);
}

async function drawn(room: SurveyRoom, asking: Asking, today: Day): Promise<string | undefined> {
  const office = surveyHandlers(room);
  const caller = callerOf('he-qing');
  const body = {
    title: { zh: '办完的事，您来打分', en: 'Finished: how was it?' },
    questions,
    from: dayText(addDays(today, -SPAN)),
    until: dayText(addDays(today, -1)),
    margin: 10,
    stratum: 'matter',
  };
  const drafted = await office['survey.draft'](asking('draft', { caller, body }));
  if (!drafted.ok) return undefined;
  const id = idOf(drafted.value);
  const done = await office['survey.draw'](asking('draw', { caller, params: { id }, body: { seed: '2026-11' } }));
  return done.ok ? id : undefined;
}

async function answered(room: SurveyRoom, asking: Asking, id: string): Promise<void> {
  const invited = await sqlOf(room.pool).run(silentOnes, [DIVISION, id]);
  const answers = answerHandlers(room);
  const answering = Math.max(1, sizeFor(10, invited.length) - 3);
  for (const [nth, invitation] of invited.slice(0, answering).entries()) {
    const key = linkOf(room.secret, DIVISION, id, invitation.id);
    const said = { 'second-visit': nth % 6 === 0, content: nth % 7 === 0 ? 3 : nth % 3 === 0 ? 4 : 5 };
    const change = words[nth % words.length] ?? '';
    const body = { answers: change === '' ? said : { ...said, change } };
    await answers['survey.answer'](asking(`answer ${nth}`, { params: { key }, body }));
  }
}
