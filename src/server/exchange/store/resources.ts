/** Resources in the database: their history, and the row a look-up reads. */
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Connection } from '#domain/exchange/connection.ts';
import type { Resource, ResourceId } from '#domain/exchange/resource.ts';
import { evolveResource, type ResourceEvent, type ResourceState } from '#domain/exchange/resource-event.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

/** The province gathers public data (2018 provisions, article 38): resources and requests lie in its shard. */
export const EXCHANGE_DIVISION = brandAs<DivisionCode>(330000);
export const resourceKey = (id: string): Key => ({ division: EXCHANGE_DIVISION, id });

const lock = statement<{ readonly version: number }>(
  'resource-lock',
  'select version from yici.resource_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: ResourceEvent }>(
  'resource-event-read',
  'select body from yici.resource_event where division = $1 and id = $2 order by seq',
);
const open = statement<{ readonly body: Resource }>(
  'resource-open',
  `select body from yici.resource_now where division = $1 and state = 'open' order by id`,
);
const openOne = statement<{ readonly body: Resource }>(
  'resource-open-one',
  `select body from yici.resource_now where division = $1 and id = $2 and state = 'open'`,
);
const named = statement<{ readonly id: ResourceId; readonly body: Resource }>(
  'resource-named',
  'select id, body from yici.resource_now where division = $1 and id = any ($2)',
);
const append: RowsStatement = {
  name: 'resource-event-insert',
  head: 'insert into yici.resource_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'resource-now-keep',
  `insert into yici.resource_now (division, id, version, body, state) values ($1, $2, $3, $4, $5)
   on conflict (division, id) do update set version = excluded.version, body = excluded.body, state = excluded.state`,
);
const keepConnection = statement(
  'connection-keep',
  `insert into yici.connection (resource, kind, address, settings, secret_ref, timeout_ms, changed_at) values ($1, $2, $3, $4, $5, $6, $7)
   on conflict (resource) do update set kind = excluded.kind, address = excluded.address, settings = excluded.settings,
     secret_ref = excluded.secret_ref, timeout_ms = excluded.timeout_ms, changed_at = excluded.changed_at`,
);

const fold = (events: readonly ResourceEvent[]): ResourceState | undefined =>
  events.reduce<ResourceState | undefined>((state, event) => evolveResource(state, event), undefined);

/** Resources that may be asked, in order of their ids. */
export const openResources = async (sql: Sql): Promise<readonly Resource[]> =>
  (await sql.run(open, [EXCHANGE_DIVISION])).map(({ body }) => body);

/** The resource as it stands; undefined where there is none that is open. */
export const findOpenResource = async (sql: Sql, id: string): Promise<Resource | undefined> =>
  (await sql.run(openOne, [EXCHANGE_DIVISION, id]))[0]?.body;

/** Resources by id, closed ones too: a request goes on naming what it asked for. */
export const namedResources = async (sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<ResourceId, Resource>> =>
  new Map((await sql.run(named, [EXCHANGE_DIVISION, ids])).map(({ id, body }) => [id, body]));

/** Locks a resource and folds its events. */
export async function lockResource(tx: Sql, id: ResourceId): Promise<Loaded<ResourceState>> {
  const [, rows] = await Promise.all([tx.run(lock, [EXCHANGE_DIVISION, id]), tx.run(read, [EXCHANGE_DIVISION, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export type FoundResource = { readonly state: ResourceState; readonly events: readonly ResourceEvent[] };

/** A resource with its history, closed ones too. */
export async function findResource(sql: Sql, id: string): Promise<FoundResource | undefined> {
  const events = (await sql.run(read, [EXCHANGE_DIVISION, id])).map(({ body }) => body);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

const connectionRow = ({ resource, kind, address, settings, secretRef, timeoutMs }: Connection, at: number): readonly unknown[] => [
  resource,
  kind,
  address,
  JSON.stringify(settings),
  secretRef ?? null,
  timeoutMs,
  at,
];

function write(tx: Transaction, { key, events, after, seq, requestId, at }: Change<ResourceState, ResourceEvent>): void {
  tx.sendRows(
    append,
    events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
  tx.send(keep, [key.division, key.id, after.seq, JSON.stringify(after.resource), after.state]);
  for (const event of events) if (event.kind === 'ResourceConnected') tx.send(keepConnection, connectionRow(event.connection, at));
}

/** The aggregate for the corridor; told live are the owner's people. */
export const resourceAggregate: Aggregate<ResourceState, ResourceEvent> = {
  kind: 'resource',
  audience: ({ resource }) => ({ people: [], offices: [resource.owner], halls: [] }),
  evolve: evolveResource,
  react: () => [],
  write: (tx, change) => {
    write(tx, change);
    return [];
  },
};
