/** Department systems in the database: their history, the row they are read from, who hears of which office, whose key it is. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { evolveSystem, type SystemChange, type SystemId, type SystemState } from '#domain/system/system.ts';
import { EVERY_OFFICE } from '#server/case/tell-systems.ts';
import type { Aggregate, Change, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const lock = statement<{ readonly version: number }>('system-lock', 'select version from yici.system_now where id = $1 for update');
const read = statement<{ readonly body: SystemChange }>(
  'system-change-read',
  'select body from yici.system_change where division = $1 and id = $2 order by seq',
);
const one = statement<{ readonly body: SystemState }>('system-now-one', 'select body from yici.system_now where id = $1');
const all = statement<{ readonly body: SystemState }>('system-now-all', 'select body from yici.system_now order by id');
const byKey = statement<{ readonly body: SystemState; readonly key: string }>(
  'system-by-key',
  `select n.body, k.id as key from yici.system_key k join yici.system_now n on n.id = k.system
   where k.hash = $1 and k.ended_at is null and k.expires_at > $2 and n.state <> 'closed'`,
);
const append: RowsStatement = {
  name: 'system-change-insert',
  head: 'insert into yici.system_change (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'system-now-keep',
  `insert into yici.system_now (id, division, version, state, body) values ($1, $2, $3, $4, $5)
   on conflict (id) do update set version = excluded.version, state = excluded.state, body = excluded.body`,
);
const dropOffices = statement('system-office-drop', 'delete from yici.system_office where system = $1');
const putOffices: RowsStatement = {
  name: 'system-office-put',
  head: 'insert into yici.system_office (office, system)',
  columns: 2,
  tail: 'on conflict do nothing',
};
const putKeys: RowsStatement = {
  name: 'system-key-put',
  head: 'insert into yici.system_key (hash, system, id, expires_at, ended_at)',
  columns: 5,
  tail: 'on conflict (hash) do update set ended_at = excluded.ended_at',
};

const fold = (events: readonly SystemChange[]): SystemState | undefined =>
  events.reduce<SystemState | undefined>((state, event) => evolveSystem(state, event), undefined);

/** Locks a system and folds its history. */
export async function lockSystem(tx: Sql, division: DivisionCode, id: SystemId): Promise<Loaded<SystemState>> {
  const [, rows] = await Promise.all([tx.run(lock, [id]), tx.run(read, [division, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findSystem = async (sql: Sql, id: string): Promise<SystemState | undefined> => (await sql.run(one, [id]))[0]?.body;
export const allSystems = async (sql: Sql): Promise<readonly SystemState[]> => (await sql.run(all, [])).map(({ body }) => body);
export const historyOf = async (sql: Sql, division: DivisionCode, id: string): Promise<readonly SystemChange[]> =>
  (await sql.run(read, [division, id])).map(({ body }) => body);

/** Whose key hashes to this and holds now; a closed system has none. */
export const findByKey = async (sql: Sql, hash: string, now: number) => (await sql.run(byKey, [hash, now]))[0];

export const systemKey = (division: DivisionCode, id: SystemId): Key => ({ division, id });

/** A closed system hears of nothing; a suspended one is told for later. */
const officesHeard = ({ system, state }: SystemState): readonly string[] =>
  state === 'closed' ? [] : system.kind === 'upper' ? [EVERY_OFFICE] : system.offices;

function write(tx: Transaction, { key, events, after, seq, requestId }: Change<SystemState, SystemChange>): void {
  tx.sendRows(
    append,
    events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
  );
  tx.send(keep, [key.id, key.division, after.seq, after.state, JSON.stringify(after)]);
  tx.send(dropOffices, [key.id]);
  tx.sendRows(
    putOffices,
    officesHeard(after).map((office) => [office, key.id]),
  );
  tx.sendRows(
    putKeys,
    after.keys.map(({ hash, id, expiresAt, endedAt }) => [hash, key.id, id, expiresAt, endedAt ?? null]),
  );
}

/** The aggregate for the corridor; told live are its offices. */
export const systemAggregate: Aggregate<SystemState, SystemChange> = {
  kind: 'system',
  audience: ({ system }) => ({ people: [], offices: system.offices, halls: [] }),
  evolve: evolveSystem,
  react: () => [],
  write: (tx, change) => {
    write(tx, change);
    return [];
  },
};
