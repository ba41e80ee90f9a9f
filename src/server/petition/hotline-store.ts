/** Petitions of the hotline in the database: their history, the row that lists, lights and measures read, the offices beside the lead. */
import { evolveHotline } from '#domain/petition/evolve-hotline.ts';
import { hotlineNumber, readHotlineNumber } from '#domain/petition/hotline-number.ts';
import type { HotlineEvent, HotlineId, HotlineState } from '#domain/petition/hotline.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, yearOf, type Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const take = statement<{ readonly last: number }>(
  'hotline-number-take',
  `insert into yici.hotline_counter as counter (division, year, last) values ($1, $2, 1)
   on conflict (division, year) do update set last = counter.last + 1 returning counter.last`,
);
const lock = statement<never>('hotline-lock', 'select version from yici.hotline_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: HotlineEvent }>(
  'hotline-event-read',
  'select body from yici.hotline_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'hotline-event-insert',
  head: 'insert into yici.hotline_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'hotline-now-keep',
  `insert into yici.hotline_now (division, id, version, kind, state, ending, channel, urgent, confidential, second_trip, raiser, office, item,
     matter, number, lead, cause, text, due_on, raised_at, first_sent_at, answered_at, called_back_at, satisfied, solved, on_time, reworks,
     closed_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29)
   on conflict (division, id) do update set version = excluded.version, kind = excluded.kind, state = excluded.state, ending = excluded.ending,
     office = excluded.office, lead = excluded.lead, cause = excluded.cause, due_on = excluded.due_on,
     first_sent_at = coalesce(yici.hotline_now.first_sent_at, excluded.first_sent_at), answered_at = excluded.answered_at,
     called_back_at = excluded.called_back_at, satisfied = excluded.satisfied, solved = excluded.solved, on_time = excluded.on_time,
     reworks = excluded.reworks, closed_at = excluded.closed_at, updated_at = excluded.updated_at`,
);
const dropJoint = statement('hotline-joint-drop', 'delete from yici.hotline_joint where division = $1 and id = $2');
const insertJoint: RowsStatement = {
  name: 'hotline-joint-insert',
  head: 'insert into yici.hotline_joint (division, id, office, answered)',
  columns: 4,
  tail: '',
};

/** Taken in the transaction that keeps the petition: no gap, no duplicate. */
export async function nextHotlineNumber(tx: Sql, division: DivisionCode, at: Instant): Promise<HotlineId> {
  const year = yearOf(dayOfInstant(at));
  const [row] = await tx.run(take, [division, year]);
  if (row === undefined) throw new Error('The counter gave no number');
  return hotlineNumber(division, year, row.last);
}

export const hotlineKey = (typed: string): Key | undefined => readHotlineNumber(typed);

const fold = (events: readonly HotlineEvent[]): HotlineState | undefined =>
  events.reduce<HotlineState | undefined>((state, event) => evolveHotline(state, event), undefined);

export async function lockHotline(tx: Sql, key: Key): Promise<Loaded<HotlineState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export type FoundHotline = { readonly state: HotlineState; readonly events: readonly HotlineEvent[] };
export async function findHotline(sql: Sql, key: Key): Promise<FoundHotline | undefined> {
  const events = (await sql.run(read, [key.division, key.id])).map(({ body }) => body);
  const state = fold(events);
  return state === undefined ? undefined : { state, events };
}

/** Null where nobody answered yet: silence is never counted as content. */
const rowOf = (state: HotlineState, at: Instant): readonly unknown[] => {
  const last = state.callbacks.at(-1);
  return [
    state.kind,
    state.state,
    state.ending ?? null,
    state.channel,
    state.urgent,
    state.confidential,
    state.kind === 'second-trip',
    state.raiser ?? null,
    state.toSupervision ? null : (state.office ?? null),
    state.item ?? null,
    state.matter ?? null,
    state.case ?? null,
    state.lead ?? null,
    state.cause ?? null,
    state.text,
    state.due ?? null,
    state.raisedAt,
    state.sentAt ?? null,
    state.answers[0]?.at ?? null,
    last?.at ?? null,
    last?.satisfied ?? null,
    last?.solved ?? null,
    state.onTime ?? null,
    state.reworks,
    state.closedAt ?? null,
    at,
  ];
};

const writeJoint = (tx: Transaction, { division, id }: Key, { joint }: HotlineState, fresh: boolean): void => {
  if (!fresh) tx.send(dropJoint, [division, id]);
  tx.sendRows(
    insertJoint,
    joint.map(({ office, said }) => [division, id, office, said !== undefined]),
  );
};

/** The raiser and the offices that have it hear of it live; of a confidential one nothing is said but that something changed. */
export const hotlineAggregate: Aggregate<HotlineState, HotlineEvent> = {
  kind: 'hotline',
  audience: ({ raiser, office, joint }) => ({
    people: raiser === undefined ? [] : [raiser],
    offices: [...(office === undefined ? [] : [office]), ...joint.map((each) => each.office)],
    halls: [],
  }),
  evolve: evolveHotline,
  react: () => [],
  write: (tx, { key, before, after, events, seq, at, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, [key.division, key.id, after.seq, ...rowOf(after, at)]);
    if (before?.joint !== after.joint) writeJoint(tx, key, after, before === undefined);
    markDirty(tx, key.division, 'petition', key.id, at);
    return [];
  },
};
