/** Pick-ups in the database: their history and the row that the desk and the daily round are read from. */
import { evolvePickUp } from '#domain/hall/evolve-pick-up.ts';
import { numbersOf, type PickUpEvent, type PickUpState } from '#domain/hall/pick-up.ts';
import { reactPickUp } from '#domain/hall/react-delivery.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { layResults, liftResults } from './lay-results.ts';

const lock = statement<never>('pick-up-lock', 'select version from yici.pick_up_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: PickUpEvent }>(
  'pick-up-event-read',
  'select body from yici.pick_up_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'pick-up-event-insert',
  head: 'insert into yici.pick_up_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'pick-up-now-keep',
  `insert into yici.pick_up_now (division, id, version, state, number, title, code_hash, shelf, early, opened_at, remind_on, offer_on,
     reminded, offered, taken_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, shelf = excluded.shelf,
     reminded = excluded.reminded, offered = excluded.offered, taken_at = excluded.taken_at`,
);

const fold = (events: readonly PickUpEvent[]): PickUpState | undefined =>
  events.reduce<PickUpState | undefined>((state, event) => evolvePickUp(state, event), undefined);

/** Locks a pick-up and folds its events. */
export async function lockPickUp(tx: Sql, key: Key): Promise<Loaded<PickUpState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findPickUp = async (sql: Sql, key: Key): Promise<PickUpState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

export type PickUpNow = {
  readonly id: string;
  readonly state: PickUpState['state'];
  readonly number: string;
  readonly title: string;
  readonly shelf: string | null;
  readonly early: boolean;
  readonly opened_at: Instant;
  readonly reminded: boolean;
  readonly offered: boolean;
  readonly taken_at: Instant | null;
};
const columns = 'id, state, number, title, shelf, early, opened_at, reminded, offered, taken_at';
/** The longest waiting first. */
export const readyPickUps = statement<PickUpNow>(
  'pick-up-ready',
  `select ${columns} from yici.pick_up_now where division = $1 and state = 'ready' and (opened_at, id) > ($2, $3)
   order by opened_at, id limit $4`,
);
/** What was handed out, the newest first. */
export const takenPickUps = statement<PickUpNow>(
  'pick-up-taken',
  `select ${columns} from yici.pick_up_now where division = $1 and state = 'taken' and (opened_at, id) < ($2, $3)
   order by opened_at desc, id desc limit $4`,
);
export const pickUpsOfCode = statement<{ readonly id: string }>(
  'pick-up-of-code',
  'select id from yici.pick_up_now where division = $1 and code_hash = $2 order by opened_at desc limit 1',
);
export const pickUpsDue = statement<{ readonly id: string }>(
  'pick-up-due',
  `select id from yici.pick_up_now where division = $1 and state = 'ready'
   and ((not reminded and remind_on < $2) or (not offered and offer_on < $2)) order by opened_at, id limit 500`,
);
export const pickUpTitle = statement<PickUpNow>('pick-up-row', `select ${columns} from yici.pick_up_now where division = $1 and id = $2`);

/** The aggregate for the corridor; `title` is the first case's, written with the first event and never again. */
export const pickUpAggregate = (title = ''): Aggregate<PickUpState, PickUpEvent> => ({
  kind: 'pick-up',
  audience: (state) => ({ people: [], offices: [], halls: [state.division], ...aboutOf(state) }),
  evolve: evolvePickUp,
  react: (event) => reactPickUp(event),
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, rowOf(after, title));
    const holder = { kind: 'pick-up', id: after.id } as const;
    if (seq === 0) layResults(tx, key.division, holder, after.cases);
    if (after.state === 'taken') liftResults(tx, key.division, holder, after.cases);
    return [];
  },
});

const aboutOf = (state: PickUpState): { readonly about?: string } => {
  const [about] = numbersOf(state);
  return about === undefined ? {} : { about };
};

const rowOf = (after: PickUpState, title: string): readonly unknown[] => [
  after.division,
  after.id,
  after.seq,
  after.state,
  numbersOf(after)[0],
  title,
  after.codeHash,
  after.shelf ?? null,
  after.early,
  after.openedAt,
  after.remindOn,
  after.offerOn,
  after.reminded,
  after.offered,
  after.taken?.at ?? null,
];
