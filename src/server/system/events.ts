/** Events in a system's own list: entered once and without gap, read from any place, written as the contract says. */
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { toTheirs } from '#domain/system/code-map.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { Told } from '#domain/system/told-events.ts';
import type { SystemEvent } from '#contract/system-events.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { inTransaction, kept, type Sql, type Transaction } from '#server/kernel/transaction.ts';
import type pg from 'pg';

export type EventRow = {
  readonly position: number;
  readonly type: SystemEvent['type'];
  readonly number: string;
  readonly version: number;
  readonly part: string;
  readonly office: string;
  readonly item: string;
  readonly state: string;
  readonly certificate: { readonly id: string; readonly status: string } | null;
  readonly at: Instant;
};
const COLUMNS = 'position, type, number, version, part, office, item, state, certificate, at';

const begin = statement(
  'system-counter-begin',
  'insert into yici.system_counter (division, system, last) values ($1, $2, 0) on conflict do nothing',
);
const lockCounter = statement<{ readonly last: number }>(
  'system-counter-lock',
  'select last from yici.system_counter where division = $1 and system = $2 for update',
);
const setCounter = statement('system-counter-set', 'update yici.system_counter set last = $3 where division = $1 and system = $2');
const known = statement<{ readonly type: string; readonly part: string }>(
  'system-event-known',
  'select type, part from yici.system_event where division = $1 and system = $2 and job = $3',
);
const put: RowsStatement = {
  name: 'system-event-put',
  head: `insert into yici.system_event (division, system, ${COLUMNS}, job)`,
  columns: 13,
  tail: '',
};
const queue: RowsStatement = {
  name: 'system-delivery-put',
  head: 'insert into yici.system_delivery (division, system, position, number, state, tries, next_at, claimed_until)',
  columns: 8,
  tail: '',
};
const after = statement<EventRow>(
  'system-event-after',
  `select ${COLUMNS} from yici.system_event where division = $1 and system = $2 and position > $3 order by position limit $4`,
);
const at = statement<EventRow>(
  'system-event-at',
  `select ${COLUMNS} from yici.system_event where division = $1 and system = $2 and position = any ($3) order by position`,
);
const newest = statement<{ readonly last: number }>(
  'system-counter-read',
  'select last from yici.system_counter where division = $1 and system = $2',
);

/** `job`: what told it, so that telling it again adds nothing. */
export type Moment = { readonly job: string; readonly number: string; readonly version: number; readonly at: Instant };

/**
 * Gives what is told the next places in the system's list. The lock on the counter makes the order that of commits, so a
 * reader who has seen place 7 never finds a new 6; told a second time nothing is added. Returns how many were new.
 */
export const enterEvents = (pool: pg.Pool, state: SystemState, moment: Moment, told: readonly Told[]): Promise<number> =>
  inTransaction(pool, async (tx) => kept(await enter(tx, state, moment, told)));

async function enter(tx: Transaction, { system }: SystemState, moment: Moment, told: readonly Told[]): Promise<number> {
  const lead = [system.division, system.id] as const;
  tx.send(begin, lead);
  const [counters, old] = await Promise.all([tx.run(lockCounter, lead), tx.run(known, [...lead, moment.job])]);
  const had = new Set(old.map(({ type, part }) => `${type} ${part}`));
  const fresh = [...new Map(told.map((each) => [`${each.type} ${each.part}`, each])).values()].filter(
    ({ type, part }) => !had.has(`${type} ${part}`),
  );
  const last = counters[0]?.last ?? 0;
  if (fresh.length === 0) return 0;
  tx.sendRows(
    put,
    fresh.map(({ type, part, office, item, state, certificate }, index) => [
      ...[...lead, last + index + 1, type, moment.number, moment.version, part, office, item, state],
      ...[certificate === undefined ? null : JSON.stringify(certificate), moment.at, moment.job],
    ]),
  );
  if (system.mode !== 'polling')
    tx.sendRows(
      queue,
      fresh.map((_each, index) => [...lead, last + index + 1, moment.number, 'waiting', 0, moment.at, 0]),
    );
  tx.send(setCounter, [...lead, last + fresh.length]);
  return fresh.length;
}

export const eventsAfter = (sql: Sql, { system }: SystemState, position: number, limit: number): Promise<readonly EventRow[]> =>
  sql.run(after, [system.division, system.id, position, limit]);
export const eventsAt = (sql: Sql, { system }: SystemState, positions: readonly number[]): Promise<readonly EventRow[]> =>
  sql.run(at, [system.division, system.id, positions]);
export const newestPosition = async (sql: Sql, { system }: SystemState): Promise<number> =>
  (await sql.run(newest, [system.division, system.id]))[0]?.last ?? 0;

/** The event as it leaves: ids and codes, in the system's own words where they are mapped, and no person. */
export const eventOf = ({ system, codes }: SystemState, row: EventRow): SystemEvent => ({
  id: `${system.id}.${row.position}`,
  type: row.type,
  timestamp: instantText(row.at),
  data: {
    position: row.position,
    case: row.number === '' ? null : row.number,
    version: row.version,
    part: row.part === '' ? null : row.part,
    office: row.office === '' ? null : row.office,
    item: row.item === '' ? null : (toTheirs(codes, 'item', row.item) ?? row.item),
    state: row.state === '' ? null : (toTheirs(codes, 'state', row.state) ?? row.state),
    ...(row.certificate === null ? {} : { certificate: row.certificate }),
  },
});
