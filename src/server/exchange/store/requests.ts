/** Data requests in the database: their history, the row that lists are read from, and the grant that look-ups read. */
import type { DataRequestId } from '#domain/exchange/grant.ts';
import type { DataRequestEvent, DataRequestState } from '#domain/exchange/data-request.ts';
import { officesOf } from '#domain/exchange/decide-request.ts';
import { evolveRequest } from '#domain/exchange/evolve-request.ts';
import { waitsFor } from '#domain/exchange/request-acts.ts';
import { brandAs } from '#domain/kernel/brand.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';
import { EXCHANGE_DIVISION } from './resources.ts';

export const requestKey = (id: string): Key => ({ division: EXCHANGE_DIVISION, id });
export const requestId = (fresh: string): DataRequestId => brandAs<DataRequestId>(`request-${fresh}`);

const lock = statement<{ readonly version: number }>(
  'data-request-lock',
  'select version from yici.data_request_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: DataRequestEvent }>(
  'data-request-event-read',
  'select body from yici.data_request_event where division = $1 and id = $2 order by seq',
);
const append: RowsStatement = {
  name: 'data-request-event-insert',
  head: 'insert into yici.data_request_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'data-request-now-keep',
  `insert into yici.data_request_now (division, id, version, resource, state, asker, owner, checker, ruler, waits_for, due_on, at, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, waits_for = excluded.waits_for,
     due_on = excluded.due_on, body = excluded.body`,
);
const keepGrant = statement(
  'grant-keep',
  `insert into yici.data_grant (id, resource, department, division, items, fields, key_hash, quota_per_day, expires_on, state, request, made_at, ruled)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (id) do update set key_hash = excluded.key_hash, expires_on = excluded.expires_on, state = excluded.state`,
);

const fold = (events: readonly DataRequestEvent[]): DataRequestState | undefined =>
  events.reduce<DataRequestState | undefined>((state, event) => evolveRequest(state, event), undefined);

/** Locks a request and folds its events. */
export async function lockRequest(tx: Sql, id: string): Promise<Loaded<DataRequestState>> {
  const [, rows] = await Promise.all([tx.run(lock, [EXCHANGE_DIVISION, id]), tx.run(read, [EXCHANGE_DIVISION, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export type FoundRequest = { readonly state: DataRequestState; readonly events: readonly DataRequestEvent[] };

export async function findRequest(sql: Sql, id: string): Promise<FoundRequest | undefined> {
  const events = (await sql.run(read, [EXCHANGE_DIVISION, id])).map(({ body }) => body);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

function writeGrant(tx: Transaction, { need, offices, grant, state, id }: DataRequestState, at: number): void {
  if (grant === undefined) return;
  const standing = state === 'revoked' ? 'revoked' : state === 'expired' ? 'expired' : 'live';
  tx.send(keepGrant, [
    grant.id,
    need.resource,
    offices.department,
    offices.division,
    need.items,
    need.fields,
    grant.keyHash ?? null,
    need.quotaPerDay,
    grant.expiresOn,
    standing,
    id,
    at,
    grant.basis === 'ruling',
  ]);
}

function write(tx: Transaction, { key, events, after, seq, requestId: request, at }: Change<DataRequestState, DataRequestEvent>): void {
  const { need, offices, state, askedAt, due } = after;
  tx.sendRows(
    append,
    events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, request]),
  );
  tx.send(keep, [
    key.division,
    key.id,
    after.seq,
    need.resource,
    state,
    offices.asker,
    offices.owner,
    offices.checker,
    offices.ruler,
    waitsFor(after) ?? null,
    due ?? null,
    askedAt,
    JSON.stringify(after),
  ]);
  writeGrant(tx, after, at);
}

/** The aggregate for the corridor; told live are its four offices. */
export const requestAggregate: Aggregate<DataRequestState, DataRequestEvent> = {
  kind: 'data-request',
  audience: (state) => ({ people: [], offices: officesOf(state), halls: [] }),
  evolve: evolveRequest,
  react: () => [],
  write: (tx, change) => {
    write(tx, change);
    return [];
  },
};
