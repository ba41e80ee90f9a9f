/** The sheet an evaluator was drawn for, opened by its word and nothing else. */
import { createHash } from 'node:crypto';
import { decideEvaluation, takesFindings, type EvaluationState, type FindingOutcome } from '#domain/supervision/evaluation.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { EvaluationSheet } from '#contract/view/record.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { divisionsWithin } from '../order-lists.ts';
import { changeRecord } from './change-record.ts';
import { evaluationLaw } from './laws.ts';
import { casesNamed } from './record-figures.ts';
import type { RecordFacts, RecordRoom } from './record-room.ts';
import { listRecords } from './record-store.ts';

export const hashed = (token: string): string => createHash('sha256').update(token).digest('hex');
/** The evaluation whose link this is. */
async function byToken({ room }: RecordRoom, token: string): Promise<{ readonly key: Key; readonly state: EvaluationState } | undefined> {
  const division = brandAs<DivisionCode>(Number(/^(\d{6})-/u.exec(token)?.[1] ?? 0));
  const hash = hashed(token);
  const state = (await listRecords(sqlOf(room.pool), evaluationLaw, [division])).find((each) => each.token === hash);
  return state === undefined ? undefined : { key: { division, id: state.id }, state };
}

export async function sheet(records: RecordRoom, { params, now }: RecordFacts): Promise<Result<unknown>> {
  const found = await byToken(records, params['token'] ?? '');
  if (found === undefined) return refuse('record-not-found');
  const { room } = records;
  const { state } = found;
  const open = takesFindings(state, now);
  const sample = open ? state.sample : [];
  const rows = open ? await sqlOf(room.pool).run(casesNamed, [divisionsWithin(room.catalogue, state.division), sample]) : [];
  const body: EvaluationSheet = {
    body: state.body,
    question: state.question,
    until: dayText(state.until),
    state: open ? 'open' : 'closed',
    cases: sample.map((number, nth) => {
      const row = rows.find((each) => each.number === number);
      const finding = state.findings[nth];
      const matter = row === undefined ? undefined : findMatter(room.catalogue, row.matter);
      return {
        nth,
        number,
        matter: matter?.name ?? { zh: row?.matter ?? '', en: row?.matter ?? '' },
        endedOn: row?.ended_at === undefined || row.ended_at === null ? '' : dayText(dayOfInstant(row.ended_at)),
        outcome: finding?.outcome ?? null,
        note: finding?.note ?? '',
      };
    }),
  };
  return ok(body);
}

export async function findOne(
  records: RecordRoom,
  { params, body, idempotencyKey, requestId, now }: RecordFacts,
): Promise<Result<unknown>> {
  const found = await byToken(records, params['token'] ?? '');
  if (found === undefined || idempotencyKey === undefined) return refuse('record-not-found');
  const { corridor, catalogue } = records.room;
  const { nth, outcome, note } = body as { readonly nth: number; readonly outcome: FindingOutcome; readonly note: string };
  const asked = { key: found.key, actor: { kind: 'system', job: 'exchange' } as const, person: 'system', idempotencyKey, requestId, now };
  return changeRecord({ corridor, calendar: catalogue.calendar }, evaluationLaw, {
    ...asked,
    payload: { id: found.key.id, body },
    decide: (state, scene) => decideEvaluation({ kind: 'enter-finding', nth, outcome, note }, state, scene),
  });
}
