/** Orders that delay what the ledger shows: their history, and the row each reading of the ledger asks. */
import { evolveLookDelay, type LookDelayEvent, type LookDelayState } from '#domain/exchange/look-delay.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<{ readonly version: number }>(
  'look-delay-lock',
  'select version from yici.look_delay_now where division = $1 and id = $2 for update',
);
const read = statement<{ readonly body: LookDelayEvent }>(
  'look-delay-read',
  'select body from yici.look_delay_event where division = $1 and id = $2 order by seq',
);
const readOfCase = statement<{ readonly id: string; readonly body: LookDelayEvent }>(
  'look-delay-of-case',
  `select e.id, e.body from yici.look_delay_now n join yici.look_delay_event e on e.division = n.division and e.id = n.id
   where n.division = $1 and n.number = $2 and n.office = $3 order by n.from_at desc, e.id, e.seq`,
);
const insert: RowsStatement = {
  name: 'look-delay-insert',
  head: 'insert into yici.look_delay_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'look-delay-keep',
  `insert into yici.look_delay_now (division, id, version, number, office, officer, code, from_at, until_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (division, id) do update set version = excluded.version, until_at = excluded.until_at`,
);

const fold = (events: readonly LookDelayEvent[]): LookDelayState | undefined =>
  events.reduce<LookDelayState | undefined>((state, event) => evolveLookDelay(state, event), undefined);

/** The division of the case leads the id, so that an order lies with the rows it delays. */
export const delayId = (division: number, fresh: string): string => `${division}-${fresh}`;
export const delayKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

/** Locks an order and folds its events. */
export async function lockDelay(tx: Sql, { division, id }: Key): Promise<Loaded<LookDelayState>> {
  const [, rows] = await Promise.all([tx.run(lock, [division, id]), tx.run(read, [division, id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findDelay = async (sql: Sql, { division, id }: Key): Promise<LookDelayState | undefined> =>
  fold((await sql.run(read, [division, id])).map(({ body }) => body));

/** Orders of one office on a case, the newest first. */
export async function delaysOfCase(
  sql: Sql,
  division: number,
  number: string,
  office: string,
): Promise<readonly { readonly id: string; readonly state: LookDelayState }[]> {
  const events = new Map<string, LookDelayEvent[]>();
  for (const { id, body } of await sql.run(readOfCase, [division, number, office])) events.set(id, [...(events.get(id) ?? []), body]);
  return [...events].flatMap(([id, own]) => {
    const state = fold(own);
    return state === undefined ? [] : [{ id, state }];
  });
}

/** Nobody is told live: the one it is about must not learn of it by a flicker of the page. */
export const delayAggregate: Aggregate<LookDelayState, LookDelayEvent> = {
  kind: 'look-delay',
  evolve: evolveLookDelay,
  react: () => [],
  write: (tx, { key, events, after, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { number, office, officer, code, from, until } = after;
    tx.send(keep, [key.division, key.id, after.seq, number, office, officer, code, from, until]);
    return [];
  },
};
