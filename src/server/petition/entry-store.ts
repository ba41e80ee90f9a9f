/** Entries of the knowledge base in the database, and those in force kept in memory for a few seconds: agents ask at every letter. */
import type pg from 'pg';
import { evolveEntry, type EntryEvent, type EntryId, type EntryState } from '#domain/petition/entry.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('entry-lock', 'select version from yici.entry_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: EntryEvent }>(
  'entry-event-read',
  'select body from yici.entry_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'entry-event-insert',
  head: 'insert into yici.entry_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'entry-now-keep',
  `insert into yici.entry_now (division, id, version, office, state, proposed, valid_until, at) values ($1, $2, $3, $4, $5, $6, $7, $8)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, proposed = excluded.proposed,
     valid_until = excluded.valid_until, at = excluded.at`,
);
const ofPlaces = statement<{ readonly id: string; readonly body: EntryEvent }>(
  'entry-event-places',
  'select id, body from yici.entry_event where division = any($1) order by division, id, seq',
);

/** The division leads the id. */
export const entryKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w.-]{1,60}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const entryId = (division: DivisionCode, fresh: string): EntryId => brandAs<EntryId>(`${division}-${fresh}`);

const fold = (events: readonly EntryEvent[]): EntryState | undefined =>
  events.reduce<EntryState | undefined>((state, event) => evolveEntry(state, event), undefined);

export async function lockEntry(tx: Sql, key: Key): Promise<Loaded<EntryState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}
export const findEntry = async (sql: Sql, key: Key): Promise<EntryState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** All entries of these places, in every state. */
export async function entriesOf(sql: Sql, divisions: readonly DivisionCode[]): Promise<readonly EntryState[]> {
  const rows = await sql.run(ofPlaces, [[...divisions]]);
  return [...Map.groupBy(rows, ({ id }) => id).values()].flatMap((events) => fold(events.map(({ body }) => body)) ?? []);
}

export const entryAggregate: Aggregate<EntryState, EntryEvent> = {
  kind: 'entry',
  evolve: evolveEntry,
  react: () => [],
  write: (tx, { key, after, events, seq, at, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { office, state, proposal, current } = after;
    tx.send(keep, [key.division, key.id, after.seq, office, state, proposal !== undefined, current?.validUntil ?? null, at]);
    return [];
  },
};

const KEPT_MS = 3_000;
type Kept = { readonly until: number; readonly entries: Promise<readonly EntryState[]> };
const kept = new WeakMap<pg.Pool, Map<string, Kept>>();

/** As they were at most three seconds ago; what this process published is seen at once. */
export function entriesNear(pool: pg.Pool, divisions: readonly DivisionCode[]): Promise<readonly EntryState[]> {
  const byPlace = kept.get(pool) ?? new Map<string, Kept>();
  kept.set(pool, byPlace);
  const place = divisions.join(' ');
  const known = byPlace.get(place);
  if (known !== undefined && performance.now() < known.until) return known.entries;
  const entries = entriesOf(sqlOf(pool), divisions);
  byPlace.set(place, { until: performance.now() + KEPT_MS, entries });
  entries.catch(() => byPlace.delete(place));
  return entries;
}
export const forgetEntries = (pool: pg.Pool): boolean => kept.delete(pool);
