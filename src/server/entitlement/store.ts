/** Entitlements in the database: their history, and the rows that lists, days, holders, payments and the credit file are read from. */
import type { EntitlementEvent, EntitlementState } from '#domain/entitlement/entitlement.ts';
import { evolveEntitlement } from '#domain/entitlement/evolve-entitlement.ts';
import { reactEntitlement } from '#domain/entitlement/react-entitlement.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { writeRows } from './rows.ts';
import { tellHolders } from './tell-holders.ts';

const lock = statement<never>('entitlement-lock', 'select version from yici.entitlement_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: EntitlementEvent }>(
  'entitlement-event-read',
  'select body from yici.entitlement_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'entitlement-event-insert',
  head: 'insert into yici.entitlement_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};

const fold = (events: readonly EntitlementEvent[]): EntitlementState | undefined =>
  events.reduce<EntitlementState | undefined>((state, event) => evolveEntitlement(state, event), undefined);

/** Locks an entitlement and folds its events. */
export async function lockEntitlement(tx: Sql, key: Key): Promise<Loaded<EntitlementState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export type FoundEntitlement = { readonly state: EntitlementState; readonly events: readonly EntitlementEvent[] };

/** As it stands, without a lock. */
export async function findEntitlement(sql: Sql, key: Key): Promise<FoundEntitlement | undefined> {
  const events = (await sql.run(read, [key.division, key.id])).map(({ body }) => body);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

/** The aggregate for the corridor. `quiet`: into accounts only; what is told of the past rings nobody's phone. */
export const entitlementAggregate = (quiet = false): Aggregate<EntitlementState, EntitlementEvent> => ({
  kind: 'entitlement',
  audience: ({ holders, office, case: number }) => ({ people: holders, offices: [office], halls: [], about: number }),
  evolve: evolveEntitlement,
  react: (event, _before, after) => reactEntitlement(event, after),
  write: (tx, { key, after, events, seq, requestId, at }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    writeRows(tx, after);
    tellHolders(tx, events, after, { at, quiet });
    return [];
  },
});
