/** Answers the operations on mandates. */
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { decideMandate, isPartyTo, type MandateCommand, type MandateSide } from '#domain/party/mandate-decide.ts';
import type { MandateState } from '#domain/party/mandate-event.ts';
import type { Mandate } from '#domain/party/mandate.ts';
import type { MandateDetail, MandateList, Principal } from '#contract/view/mandate.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { tokenKey } from '#server/identity/session-cookie.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { beginMandate } from './begin.ts';
import { knownOf, type MandateRoom } from './mandate-room.ts';
import { mandateHistory, mandateView } from './mandate-view.ts';
import { readScope, type ScopeBody } from './read-terms.ts';
import { mayPassOn, sideOf } from './register.ts';
import { findByCode, findMandate, listMandates, lockMandate, MANDATE_DIVISION, mandateAggregate, mandateKey } from './store.ts';

type Facts = RequestFacts<Caller>;
type Answer = 'accept' | 'decline' | 'limit' | 'end';

export const mandateHandlers = (room: MandateRoom): Readonly<Record<string, Handler<Caller>>> => ({
  'mandate.list': (facts) => list(room, facts),
  'mandate.get': (facts) => get(room, facts),
  'mandate.by-code': (facts) => byCode(room, facts),
  'mandate.ask': (facts) => beginMandate(room, 'ask', facts),
  'mandate.give': (facts) => beginMandate(room, 'give', facts),
  'mandate.accept': (facts) => change(room, 'accept', facts),
  'mandate.decline': (facts) => change(room, 'decline', facts),
  'mandate.limit': (facts) => change(room, 'limit', facts),
  'mandate.end': (facts) => change(room, 'end', facts),
});

const waits = (state: MandateState, side: MandateSide, now: Instant): boolean =>
  decideMandate({ kind: 'accept', byCode: false }, state, side, now).ok;

async function list(room: MandateRoom, { caller, now }: Facts): Promise<Result<MandateList>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const side = await sideOf(room.pool, caller.person, now);
  const states = await listMandates(sqlOf(room.pool), caller.person, [caller.person, ...side.adminOf]);
  const people = await knownOf(room, states, [caller.person]);
  const scene = { catalogue: room.catalogue, people, side, now };
  return ok({
    rows: states.map((state) => mandateView(state, scene)),
    principals: principalsOf(side.mandates, (person) => people.get(person)?.name ?? ''),
    waiting: states.filter((state) => waits(state, side, now)).length,
  });
}

/** One for each person one may act for; a mandate for one case only is used on that case, not to begin others. */
function principalsOf(mandates: readonly Mandate[], nameOf: (person: string) => string): Principal[] {
  const found = new Map<string, Principal>();
  for (const { id, giver, kind, matters, role, case: only } of mandates) {
    if (only !== undefined) continue;
    const before = found.get(giver);
    const wider = before?.matters === null || matters === undefined ? null : [...new Set([...(before?.matters ?? []), ...matters])];
    found.set(giver, {
      person: giver,
      name: nameOf(giver),
      kind: before?.kind ?? kind,
      mandate: before?.mandate ?? id,
      matters: before === undefined ? (matters === undefined ? null : [...matters]) : wider,
      role: before?.role ?? role ?? null,
    });
  }
  return [...found.values()];
}

const notFound = refuse('mandate-not-found');

async function get(room: MandateRoom, { caller, params, now }: Facts): Promise<Result<MandateDetail>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const [side, found] = await Promise.all([sideOf(room.pool, caller.person, now), findMandate(sqlOf(room.pool), params['id'] ?? '')]);
  if (found === undefined || !isPartyTo(found.state, side)) return notFound;
  const people = await knownOf(room, [found.state], [caller.person], found.events);
  const scene = { catalogue: room.catalogue, people, side, now };
  return ok({ mandate: mandateView(found.state, scene), history: [...mandateHistory(found.events, scene)] });
}

async function byCode(room: MandateRoom, { caller, params, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const found = await findByCode(sqlOf(room.pool), tokenKey(params['code'] ?? ''), now);
  if (found === undefined) return refuse('mandate-code-unknown');
  const side = await sideOf(room.pool, caller.person, now);
  const people = await knownOf(room, [found.state], [caller.person]);
  return ok(mandateView(found.state, { catalogue: room.catalogue, people, side, now, byCode: true }));
}

type ChangeBody = ScopeBody & { readonly code?: string };

/** A code opens the mandate it was made for and no other. */
async function opensByCode(room: MandateRoom, code: string | undefined, id: string, now: Instant): Promise<boolean> {
  if (code === undefined) return false;
  return (await findByCode(sqlOf(room.pool), tokenKey(code), now))?.state.mandate === id;
}

async function change(room: MandateRoom, act: Answer, facts: Facts): Promise<Result<unknown>> {
  const { caller, params, body: sent, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const id = params['id'] ?? '';
  const body = sent as ChangeBody;
  const before = await findMandate(sqlOf(room.pool), id);
  const [side, opens] = await Promise.all([sideOf(room.pool, caller.person, now), opensByCode(room, body.code, id, now)]);
  if (before === undefined) return notFound;
  const scope = act === 'limit' ? readScope(room.catalogue, before.state.type, body) : ok({});
  const people = await knownOf(room, [before.state], [caller.person]);
  return runCommand(room.corridor, mandateAggregate(), {
    use: { division: MANDATE_DIVISION, person: caller.person, key: idempotencyKey },
    payload: { act: `mandate.${act}`, id, body },
    requestId,
    now,
    lock: (tx) => lockMandate(tx, id),
    decide: (_tx, state, at) => {
      // What is wrong with the scope is told only to who may know the mandate.
      if (state === undefined || (!opens && !isPartyTo(state, side))) return notFound;
      if (!scope.ok) return scope;
      // Who agrees in a firm's name gives no more than they hold.
      if (act === 'accept' && state.begunBy === 'taker' && !mayPassOn(side, state.giver, state.scope)) return refuse('not-narrower');
      const events = decideMandate(commandOf(act, opens, scope.value), state, side, at);
      return events.ok ? ok({ key: mandateKey(id), events: events.value }) : events;
    },
    reply: ({ state, at }) => ({ status: 200, body: mandateView(state, { catalogue: room.catalogue, people, side, now: at }) }),
  });
}

const commandOf = (act: Answer, byCodeOpen: boolean, scope: ScopeOf): MandateCommand => {
  switch (act) {
    case 'accept':
    case 'decline':
      return { kind: act, byCode: byCodeOpen };
    case 'limit':
      return { kind: act, scope };
    case 'end':
      return { kind: act };
  }
};
type ScopeOf = Extract<MandateCommand, { kind: 'limit' }>['scope'];
