/** Answers what department systems ask: about themselves, events after a place, a case, a paper; and takes what they acknowledge. */
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { SystemAcknowledged, SystemEvents, SystemSelf } from '#contract/view/system.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { limitOf } from '#server/kernel/http/page.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { eventOf, eventsAfter, newestPosition } from '../events.ts';
import { healthOfSystem, noteAcknowledged, noteHeard } from '../health.ts';
import { acknowledgeDeliveries } from '../send/delivery-store.ts';
import type { SystemCaller } from '../system-caller.ts';
import type { SystemRoom } from '../system-room.ts';
import { caseForSystem } from './case-for-system.ts';
import { listParts } from './list-parts.ts';
import { pushAct } from './push-act.ts';
import { asReader, scopeOf } from './scope-of.ts';

type Facts = RequestFacts<SystemCaller>;
type Names = 'self.get' | 'events.pull' | 'events.acknowledge' | 'parts.list' | 'cases.get' | 'files.get' | 'acts.push';

export const integrationHandlers = (room: SystemRoom): Readonly<Record<Names, Handler<SystemCaller>>> => ({
  'self.get': heard(room, self),
  'events.pull': heard(room, pull),
  'events.acknowledge': heard(room, acknowledge),
  'parts.list': heard(room, listParts),
  'cases.get': heard(room, caseForSystem),
  'files.get': heard(room, file),
  'acts.push': heard(room, pushAct),
});

export type FromSystem = (room: SystemRoom, facts: Facts, caller: SystemCaller) => Promise<Result<unknown>>;

/** Every call is a sign of life. */
const heard =
  (room: SystemRoom, answer: FromSystem): Handler<SystemCaller> =>
  async (facts) => {
    if (facts.caller === undefined) return refuse('system-key-wrong');
    await noteHeard(sqlOf(room.pool), facts.caller.state, facts.now);
    return answer(room, facts, facts.caller);
  };

async function self(room: SystemRoom, { now }: Facts, { state, key }: SystemCaller): Promise<Result<SystemSelf>> {
  const sql = sqlOf(room.pool);
  const [{ acknowledged }, position] = await Promise.all([healthOfSystem(sql, state), newestPosition(sql, state)]);
  const { id, name, kind, mode, division, offices, items, perMinute } = state.system;
  const expires = state.keys.find((each) => each.id === key)?.expiresAt ?? now;
  return ok({
    ...{ id, name, kind, mode, state: state.state, division, offices: [...offices], items: [...items], perMinute },
    keyExpiresAt: instantText(expires),
    position,
    acknowledged,
    now: instantText(now),
  });
}

const LARGEST = 2_147_483_647;

async function pull(room: SystemRoom, { query }: Facts, { state }: SystemCaller): Promise<Result<SystemEvents>> {
  const sql = sqlOf(room.pool);
  const from = Math.min(Number(query['after'] ?? 0), LARGEST);
  // The newest place first: what comes after it meanwhile is on the next page.
  const newest = await newestPosition(sql, state);
  const rows = await eventsAfter(sql, state, from, limitOf(query));
  return ok({
    rows: rows.map((row) => eventOf(state, row)),
    next: rows.at(-1)?.position ?? from,
    newest: Math.max(newest, rows.at(-1)?.position ?? 0),
  });
}

async function acknowledge(room: SystemRoom, { body, idempotencyKey, now }: Facts, { state }: SystemCaller): Promise<Result<unknown>> {
  const { position } = body as { readonly position: number };
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { id, division } = state.system;
  return runOnce(room.pool, { division, person: `system:${id}`, key: idempotencyKey, payload: { position }, now }, async (tx) => {
    const newest = await newestPosition(tx, state);
    if (position > newest) return refuse('position-unknown', { values: { position } });
    await noteAcknowledged(tx, state, position, now);
    await acknowledgeDeliveries(tx, state, position);
    const { acknowledged } = await healthOfSystem(tx, state);
    return ok<SystemAcknowledged>({ acknowledged, newest });
  });
}

/** A paper of the case, with the row in the ledger that an officer's look leaves. */
async function file(room: SystemRoom, facts: Facts, { state }: SystemCaller): Promise<Result<unknown>> {
  const scope = await scopeOf(room, state, facts.params['number'] ?? '');
  if (!scope.ok) return scope;
  const [part] = scope.value.parts;
  if (part === undefined || scope.value.test || state.system.kind === 'upper') return refuse('file-not-found');
  return room.readers.file({
    ...facts,
    caller: asReader(state, part),
    params: { id: facts.params['file'] ?? '' },
    query: { case: facts.params['number'] ?? '' },
  });
}
