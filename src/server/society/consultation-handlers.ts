/** Answers the operations on consultations. */
import type pg from 'pg';
import { openComments } from '#domain/edition/decide-edition.ts';
import type { ConsultationActor, ConsultationCommand, ConsultationState, ConsultationSubject } from '#domain/society/consultation.ts';
import { isTaking, mayConsult } from '#domain/society/decide-consultation.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import { maskName } from '#domain/party/mask.ts';
import type { ConsultationRow, ConsultationView, OwnRemark } from '#contract/view/consultation.ts';
import type { CommentView } from '#contract/view/edition.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeConsultation, openConsultation } from './change-consultation.ts';
import { consultationKey, consultationsOf, findConsultation, listConsultations } from './consultation-store.ts';

export type ConsultationRoom = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly catalogue: Pick<Catalogue, 'offices' | 'divisions'>;
  readonly newId: () => string;
  /** The division of a plan or a pilot; undefined where there is none: the rooms that keep them are asked. */
  readonly divisionOf: (subject: ConsultationSubject) => Promise<DivisionCode | undefined>;
};
type Facts = RequestFacts<Caller>;
type Names = 'list' | 'get' | 'own' | 'comment' | 'open' | 'answer' | 'hide' | 'close';

export const consultationHandlers = (room: ConsultationRoom): Readonly<Record<`consultation.${Names}`, Handler<Caller>>> => ({
  'consultation.list': (facts) => list(room, facts),
  'consultation.get': (facts) => get(room, facts),
  'consultation.own': (facts) => own(room, facts),
  'consultation.comment': (facts) => comment(room, facts),
  'consultation.open': (facts) => open(room, facts),
  'consultation.answer': (facts) => perform(room, facts, 'answer'),
  'consultation.hide': (facts) => perform(room, facts, 'hide'),
  'consultation.close': (facts) => perform(room, facts, 'close'),
});

/** The officer who calls, with the department of the office. */
function officerOf({ catalogue }: ConsultationRoom, caller: Caller | undefined): Result<ConsultationActor> {
  const post = caller?.post;
  if (caller === undefined || post === undefined) return refuse('post-needed');
  const office = catalogue.offices.get(post.office);
  if (office === undefined) return refuse('not-yours');
  const { department, division } = office;
  return ok({ kind: 'officer', person: caller.person, office: post.office, department, division, duty: post.duty });
}

const divisionName = ({ catalogue }: ConsultationRoom, division: DivisionCode): Text =>
  catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) };
const officeName = ({ catalogue }: ConsultationRoom, office: ConsultationState['office']): Text =>
  catalogue.offices.get(office)?.name ?? { zh: office, en: office };

function rowOf(room: ConsultationRoom, state: ConsultationState, today: Day): ConsultationRow {
  const { id, division, subject, title, until, comments, openedAt } = state;
  return {
    id,
    division,
    divisionName: divisionName(room, division),
    subject: { ...subject },
    title,
    until: dayText(until),
    open: isTaking(state, today),
    closed: state.state === 'closed',
    comments: comments.length,
    unanswered: openComments(state),
    taken: comments.filter(({ answer }) => answer?.taken === true).length,
    openedAt: instantText(openedAt),
  };
}

/** What is hidden is hidden from everybody but who wrote it and who may answer it. */
function remarkView(
  room: ConsultationRoom,
  said: ConsultationState['comments'][number],
  reader: PersonId | undefined,
  editor: boolean,
): CommentView {
  const mine = said.by === reader;
  const { answer, hidden } = said;
  return {
    id: said.id,
    by: said.shown,
    mine,
    text: hidden === undefined || mine || editor ? said.text : null,
    hidden: hidden?.reason ?? null,
    pointer: null,
    at: instantText(said.at),
    answer:
      answer === undefined
        ? null
        : { text: answer.text, taken: answer.taken, office: officeName(room, answer.office), at: instantText(answer.at) },
  };
}

async function list(room: ConsultationRoom, { query, now }: Facts): Promise<Result<unknown>> {
  const limit = limitOf(query);
  const mark = readMark(query['after'], 2);
  const after = mark === undefined ? undefined : { at: mark[0] as Instant, id: String(mark[1]) };
  const found = await listConsultations(sqlOf(room.pool), after, limit);
  const last = found.at(-1);
  return ok({
    rows: found.map((state) => rowOf(room, state, dayOfInstant(now))),
    next: last === undefined ? null : nextMark(found, limit, [last.openedAt, last.id]),
  });
}

