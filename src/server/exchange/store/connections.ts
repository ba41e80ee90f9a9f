/** How resources are reached, as a look-up reads it: every time anew, so that a change counts for the next call. */
import type { Connection } from '#domain/exchange/connection.ts';
import type { ResourceId } from '#domain/exchange/resource.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Row = {
  readonly resource: ResourceId;
  readonly kind: Connection['kind'];
  readonly address: string;
  readonly settings: Connection['settings'];
  readonly secret_ref: string | null;
  readonly timeout_ms: number;
};
const one = statement<Row>(
  'connection-of',
  'select resource, kind, address, settings, secret_ref, timeout_ms from yici.connection where resource = $1',
);
const all = statement<Row>(
  'connection-all',
  'select resource, kind, address, settings, secret_ref, timeout_ms from yici.connection order by resource',
);

const connectionFrom = ({ secret_ref, timeout_ms, ...row }: Row): Connection => ({
  ...row,
  ...(secret_ref === null ? {} : { secretRef: secret_ref }),
  timeoutMs: timeout_ms,
});

/** How a resource is reached; undefined while nobody has connected it. */
export async function connectionOf(sql: Sql, resource: string): Promise<Connection | undefined> {
  const [row] = await sql.run(one, [resource]);
  return row === undefined ? undefined : connectionFrom(row);
}

/** All connections, by resource. Never for a screen: addresses and settings are the owner's and the data office's. */
export async function allConnections(sql: Sql): Promise<ReadonlyMap<ResourceId, Connection>> {
  return new Map((await sql.run(all, [])).map((row) => [row.resource, connectionFrom(row)]));
}
