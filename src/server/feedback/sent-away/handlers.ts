/** Answers the operations on "I was sent away": reported by a person, read through the ledger and answered by supervision alone. */
import { refOf } from '#domain/case/capacity.ts';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { decideSentAway } from '#domain/petition/decide-sent-away.ts';
import {
  FINDINGS,
  isFinding,
  SENT_AWAY_BASIS,
  type SentAwayCommand,
  type SentAwayEvent,
  type SentAwayState,
} from '#domain/petition/sent-away.ts';
import { brandAs, type CaseNumber, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maskPhone } from '#domain/party/mask.ts';
import type { SentAwayView } from '#contract/view/sent-away.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { openCase } from '#server/case/open-case.ts';
import { basisView } from '#server/case/words.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { countReports, listOwn, listReports, openReports, reportView } from './lists.ts';
import { findSentAway, lockSentAway, sentAwayAggregate, sentAwayId, sentAwayKey } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'report' | 'own' | 'list' | 'counts' | 'get' | 'answer';

export const sentAwayHandlers = (room: CaseRoom): Readonly<Record<`sent-away.${Names}`, Handler<Caller>>> => ({
  'sent-away.report': (facts) => report(room, facts),
  'sent-away.own': (facts) => listOwn(room, facts),
  'sent-away.list': (facts) => listReports(room, facts),
  'sent-away.counts': (facts) => countReports(room, facts),
  'sent-away.get': (facts) => get(room, facts),
  'sent-away.answer': (facts) => answer(room, facts),
});

type ReportBody = {
  readonly hall: string;
  readonly day: string;
  readonly what: string;
  readonly said: string;
  readonly paper?: string;
  readonly number?: string;
};

/** Also without a case: most who are sent away never get as far as having one. */
async function report(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  const { hall: wanted, day, number, what, said, paper = '' } = facts.body as ReportBody;
  const hall = room.catalogue.offices.get(brandAs<OfficeId>(wanted));
  if (hall?.kind !== 'hall') return refuse('hall-unknown');
  const on = readDay(day);
  if (on === undefined || on > dayOfInstant(now)) return refuse('bad-input', { problems: [{ pointer: '/day', code: 'not-a-day' }] });
  const opened = number === undefined ? undefined : await openCase(room, { ...facts, params: { number } });
  if (opened?.ok === false) return opened;
  const id = sentAwayId(hall.division, room.newId());
  const command: SentAwayCommand = {
    kind: 'report',
    id,
    division: hall.division,
    hall: hall.id,
    on,
    what,
    said,
    paper,
    open: await openReports(room, hall.division, caller.person),
    ...(number === undefined ? {} : { case: brandAs<CaseNumber>(number) }),
  };
  return change(room, facts, { division: hall.division, id }, command);
}

async function answer(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const key = sentAwayKey(facts.params['id'] ?? '');
  if (key === undefined || facts.caller?.post?.duty !== 'supervision') return refuse('sent-away-not-found');
  const {
    finding,
    reasons,
    redress = '',
  } = facts.body as { readonly finding: string; readonly reasons: string; readonly redress?: string };
  if (!isFinding(finding)) return refuse('bad-input', { problems: [{ pointer: '/finding', code: 'not-allowed-value' }] });
  return change(room, facts, key, { kind: 'answer', finding, reasons, redress });
}

const byOf = (actor: Actor, now: Facts['now']): ActorRef =>
  actor.kind === 'person'
    ? { kind: 'person', person: actor.person }
    : refOf({ parties: [], matter: brandAs(''), number: brandAs('') }, actor, now);

async function change(room: CaseRoom, facts: Facts, key: Key, command: SentAwayCommand): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const actor = await room.actorOf(caller);
  const order: Order<SentAwayState, SentAwayEvent> = {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act: `sent-away.${command.kind}`, params, body },
    requestId,
    now,
    lock: (tx) => lockSentAway(tx, key),
    decide: (_tx, state, at) => {
      const decided = decideSentAway(command, state, { actor, by: byOf(actor, at), calendar: room.catalogue.calendar, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({ status: state.seq === 1 ? 201 : 200, body: { id: state.id } }),
  };
  return runCommand(room.corridor, sentAwayAggregate, order);
}

const lookOf = (state: SentAwayState, { person, post }: Caller, requestId: string): LookEntry => ({
  division: state.division,
  number: state.case ?? null,
  subject: state.person,
  officer: person,
  office: post?.office ?? '',
  who: post?.title.zh ?? '',
  purpose: 'supervision',
  facts: ['person.name', 'person.phone'],
  basis: 'zhejiang-at-most-once-2018/42',
  requestId,
});

/** Who reported is shown to supervision of the division alone, and they read in their ledger that it was. */
async function get(room: CaseRoom, { caller, params, requestId, now }: Facts): Promise<Result<unknown>> {
  const key = sentAwayKey(params['id'] ?? '');
  const state = key === undefined ? undefined : await findSentAway(sqlOf(room.pool), key);
  if (caller?.post?.duty !== 'supervision' || state === undefined || state.division !== caller.post.division)
    return refuse('sent-away-not-found');
  const [name, known] = await look(room.pool, [lookOf(state, caller, requestId)], now, () =>
    Promise.all([room.parties.nameOf(state.person), room.profileOf(state.person)]),
  );
  const phone = known.find(({ fact }) => fact === 'person.phone')?.value;
  const body: SentAwayView = {
    ...reportView(room, state, now),
    reporter: { name: name ?? '', phone: typeof phone === 'string' ? maskPhone(phone) : null },
    basis: SENT_AWAY_BASIS.map((basis) => basisView(room.catalogue, basis)),
    findings: Object.entries(FINDINGS).map(([id, found]) => ({ id, name: found })),
    own: state.person === caller.person,
  };
  return ok(body);
}
