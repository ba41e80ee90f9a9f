/** Parcels in the database: their history, the row that lists are read from, and the address, which is erased again. */
import { evolveParcel } from '#domain/hall/evolve-parcel.ts';
import type { ParcelEvent, ParcelState } from '#domain/hall/parcel.ts';
import { reactParcel } from '#domain/hall/react-delivery.ts';
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { layResults } from './lay-results.ts';

const lock = statement<never>('parcel-lock', 'select version from yici.parcel_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: ParcelEvent }>(
  'parcel-event-read',
  'select body from yici.parcel_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'parcel-event-insert',
  head: 'insert into yici.parcel_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'parcel-now-keep',
  `insert into yici.parcel_now (division, id, version, state, number, title, early, again, chosen_again, order_number, tracking, packed_at,
     handed_at, heard_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, chosen_again = excluded.chosen_again,
     order_number = excluded.order_number, tracking = excluded.tracking, handed_at = excluded.handed_at, heard_at = excluded.heard_at`,
);
const keepAddress = statement(
  'parcel-address-keep',
  'insert into yici.parcel_address (division, id, recipient, phone, address) values ($1, $2, $3, $4, $5)',
);
const eraseOn = statement('parcel-address-erase-on', 'update yici.parcel_address set erase_on = $3 where division = $1 and id = $2');
const findAddress = statement<ParcelAddress>(
  'parcel-address-find',
  'select recipient, phone, address from yici.parcel_address where division = $1 and id = $2',
);
/** What is over its day, in one division. */
export const eraseAddresses = statement<never>(
  'parcel-address-erase',
  'delete from yici.parcel_address where division = $1 and erase_on is not null and erase_on <= $2',
);

export type ParcelAddress = { readonly recipient: string; readonly phone: string; readonly address: string };

/** A fortnight for a complaint about the courier, then the working copy goes; what was chosen stays in the case, read as its answers are. */
const KEPT_DAYS = 14;

const fold = (events: readonly ParcelEvent[]): ParcelState | undefined =>
  events.reduce<ParcelState | undefined>((state, event) => evolveParcel(state, event), undefined);

/** Locks a parcel and folds its events. */
export async function lockParcel(tx: Sql, key: Key): Promise<Loaded<ParcelState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findParcel = async (sql: Sql, key: Key): Promise<ParcelState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** Personal data: the caller writes the ledger first. */
export const addressOf = async (sql: Sql, key: Key): Promise<ParcelAddress | undefined> =>
  (await sql.run(findAddress, [key.division, key.id]))[0];

export type ParcelNow = {
  readonly id: string;
  readonly state: ParcelState['state'];
  readonly number: string;
  readonly title: string;
  readonly early: boolean;
  readonly again: boolean;
  readonly chosen_again: boolean;
  readonly order_number: string | null;
  readonly tracking: string | null;
  readonly packed_at: Instant;
  readonly handed_at: Instant | null;
};
const columns = 'id, state, number, title, early, again, chosen_again, order_number, tracking, packed_at, handed_at';
const listed = (name: string, where: string) =>
  statement<ParcelNow>(
    name,
    `select ${columns} from yici.parcel_now where division = $1 and (${where}) and (packed_at, id) > ($2, $3) order by packed_at, id limit $4`,
  );
export const parcelLists = {
  'to-hand': listed('parcel-to-hand', "state in ('packed', 'ordered') and handed_at is null"),
  'on-way': listed('parcel-on-way', "state in ('collected', 'moving', 'out') or (state = 'ordered' and handed_at is not null)"),
  back: listed('parcel-back', "state in ('returned', 'lost') and not chosen_again"),
  done: listed('parcel-done', "state in ('delivered', 'cancelled') or chosen_again"),
} as const;
export const parcelRow = statement<ParcelNow>('parcel-row', `select ${columns} from yici.parcel_now where division = $1 and id = $2`);
/** Of which nothing was heard since: the courier is asked, oldest first. */
export const parcelsUnheard = statement<{ readonly id: string; readonly order_number: string }>(
  'parcel-unheard',
  `select id, order_number from yici.parcel_now where division = $1 and state in ('ordered', 'collected', 'moving', 'out')
   and handed_at is not null and heard_at < $2 order by heard_at limit 50`,
);
export const parcelsUnordered = statement<{ readonly id: string }>(
  'parcel-unordered',
  `select id from yici.parcel_now where division = $1 and state = 'packed' and packed_at < $2 order by packed_at limit 20`,
);
export const noteHeard = statement<never>('parcel-heard', 'update yici.parcel_now set heard_at = $3 where division = $1 and id = $2');

/** The aggregate for the corridor; title and address are written with the first event and never again. */
export const parcelAggregate = (title = '', address?: ParcelAddress): Aggregate<ParcelState, ParcelEvent> => ({
  kind: 'parcel',
  audience: ({ division, cases: [first] }) => ({
    people: [],
    offices: [],
    halls: [division],
    ...(first === undefined ? {} : { about: first.number }),
  }),
  evolve: evolveParcel,
  react: reactParcel,
  write: (tx, { key, before, after, events, seq, requestId, at }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, rowOf(after, title, at));
    if (seq === 0) layResults(tx, key.division, { kind: 'parcel', id: after.id }, after.cases);
    if (seq === 0 && address !== undefined) tx.send(keepAddress, [key.division, key.id, address.recipient, address.phone, address.address]);
    if (isOver(after) && (before === undefined || !isOver(before)))
      tx.send(eraseOn, [key.division, key.id, addDays(dayOfInstant(at), KEPT_DAYS)]);
    return [];
  },
});

const isOver = ({ state, chosenAgain }: ParcelState): boolean => state === 'delivered' || state === 'cancelled' || chosenAgain;

const rowOf = (after: ParcelState, title: string, at: Instant): readonly unknown[] => [
  after.division,
  after.id,
  after.seq,
  after.state,
  after.cases[0]?.number,
  title,
  after.early,
  after.again,
  after.chosenAgain,
  after.order?.number ?? null,
  after.order?.tracking ?? null,
  after.packedAt,
  after.handedAt ?? null,
  at,
];