async function get(room: ConsultationRoom, { params, caller, now }: Facts): Promise<Result<unknown>> {
  const state = await findConsultation(sqlOf(room.pool), consultationKey(params['id'] ?? ''));
  if (state === undefined) return refuse('consultation-not-found');
  const actor = officerOf(room, caller);
  const editor = actor.ok && mayConsult(actor.value, state.division);
  const today = dayOfInstant(now);
  const waiting = state.comments.length > 0 && editor && state.state === 'open';
  const mayClose = editor && state.state === 'open' && !isTaking(state, today) && openComments(state) === 0;
  const body: ConsultationView = {
    ...rowOf(room, state, today),
    text: state.text,
    office: officeName(room, state.office),
    remarks: state.comments.map((said) => remarkView(room, said, caller?.person, editor)),
    report: state.report ?? null,
    acts: [...(waiting ? (['answer', 'hide'] as const) : []), ...(mayClose ? (['close'] as const) : [])],
  };
  return ok(body);
}

const lastOf = ({ comment: said }: OwnRemark): string => said.answer?.at ?? said.at;

async function own(room: ConsultationRoom, { caller }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const found = await consultationsOf(sqlOf(room.pool), caller.person);
  const rows = found.flatMap((state) =>
    state.comments
      .filter(({ by }) => by === caller.person)
      .map(
        (said): OwnRemark => ({
          consultation: state.id,
          title: state.title,
          divisionName: divisionName(room, state.division),
          comment: remarkView(room, said, caller.person, false),
        }),
      ),
  );
  return ok({ rows: rows.toSorted((one, other) => lastOf(other).localeCompare(lastOf(one))), next: null });
}

function orderOf(
  facts: Facts,
  act: string,
): Result<{
  readonly person: PersonId;
  readonly idempotencyKey: string;
  readonly requestId: string;
  readonly now: Instant;
  readonly payload: unknown;
}> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  return ok({ person: caller.person, idempotencyKey, requestId, now, payload: { act: `consultation.${act}`, params, body } });
}

async function comment(room: ConsultationRoom, facts: Facts): Promise<Result<unknown>> {
  const order = orderOf(facts, 'comment');
  if (!order.ok || facts.caller === undefined) return order;
  const { text } = facts.body as { readonly text: string };
  return changeConsultation(room.corridor, {
    ...order.value,
    id: facts.params['id'] ?? '',
    actor: { kind: 'person', person: facts.caller.person },
    command: { kind: 'comment', comment: room.newId(), shown: maskName(facts.caller.name), text },
  });
}

type OpenBody = ConsultationSubject & { readonly title: Text; readonly text: Text; readonly until: string };

async function open(room: ConsultationRoom, facts: Facts): Promise<Result<unknown>> {
  const actor = officerOf(room, facts.caller);
  if (!actor.ok) return actor;
  const order = orderOf(facts, 'open');
  if (!order.ok) return order;
  const { kind, ref, title, text, until: wanted } = facts.body as OpenBody;
  const until = readDay(wanted);
  if (until === undefined) return refuse('bad-input', { problems: [{ pointer: '/until', code: 'not-a-day' }] });
  const division = await room.divisionOf({ kind, ref });
  if (division === undefined) return refuse('consultation-subject-unknown');
  const draft = { fresh: room.newId(), subject: { kind, ref }, division, title, text, until };
  return openConsultation(room.corridor, draft, { ...order.value, actor: actor.value });
}

async function perform(room: ConsultationRoom, facts: Facts, act: 'answer' | 'hide' | 'close'): Promise<Result<unknown>> {
  const actor = officerOf(room, facts.caller);
  if (!actor.ok) return actor;
  const order = orderOf(facts, act);
  if (!order.ok) return order;
  const id = facts.params['id'] ?? '';
  if (consultationKey(id).division === brandAs<DivisionCode>(0)) return refuse('consultation-not-found');
  // The body was checked against the contract's shape of the act.
  const command = { kind: act, ...(facts.body as object) } as ConsultationCommand;
  return changeConsultation(room.corridor, { ...order.value, id, actor: actor.value, command });
}
