/** Pilots in the database: their history, and the row that lists are read from. */
import { evolvePilot } from '#domain/pilot/evolve-pilot.ts';
import type { PilotEvent, PilotId, PilotState, PilotStatus } from '#domain/pilot/pilot.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('pilot-lock', 'select version from yici.pilot_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: PilotEvent }>(
  'pilot-event-read',
  'select body from yici.pilot_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'pilot-event-insert',
  head: 'insert into yici.pilot_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'pilot-now-keep',
  `insert into yici.pilot_now (division, id, version, item, state, begun_on, until_on, at, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (division, id) do update set version = excluded.version, item = excluded.item, state = excluded.state,
     begun_on = excluded.begun_on, until_on = excluded.until_on, body = excluded.body`,
);
const newest = statement<{ readonly body: PilotState }>(
  'pilot-list',
  `select body from yici.pilot_now where state = any ($1::text[]) and ($2::text is null or (at, id) < ($3::bigint, $2))
   order by at desc, id desc limit $4`,
);

/** The division leads the id: `330521-…`. */
export const pilotIdOf = (division: DivisionCode, fresh: string): PilotId => brandAs<PilotId>(`${division}-${fresh}`);
export const pilotKey = (id: string): Key => ({ division: brandAs<DivisionCode>(Number(/^(\d{6})-/.exec(id)?.[1] ?? 0)), id });

const fold = (events: readonly PilotEvent[]): PilotState | undefined =>
  events.reduce<PilotState | undefined>((state, event) => evolvePilot(state, event), undefined);

export type LoadedPilot = Loaded<PilotState> & { readonly events: readonly PilotEvent[] };

/** Locks a pilot and folds its events. */
export async function lockPilot(tx: Sql, { division, id }: Key): Promise<LoadedPilot> {
  const [, rows] = await Promise.all([tx.run(lock, [division, id]), tx.run(read, [division, id])]);
  const events = rows.map(({ body }) => body);
  return { state: fold(events), seq: rows.length, lastAt: events.at(-1)?.at ?? 0, events };
}

export type FoundPilot = { readonly pilot: PilotState; readonly events: readonly PilotEvent[] };

export async function findPilot(sql: Sql, { division, id }: Key): Promise<FoundPilot | undefined> {
  const events = (await sql.run(read, [division, id])).map(({ body }) => body);
  const pilot = fold(events);
  return pilot === undefined ? undefined : { pilot, events };
}

export type PilotPage = {
  readonly states: readonly PilotStatus[];
  readonly after?: { readonly at: Instant; readonly id: string } | undefined;
  readonly limit: number;
};
/** By when they were proposed, newest first. */
export const listPilots = async (sql: Sql, { states, after, limit }: PilotPage): Promise<readonly PilotState[]> =>
  (await sql.run(newest, [states, after?.id ?? null, after?.at ?? null, limit])).map(({ body }) => body);

/** Told live to the office that proposed it. */
export const pilotAggregate: Aggregate<PilotState, PilotEvent> = {
  kind: 'pilot',
  audience: ({ office }) => ({ people: [], offices: [office], halls: [] }),
  evolve: evolvePilot,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { item, state, begunOn, until, proposedAt } = after;
    tx.send(keep, [key.division, key.id, after.seq, item, state, begunOn ?? null, until ?? null, proposedAt, JSON.stringify(after)]);
    return [];
  },
};
