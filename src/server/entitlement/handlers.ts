/** Answers the operations on entitlements: who may read one, and each act as one command. */
import type { Actor } from '#domain/case/actor.ts';
import type { EntitlementCommand } from '#domain/entitlement/entitlement.ts';
import type { Month } from '#domain/entitlement/payment.ts';
import { readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import { articleProblems } from '#server/case/check-articles.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeEntitlement } from './change-entitlement.ts';
import { beginRenewal } from './begin-renewal.ts';
import { entitlementKey, entitlementNotFound, type EntitlementRoom, type Facts } from './entitlement-room.ts';
import { entitlementView, readerOfEntitlement, type Reader } from './entitlement-view.ts';
import { drawInspections, listDraws, listInspections } from './inspections.ts';
import { listEntitlements, ownEntitlements } from './list-entitlements.ts';
import { namesOf } from './names.ts';
import { takePaymentEvent } from './send-payment.ts';
import { findEntitlement, type FoundEntitlement } from './store.ts';

type Body = Readonly<Record<string, unknown>>;
const words = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};
type Make = (facts: Facts, room: EntitlementRoom) => EntitlementCommand;
const bodyOf = ({ body }: Facts): Body => (body ?? {}) as Body;
const dutyOf = ({ params }: Facts): string => params['duty'] ?? '';

/** Which command each act is; what may not be is the engine's to say. */
const acts: Readonly<Record<string, Make>> = {
  'entitlement.surrender': (facts) => ({ kind: 'surrender', reason: words(bodyOf(facts), 'reason') }),
  'entitlement.ask-change': (facts, room) => ({ kind: 'ask-change', change: room.newId(), words: words(bodyOf(facts), 'words') }),
  'entitlement.report': (facts) => ({ kind: 'report-duty', duty: dutyOf(facts), words: words(bodyOf(facts), 'words') }),
  'entitlement.suspend': (facts) => ({ kind: 'suspend', reason: words(bodyOf(facts), 'reason'), basis: bodyOf(facts)['basis'] as Basis }),
  'entitlement.lift': (facts) => ({ kind: 'lift', reason: words(bodyOf(facts), 'reason') }),
  'entitlement.answer-change': (facts) => {
    const { change, made, reasons, conditions } = bodyOf(facts) as {
      readonly change: string;
      readonly made: boolean;
      readonly reasons: string;
      readonly conditions?: readonly string[];
    };
    return { kind: 'answer-change', change, made, reasons, ...(conditions === undefined ? {} : { conditions }) };
  },
  'entitlement.repair-credit': (facts) => ({ kind: 'repair-credit', reason: words(bodyOf(facts), 'reason') }),
  'entitlement.confirm-amount': (facts) => ({ kind: 'confirm-amount', fen: Number(bodyOf(facts)['fen']) }),
  'entitlement.order-again': (facts) => ({
    kind: 'order-again',
    month: words(bodyOf(facts), 'month') as Month,
    reason: words(bodyOf(facts), 'reason'),
  }),
  'inspection.record': (facts) => {
    const { outcome, findings, rectifyBy } = bodyOf(facts) as {
      readonly outcome: 'pass' | 'fail';
      readonly findings: string;
      readonly rectifyBy?: string;
    };
    const day = rectifyBy === undefined ? undefined : readDay(rectifyBy);
    return { kind: 'record-inspection', duty: dutyOf(facts), outcome, findings, ...(day === undefined ? {} : { rectifyBy: day }) };
  },
  'inspection.sign': (facts) => ({ kind: 'sign-inspection', duty: dutyOf(facts) }),
};

export const entitlementHandlers = (room: EntitlementRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'entitlement.own': (facts) => ownEntitlements(room, facts),
  'entitlement.get': (facts) => get(room, facts),
  'entitlement.list': (facts) => listEntitlements(room, facts),
  'entitlement.renew': async (facts) => {
    const found = await find(room, facts);
    return found === undefined || found.reader !== 'holder' ? entitlementNotFound : beginRenewal(room, found.state, facts);
  },
  'inspection.list': (facts) => listInspections(room, facts),
  'inspection.draw': (facts) => drawInspections(room, facts),
  'inspection.draws': (facts) => listDraws(room, facts),
  'payment.event': (facts) => takePaymentEvent(room, facts),
  ...Object.fromEntries(Object.entries(acts).map(([name, make]) => [name, (facts: Facts) => act(room, facts, name, make)])),
});

type Found = FoundEntitlement & { readonly key: Key; readonly actor: Actor; readonly reader: Reader; readonly caller: Caller };

/** One the caller may read; all others do not exist. */
async function find(room: EntitlementRoom, { caller, params, now }: Facts): Promise<Found | undefined> {
  const key = entitlementKey(params['id'] ?? '');
  if (caller === undefined || key === undefined) return undefined;
  const [actor, found] = await Promise.all([room.actorOf(caller), findEntitlement(sqlOf(room.pool), key)]);
  const reader = found === undefined ? undefined : readerOfEntitlement(found.state, actor, now);
  return found === undefined || reader === undefined ? undefined : { ...found, key, actor, reader, caller };
}

/** The holder reads their own; an officer's reading stands in the ledger (licensing law 61). */
function looksOf({ state, reader, actor, caller }: Found, { requestId }: Facts): readonly LookEntry[] {
  if (reader === 'holder' || actor.kind !== 'officer') return [];
  const { office, title } = actor.post;
  return state.holders.map((subject) => ({
    division: state.division,
    number: state.case,
    subject,
    officer: caller.person,
    office,
    who: title.zh,
    purpose: 'supervision',
    facts: ['entitlement'],
    basis: 'administrative-licensing-law-2019/61',
    requestId,
  }));
}

async function get(room: EntitlementRoom, facts: Facts): Promise<Result<unknown>> {
  const found = await find(room, facts);
  if (found === undefined) return entitlementNotFound;
  const { state, events, actor, reader } = found;
  const people = [
    ...state.holders,
    ...state.duties.flatMap(({ drawn, inspected, record }) => [
      ...(drawn?.officers ?? []),
      ...inspected.flatMap(({ by, signedBy }) => [by, signedBy]),
      ...(record === undefined ? [] : [record.by]),
    ]),
    ...events.flatMap(({ by }) => (by.kind === 'officer' || by.kind === 'person' ? [by.person] : [])),
  ];
  return look(room.pool, looksOf(found, facts), facts.now, async () => {
    const nameOf = await namesOf(room, people);
    return ok(entitlementView(found, { catalogue: room.catalogue, actor, reader, now: facts.now, nameOf }));
  });
}

async function act(room: EntitlementRoom, facts: Facts, name: string, make: Make): Promise<Result<unknown>> {
  const { idempotencyKey, requestId, now, body, params } = facts;
  const found = await find(room, facts);
  if (found === undefined) return entitlementNotFound;
  if (idempotencyKey === undefined || found.actor.kind === 'authority') return refuse('sign-in-needed');
  const problems = articleProblems(room.catalogue, bodyOf(facts));
  if (problems.length > 0) return refuse('bad-input', { problems });
  return changeEntitlement(room, {
    key: found.key,
    command: make(facts, room),
    actor: found.actor,
    person: found.caller.person,
    idempotencyKey,
    requestId,
    now,
    payload: { act: name, params, body },
  });
}
