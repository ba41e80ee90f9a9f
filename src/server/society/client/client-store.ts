/** Clients of the open interface in the database: their history, the row the door reads, and what they asked by day. */
import { evolveApiClient, type ApiClientEvent, type ApiClientId, type ApiClientState } from '#domain/society/api-client.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('api-client-lock', 'select version from yici.api_client_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: ApiClientEvent }>(
  'api-client-event-read',
  'select body from yici.api_client_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'api-client-event-insert',
  head: 'insert into yici.api_client_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'api-client-now-keep',
  `insert into yici.api_client_now (division, id, version, state, person, name, key_hash, per_day, until_on, body, asked_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, key_hash = excluded.key_hash,
     per_day = excluded.per_day, until_on = excluded.until_on, body = excluded.body`,
);

/** The division leads the id, and both lead the key itself, so that a key is found in its shard. */
export const clientKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const clientId = (division: DivisionCode, fresh: string): ApiClientId => brandAs<ApiClientId>(`${division}-${fresh}`);

const fold = (events: readonly ApiClientEvent[]): ApiClientState | undefined =>
  events.reduce<ApiClientState | undefined>((state, event) => evolveApiClient(state, event), undefined);

export async function lockClient(tx: Sql, key: Key): Promise<Loaded<ApiClientState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

/** Its holder and the data office hear of it. */
export const clientAggregate: Aggregate<ApiClientState, ApiClientEvent> = {
  kind: 'api-client',
  audience: ({ person }) => ({ people: [person], offices: [], halls: [] }),
  evolve: evolveApiClient,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { keyHash = null, perDay = null, until = null, ...shown } = after;
    const row = [after.seq, after.state, after.person, after.name, keyHash, perDay, until];
    tx.send(keep, [key.division, key.id, ...row, JSON.stringify(shown), after.askedAt]);
    return [];
  },
};

export type ClientRow = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly state: ApiClientState['state'];
  readonly person: string;
  readonly key_hash: string | null;
  readonly per_day: number | null;
  readonly until_on: Day | null;
  readonly body: ApiClientState;
  readonly asked_at: Instant;
};
const columns = 'division, id, state, person, key_hash, per_day, until_on, body, asked_at';
const own = statement<ClientRow>(
  'api-client-own',
  `select ${columns} from yici.api_client_now where person = $1 order by asked_at desc limit 50`,
);
const list = statement<ClientRow>(
  'api-client-list',
  `select ${columns} from yici.api_client_now where division = $1 and ($2::text is null or state = $2)
     and ($3::bigint is null or (asked_at, id) < ($3::bigint, $4::text)) order by asked_at desc, id desc limit $5`,
);
const one = statement<ClientRow>('api-client-one', `select ${columns} from yici.api_client_now where division = $1 and id = $2`);
export const ownClients = (sql: Sql, person: string): Promise<readonly ClientRow[]> => sql.run(own, [person]);
export const listClients = (sql: Sql, values: readonly unknown[]): Promise<readonly ClientRow[]> => sql.run(list, values as never);
export const findClient = async (sql: Sql, { division, id }: Key): Promise<ClientRow | undefined> =>
  (await sql.run(one, [division, id]))[0];

export type UseRow = {
  readonly client: string;
  readonly day: Day;
  readonly operation: string;
  readonly calls: number;
  readonly refused: number;
};
const use = statement<UseRow>(
  'api-client-use',
  `select client, day, operation, calls, refused from yici.api_client_use
   where division = $1 and client = any ($2) and day >= $3 order by day desc, calls desc, operation limit 500`,
);
const today = statement<{ readonly calls: number }>(
  'api-client-today',
  'select coalesce(sum(calls), 0)::int as calls from yici.api_client_use where division = $1 and client = $2 and day = $3',
);
const add = statement(
  'api-client-use-add',
  `insert into yici.api_client_use as known (division, client, day, operation, calls, refused) values ($1, $2, $3, $4, $5, $6)
   on conflict (division, client, day, operation)
   do update set calls = known.calls + excluded.calls, refused = known.refused + excluded.refused`,
);
export const usageOf = (sql: Sql, division: number, clients: readonly string[], since: Day): Promise<readonly UseRow[]> =>
  clients.length === 0 ? Promise.resolve([]) : sql.run(use, [division, clients, since]);
export const callsOn = async (sql: Sql, { division, id }: Key, day: Day): Promise<number> =>
  (await sql.run(today, [division, id, day]))[0]?.calls ?? 0;
export const addUse = (sql: Sql, { division, id }: Key, row: Omit<UseRow, 'client'>): Promise<unknown> =>
  sql.run(add, [division, id, row.day, row.operation, row.calls, row.refused]);
