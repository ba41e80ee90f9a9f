/** Records around supervision in the database: one log and one row each, whatever kind they are. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Job, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type RecordKind = 'meeting' | 'report' | 'grades' | 'evaluation' | 'tolerance';
/** What lists are found by. */
export type RecordRow = {
  readonly office: string | null;
  readonly state: string;
  readonly period: number | null;
  readonly due: Day | null;
  readonly isPublic: boolean;
};
type Logged = { readonly kind: string; readonly at: Instant };
/** One kind of record: how its log is folded and what its row says. */
export type RecordLaw<State, Event> = {
  readonly kind: RecordKind;
  readonly evolve: (state: State | undefined, event: Event) => State;
  readonly row: (state: State) => RecordRow;
  readonly react?: (event: Event, state: State) => readonly Job[];
};

const lock = statement<never>('record-lock', "select pg_advisory_xact_lock(hashtextextended('yici-record ' || $1, 0))");
const read = statement<{ readonly body: unknown; readonly at: Instant }>(
  'record-event-read',
  'select body, at from yici.reform_record_event where division = $1 and kind = $2 and id = $3 order by seq',
);
const insert: RowsStatement = {
  name: 'record-event-insert',
  head: 'insert into yici.reform_record_event (division, kind, id, seq, event, body, at, request_id)',
  columns: 8,
  tail: '',
};
const keep = statement(
  'record-now-keep',
  `insert into yici.reform_record_now (division, kind, id, version, office, state, period, due_on, public, at, body)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   on conflict (division, kind, id) do update set version = excluded.version, state = excluded.state, due_on = excluded.due_on,
     public = excluded.public, body = excluded.body`,
);

const fold = <State, Event>(law: RecordLaw<State, Event>, events: readonly Event[]): State | undefined =>
  events.reduce<State | undefined>((state, event) => law.evolve(state, event), undefined);

const eventsOf = async <State, Event>(sql: Sql, law: RecordLaw<State, Event>, { division, id }: Key): Promise<readonly Event[]> =>
  (await sql.run(read, [division, law.kind, id])).map(({ body }) => body as Event);

export async function lockRecord<State, Event extends Logged>(tx: Sql, law: RecordLaw<State, Event>, key: Key): Promise<Loaded<State>> {
  const [, events] = await Promise.all([tx.run(lock, [`${key.division} ${law.kind} ${key.id}`]), eventsOf(tx, law, key)]);
  return { state: fold(law, events), seq: events.length, lastAt: events.at(-1)?.at ?? 0 };
}

export const findRecord = async <State, Event>(sql: Sql, law: RecordLaw<State, Event>, key: Key): Promise<State | undefined> =>
  fold(law, await eventsOf(sql, law, key));

export const recordAggregate = <State, Event extends Logged>(law: RecordLaw<State, Event>): Aggregate<State, Event> => ({
  kind: law.kind,
  evolve: law.evolve,
  react: (event, _before, after) => law.react?.(event, after) ?? [],
  write: (tx, { key, after, events, seq, at, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [
        ...[key.division, law.kind, key.id, seq + index + 1, event.kind],
        ...[JSON.stringify(event), event.at, requestId],
      ]),
    );
    const { office, state, period, due, isPublic } = law.row(after);
    const row = [key.division, law.kind, key.id, seq + events.length, office, state, period, due, isPublic, at, JSON.stringify(after)];
    tx.send(keep, row);
    return [];
  },
});

type Kept = { readonly body: unknown };
const list = statement<Kept>(
  'record-list',
  `select body from yici.reform_record_now where division = any ($1) and kind = $2 and ($3::text is null or office = $3)
   order by coalesce(period, 0) desc, at desc, id desc limit 200`,
);
const published = statement<Kept>(
  'record-list-published',
  `select body from yici.reform_record_now where division = any ($1) and kind = $2 and public order by coalesce(period, 0) desc, at desc limit 200`,
);

/** The newest two hundred of some divisions, or of one office of theirs. */
export const listRecords = async <State, Event>(
  sql: Sql,
  law: RecordLaw<State, Event>,
  divisions: readonly DivisionCode[],
  office: string | null = null,
): Promise<readonly State[]> => (await sql.run(list, [divisions, law.kind, office])).map(({ body }) => body as State);
export const listPublicRecords = async <State, Event>(
  sql: Sql,
  law: RecordLaw<State, Event>,
  divisions: readonly DivisionCode[],
): Promise<readonly State[]> => (await sql.run(published, [divisions, law.kind])).map(({ body }) => body as State);
