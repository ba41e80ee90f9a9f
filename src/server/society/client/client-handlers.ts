/** Answers the operations on clients of the open interface: asked for by people, granted and ended by the data office of the place. */
import { officerRef, type Actor, type ActorRef } from '#domain/case/actor.ts';
import { decideApiClient, isLive, type ApiClientCommand, type ApiClientEvent, type ApiClientState } from '#domain/society/api-client.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, dayText, instantText, readDay } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ApiClientKey, ApiClientView } from '#contract/view/api-client.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { officeName } from '#server/case/words.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { deriveSecret } from '#server/kernel/secret-file.ts';
import { hashOfSecret, keyText } from './client-door.ts';
import { clientAggregate, clientId, clientKey, listClients, lockClient, ownClients, usageOf, type ClientRow } from './client-store.ts';

type Facts = RequestFacts<Caller>;
type Room = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'actorOf' | 'newId'> & {
  /** What keys follow from. */
  readonly keySecret: string;
};
type Names = 'ask' | 'own' | 'take-key' | 'end' | 'list' | 'grant' | 'refuse' | 'revoke';
type Body = {
  readonly division: DivisionCode;
  readonly name: string;
  readonly purpose: string;
  readonly contact: string;
  readonly perDay: number;
  readonly until: string;
  readonly reason: string;
};

export const apiClientHandlers = (room: Room): Readonly<Record<`api-client.${Names}`, Handler<Caller>>> => ({
  'api-client.ask': (facts) => ask(room, facts),
  'api-client.own': async (facts) => {
    const rows = await ownClients(sqlOf(room.pool), facts.caller?.person ?? '');
    return ok({ rows: await viewsOf(room, rows, facts), next: null });
  },
  'api-client.take-key': (facts) => takeKey(room, facts),
  'api-client.end': (facts) => onClient(room, facts, { kind: 'end' }),
  'api-client.list': (facts) => list(room, facts),
  'api-client.grant': (facts) => grant(room, facts),
  'api-client.refuse': (facts) => onClient(room, facts, { kind: 'refuse', reason: (facts.body as Body).reason }),
  'api-client.revoke': (facts) => onClient(room, facts, { kind: 'revoke', reason: (facts.body as Body).reason }),
});

/** The data office of a division. */
const keeperOf = ({ catalogue }: Room, division: number): OfficeId | undefined =>
  [...catalogue.offices.values()].find((office) => office.division === division && office.department === 'data')?.id;

const USAGE_DAYS = 14;

async function viewsOf(room: Room, rows: readonly ClientRow[], { now }: Facts): Promise<readonly ApiClientView[]> {
  const today = dayOfInstant(now);
  const used = await Promise.all(
    [...Map.groupBy(rows, ({ division }) => division)].map(([division, group]) =>
      usageOf(
        sqlOf(room.pool),
        division,
        group.map(({ id }) => id),
        addDays(today, -USAGE_DAYS),
      ),
    ),
  );
  return rows.map(({ id, division, state, body, per_day, until_on, key_hash, asked_at }): ApiClientView => {
    const keeper = keeperOf(room, division);
    return {
      id,
      office: keeper === undefined ? { zh: '', en: '' } : officeName(room.catalogue, keeper),
      name: body.name,
      purpose: body.purpose,
      contact: body.contact,
      state,
      askedAt: instantText(asked_at),
      perDay: per_day,
      until: until_on === null ? null : dayText(until_on),
      live: key_hash !== null && isLive({ state, ...(until_on === null ? {} : { until: until_on }) }, today),
      reason: body.reason ?? null,
      usage: used
        .flat()
        .filter(({ client }) => client === id)
        .map(({ day, operation, calls, refused }) => ({ day: dayText(day), operation, calls, refused })),
    };
  });
}

async function ask(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { division, name, purpose, contact } = facts.body as Body;
  if (keeperOf(room, division) === undefined)
    return refuse('bad-input', { problems: [{ pointer: '/division', code: 'division-unknown' }] });
  const open = (await ownClients(sqlOf(room.pool), facts.caller?.person ?? '')).filter(({ state }) => state === 'asked').length;
  const id = clientId(division, room.newId());
  const asked = { id, division, name: name.trim(), purpose: purpose.trim(), contact: contact.trim() };
  return change(room, facts, { division, id }, { kind: 'ask', open, ...asked });
}

async function list(room: Room, facts: Facts): Promise<Result<unknown>> {
  const post = facts.caller?.post;
  if (post === undefined || post.duty === 'administration' || post.office !== keeperOf(room, post.division)) return refuse('not-yours');
  const limit = limitOf(facts.query);
  const [at, id] = readMark(facts.query['after'], 2) ?? [null, null];
  const rows = await listClients(sqlOf(room.pool), [post.division, facts.query['state'] ?? null, at, id, limit]);
  const last = rows.at(-1);
  return ok({ rows: await viewsOf(room, rows, facts), next: nextMark(rows, limit, [last?.asked_at ?? 0, last?.id ?? '']) });
}

async function grant(room: Room, facts: Facts): Promise<Result<unknown>> {
  const { perDay, until } = facts.body as Body;
  const day = readDay(until);
  if (day === undefined) return refuse('bad-input', { problems: [{ pointer: '/until', code: 'not-a-day' }] });
  return onClient(room, facts, { kind: 'grant', perDay, until: day });
}

/** The key follows from who asks and by which request, so that a repeat shows the same one and it is kept nowhere. */
async function takeKey(room: Room, facts: Facts): Promise<Result<unknown>> {
  const key = clientKey(facts.params['id'] ?? '');
  if (key === undefined) return refuse('client-not-found');
  const secret = deriveSecret(room.keySecret, `${key.id} ${facts.caller?.person ?? ''} ${facts.idempotencyKey ?? ''}`);
  const done = await change(room, facts, key, { kind: 'take-key', keyHash: hashOfSecret(secret) });
  if (!done.ok) return done;
  const shown: ApiClientKey = { id: key.id, key: keyText(key.id, secret) };
  return ok(shown);
}

async function onClient(room: Room, facts: Facts, command: ApiClientCommand): Promise<Result<unknown>> {
  const key = clientKey(facts.params['id'] ?? '');
  return key === undefined ? refuse('client-not-found') : change(room, facts, key, command);
}

const byOf = (actor: Actor): ActorRef => {
  if (actor.kind === 'person') return { kind: 'person', person: actor.person };
  if (actor.kind !== 'officer') throw new Error('keys are of people and offices');
  return officerRef(actor);
};

async function change(room: Room, facts: Facts, key: Key, command: ApiClientCommand): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, params, body } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const actor = await room.actorOf(caller);
  const keeper = keeperOf(room, brandAs<DivisionCode>(key.division));
  return runCommand<ApiClientState, ApiClientEvent>(room.corridor, clientAggregate, {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act: command.kind, params, body },
    requestId,
    now,
    lock: (tx) => lockClient(tx, key),
    decide: (_tx, state, at) => {
      // A client of somebody else is not there for a person; for an office of another place neither.
      const hidden = actor.kind === 'officer' ? actor.post.office !== keeper : state !== undefined && state.person !== caller.person;
      if (command.kind !== 'ask' && hidden) return refuse('client-not-found');
      const decided = decideApiClient(command, state, { actor, by: byOf(actor), keeper, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => ({
      status: state.seq === 1 ? 201 : 200,
      body: { id: state.id, state: state.state, version: state.seq },
    }),
  });
}
