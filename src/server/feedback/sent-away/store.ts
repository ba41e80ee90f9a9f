/** Reports of being sent away in the database: their history, and the row that lists and lights are read from. */
import { evolveSentAway } from '#domain/petition/decide-sent-away.ts';
import type { SentAwayEvent, SentAwayId, SentAwayState } from '#domain/petition/sent-away.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('sent-away-lock', 'select version from yici.sent_away_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: SentAwayEvent }>(
  'sent-away-event-read',
  'select body from yici.sent_away_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'sent-away-event-insert',
  head: 'insert into yici.sent_away_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'sent-away-now-keep',
  `insert into yici.sent_away_now (division, id, version, hall, person, state, finding, due_on, reported_at, answered_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, finding = excluded.finding,
     answered_at = excluded.answered_at`,
);

/** The division leads the id, so that a report is found in its shard by its id alone. */
export const sentAwayKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[0-9a-f-]{36}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const sentAwayId = (division: DivisionCode, fresh: string): SentAwayId => brandAs<SentAwayId>(`${division}-${fresh}`);

const fold = (events: readonly SentAwayEvent[]): SentAwayState | undefined =>
  events.reduce<SentAwayState | undefined>((state, event) => evolveSentAway(state, event), undefined);

export async function lockSentAway(tx: Sql, key: Key): Promise<Loaded<SentAwayState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findSentAway = async (sql: Sql, key: Key): Promise<SentAwayState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** Only who reported hears of it live: an office's stream would tell the hall that somebody did. */
export const sentAwayAggregate: Aggregate<SentAwayState, SentAwayEvent> = {
  kind: 'sent-away',
  audience: ({ person }) => ({ people: [person], offices: [], halls: [] }),
  evolve: evolveSentAway,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { hall, person, state, answer, due, reportedAt } = after;
    tx.send(keep, [key.division, key.id, after.seq, hall, person, state, answer?.finding ?? null, due, reportedAt, answer?.at ?? null]);
    return [];
  },
};
