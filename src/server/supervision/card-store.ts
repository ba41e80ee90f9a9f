/** Cards in the database: their history and the row that lists are read from. */
import { evolveCard, type CardEvent, type CardState } from '#domain/supervision/card.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

const lock = statement<never>('card-lock', 'select version from yici.card_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: CardEvent }>(
  'card-event-read',
  'select body from yici.card_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'card-event-insert',
  head: 'insert into yici.card_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'card-now-keep',
  `insert into yici.card_now (division, id, version, office, number, part, trigger_kind, colour, state, answer_by, raised_at, settled_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
   on conflict (division, id) do update set version = excluded.version, state = excluded.state, settled_at = excluded.settled_at`,
);

/** The division leads the id. */
export const cardKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w.-]{1,120}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

const fold = (events: readonly CardEvent[]): CardState | undefined =>
  events.reduce<CardState | undefined>((state, event) => evolveCard(state, event), undefined);

export async function lockCard(tx: Sql, key: Key): Promise<Loaded<CardState>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findCard = async (sql: Sql, key: Key): Promise<CardState | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** Its office and supervision hear of it; no person is told, since a card is between organs. */
export const cardAggregate: Aggregate<CardState, CardEvent> = {
  kind: 'card',
  audience: ({ office }) => ({ people: [], offices: [office], halls: [] }),
  evolve: evolveCard,
  react: () => [],
  write: (tx, { key, after, events, seq, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    const { office, number = null, part = null, trigger, colour, state, answerBy, raisedAt, settled } = after;
    tx.send(keep, [key.division, key.id, after.seq, office, number, part, trigger, colour, state, answerBy, raisedAt, settled?.at ?? null]);
    return [];
  },
};

export type CardNow = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly office: string;
  readonly number: string | null;
  readonly trigger_kind: CardState['trigger'];
  readonly colour: CardState['colour'];
  readonly state: CardState['state'];
  readonly answer_by: number;
  readonly raised_at: Instant;
};
const columns = 'division, id, office, number, trigger_kind, colour, state, answer_by, raised_at';
/** Newest first, by keyset. Of the own division; a city reads its counties one by one by their key. */
export const cardsOfDivision = statement<CardNow>(
  'card-list-division',
  `select ${columns} from yici.card_now where division = $1 and ($2::text is null or state = $2) and (raised_at, id) < ($3, $4)
   order by raised_at desc, id desc limit $5`,
);
export const cardsOfOffice = statement<CardNow>(
  'card-list-office',
  `select ${columns} from yici.card_now where division = $1 and office = $6 and ($2::text is null or state = $2) and (raised_at, id) < ($3, $4)
   order by raised_at desc, id desc limit $5`,
);
