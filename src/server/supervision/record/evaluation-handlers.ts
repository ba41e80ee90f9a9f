/** Answers the operations on evaluations by third parties; a commissioned body comes by the link of its token. */
import { randomBytes } from 'node:crypto';
import { decideEvaluation, resultOf, type EvaluationAbout, type EvaluationState } from '#domain/supervision/evaluation.ts';
import { brandAs, type CaseNumber } from '#domain/kernel/brand.ts';
import { addDays, dayText, readDay, startOfDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { EvaluationList, EvaluationView } from '#contract/view/record.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { divisionsWithin } from '../order-lists.ts';
import { evaluationLaw } from './laws.ts';
import { countEndedCases, endedCases } from './record-figures.ts';
import { mayRead, recordKey, runRecord, type RecordFacts, type RecordRoom } from './record-room.ts';
import { listRecords } from './record-store.ts';
import { orderBy } from '../change-order.ts';
import { findOne, hashed, sheet } from './evaluation-sheet.ts';

type Names = 'list' | 'draw' | 'close' | 'sheet' | 'find';
const BYTES = 18;
const badDay = (pointer: string): Result<never> => refuse('bad-input', { problems: [{ pointer, code: 'not-a-day' }] });

export const evaluationHandlers = (records: RecordRoom): Readonly<Record<`evaluation.${Names}`, Handler<Caller>>> => ({
  'evaluation.list': (facts) => list(records, facts),
  'evaluation.draw': (facts) => draw(records, facts),
  'evaluation.close': (facts) =>
    runRecord(records, evaluationLaw, facts, recordKey(facts.params['id'] ?? ''), (state, scene) =>
      decideEvaluation({ kind: 'close-evaluation' }, state, scene),
    ),
  'evaluation.sheet': (facts) => sheet(records, facts),
  'evaluation.find': (facts) => findOne(records, facts),
});

type Drawn = {
  readonly body: string;
  readonly question: string;
  readonly from: string;
  readonly to: string;
  readonly until: string;
  readonly measure: string;
  readonly size: number;
  readonly seed: string;
};

/** The hash of a place and a secret makes the token: the place leads, so that the link finds its division. */
const tokenIn = (division: number): string => `${division}-${randomBytes(BYTES).toString('base64url')}`;
const monthOf = (day: Day): number => Number(dayText(day).slice(0, 7).replace('-', ''));

async function draw(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, body } = facts;
  if (caller?.post === undefined) return refuse('sign-in-needed');
  if (caller.post.duty !== 'supervision') return refuse('record-not-yours');
  const asked = body as Drawn;
  const [from, to, until] = [readDay(asked.from), readDay(asked.to), readDay(asked.until)];
  if (from === undefined || to === undefined) return badDay(from === undefined ? '/from' : '/to');
  if (until === undefined) return badDay('/until');
  const { division } = caller.post;
  const { room } = records;
  const span = [divisionsWithin(room.catalogue, division), startOfDay(from), startOfDay(addDays(to, 1))];
  const sql = sqlOf(room.pool);
  const [rows, [all]] = await Promise.all([sql.run(endedCases, [...span, asked.seed, asked.size]), sql.run(countEndedCases, span)]);
  const [own] = await records.figures({ measures: [asked.measure], division, from: monthOf(from), to: monthOf(to) });
  if (own === undefined) return refuse('bad-input', { problems: [{ pointer: '/measure', code: 'measure-unknown' }] });
  const token = tokenIn(division);
  const id = `${division}-${room.newId()}`;
  const about: EvaluationAbout = {
    id,
    division,
    body: asked.body,
    question: asked.question,
    from,
    to,
    until,
    seed: asked.seed,
    sample: rows.map(({ number }) => brandAs<CaseNumber>(number)),
    population: all?.cases ?? 0,
    own,
    token: hashed(token),
  };
  const done = await runRecord(records, evaluationLaw, facts, { division, id }, (state, scene) =>
    decideEvaluation({ kind: 'draw-sample', about }, state, scene),
  );
  // A repeated request names the evaluation that is there; its link was shown once and is not known any more.
  return done.ok ? ok({ id, token }) : done;
}

const HUNDREDTH = 100;
const round = (value: number): number => Math.round(value * HUNDREDTH) / HUNDREDTH;

function viewOf(state: EvaluationState, mayClose: boolean): EvaluationView {
  const result = resultOf(state);
  const { id, body, question, from, to, until, seed, sample, population, own } = state;
  return {
    ...{ id, body, question, seed, population, own },
    from: dayText(from),
    to: dayText(to),
    until: dayText(until),
    size: sample.length,
    state: state.state,
    entered: Object.keys(state.findings).length,
    ...result,
    share: result.share === null ? null : round(result.share),
    difference: result.share === null || own.value === null ? null : round(result.share - own.value),
    mayClose,
  };
}

async function list(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller?.post === undefined || !mayRead(facts)) return refuse('record-not-yours');
  const { catalogue, pool } = records.room;
  const actor: Actor = await records.room.actorOf(caller);
  const rows = await listRecords(sqlOf(pool), evaluationLaw, divisionsWithin(catalogue, caller.post.division));
  const scene = { actor, by: orderBy(actor), calendar: catalogue.calendar, now };
  const body: EvaluationList = {
    rows: rows.map((row) => viewOf(row, decideEvaluation({ kind: 'close-evaluation' }, row, scene).ok)),
    mayDraw: caller.post.duty === 'supervision',
    measures: [...catalogue.measures.values()]
      .filter(({ family, unit }) => family === 'actual' && unit === 'percent')
      .map(({ id, name }) => ({ id, name })),
  };
  return ok(body);
}
