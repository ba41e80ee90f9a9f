/** Ratings in the database: their history without a name, the row that lists and measures are read from, and apart from both who gave them. */
import type { Rating, RatingEvent, RatingId, RatingSubject } from '#domain/feedback/rating.ts';
import { evolveRating } from '#domain/feedback/evolve-rating.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Aggregate, Key } from '#server/corridor/aggregate.ts';
import { markDirty } from '#server/corridor/mark-dirty.ts';
import type { Loaded } from '#server/corridor/run-command.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const lock = statement<never>('rating-lock', 'select version from yici.rating_now where division = $1 and id = $2 for update');
const read = statement<{ readonly body: RatingEvent }>(
  'rating-event-read',
  'select body from yici.rating_event where division = $1 and id = $2 order by seq',
);
const insert: RowsStatement = {
  name: 'rating-event-insert',
  head: 'insert into yici.rating_event (division, id, seq, kind, body, at, request_id)',
  columns: 7,
  tail: '',
};
const keep = statement(
  'rating-now-keep',
  `insert into yici.rating_now (division, id, version, subject_of, subject, contact, office, item, matter, channel, grade, indicators,
     sent_away, at, has_words, sampled, state, valid, verify_by, verified_at, correct_by, corrected_at, called_back_at, helped,
     public_words, public_reply, published_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27)
   on conflict (division, id) do update set version = excluded.version, has_words = excluded.has_words, sampled = excluded.sampled,
     state = excluded.state, valid = excluded.valid, verified_at = excluded.verified_at, correct_by = excluded.correct_by,
     corrected_at = excluded.corrected_at, called_back_at = excluded.called_back_at, helped = excluded.helped,
     public_words = excluded.public_words, public_reply = excluded.public_reply, published_at = excluded.published_at`,
);
/** Whoever comes second waits for the first and finds the place taken. */
const claim = statement<{ readonly contact: string }>(
  'rating-contact-claim',
  'insert into yici.rating_contact (division, subject, contact, at) values ($1, $2, $3, $4) on conflict do nothing returning contact',
);
const putRater = statement(
  'rating-rater-put',
  'insert into yici.rating_rater (division, rating, person, code, at) values ($1, $2, $3, $4, $5)',
);
/** To their account alone: a copy by mail or SMS that does not arrive would be told to who administers, with the name. */
const tell = statement(
  'rating-tell',
  `insert into yici.notice (division, id, number, person, event, parts, at, seq, written_on)
   select division, $3, $2, person, $4, '[]'::jsonb, $5, $6, $7 from yici.rating_rater
   where division = $1 and rating = $2 and person is not null on conflict (division, id) do nothing`,
);

export const RATING_PREFIX = 'rating:';
/** What passed without the rater is told to them. */
const TOLD: ReadonlySet<RatingEvent['kind']> = new Set(['Verified', 'SecondDecided', 'Corrected', 'Sampled', 'Published']);

/** The division leads the id, so that a rating is found in its shard by its id alone. */
export const ratingKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w-]{1,80}$/.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};
export const ratingId = (division: DivisionCode, fresh: string): RatingId => brandAs<RatingId>(`${division}-${fresh}`);

const fold = (events: readonly RatingEvent[]): Rating | undefined =>
  events.reduce<Rating | undefined>((state, event) => evolveRating(state, event), undefined);

export async function lockRating(tx: Sql, key: Key): Promise<Loaded<Rating>> {
  const [, rows] = await Promise.all([tx.run(lock, [key.division, key.id]), tx.run(read, [key.division, key.id])]);
  return { state: fold(rows.map(({ body }) => body)), seq: rows.length, lastAt: rows.at(-1)?.body.at ?? 0 };
}

export const findRating = async (sql: Sql, key: Key): Promise<Rating | undefined> =>
  fold((await sql.run(read, [key.division, key.id])).map(({ body }) => body));

/** False where this contact was rated already. */
export const claimContact = async (tx: Sql, division: number, { subject, contact }: RatingSubject, at: Instant): Promise<boolean> =>
  (await tx.run(claim, [division, subject, contact, at])).length === 1;

/** Null: only the holder of the code is known, e.g. of a slip. */
export const keepRater = (tx: Transaction, key: Key, person: PersonId | null, code: string, at: Instant): void =>
  tx.send(putRater, [key.division, key.id, person, code, at]);

const validOf = ({ verdict, second }: Rating): boolean | null => {
  const last = second ?? verdict;
  return last === undefined ? null : last.outcome === 'valid';
};
const rowOf = (key: Key, rating: Rating): readonly unknown[] => [
  key.division,
  key.id,
  rating.seq,
  rating.of,
  rating.subject,
  rating.contact,
  rating.office,
  rating.item ?? null,
  rating.matter ?? null,
  rating.channel,
  rating.grade,
  rating.indicators,
  rating.sentAway ?? null,
  rating.at,
  rating.words !== '' || rating.added !== undefined,
  rating.sampled,
  rating.state,
  validOf(rating),
  rating.verifyBy ?? null,
  rating.verdict?.at ?? null,
  rating.correctBy ?? null,
  rating.correction?.at ?? null,
  rating.callBack?.at ?? null,
  rating.callBack?.helped ?? null,
  rating.published?.words ?? null,
  rating.published?.reply ?? null,
  rating.published?.at ?? null,
];

/** Nobody hears of it live: whose screen moved when would tell who spoke. */
export const ratingAggregate: Aggregate<Rating, RatingEvent> = {
  kind: 'rating',
  audience: () => ({ people: [], offices: [], halls: [] }),
  evolve: evolveRating,
  react: (_event, before, after) =>
    after.state === 'ordered' && before?.round !== after.round ? [{ kind: 'rating.order', rating: after.id, round: after.round }] : [],
  write: (tx, { key, after, events, seq, at: changed, requestId }) => {
    tx.sendRows(
      insert,
      events.map((event, index) => [key.division, key.id, seq + index + 1, event.kind, JSON.stringify(event), event.at, requestId]),
    );
    tx.send(keep, rowOf(key, after));
    markDirty(tx, key.division, 'rating', key.id, changed);
    for (const [index, { kind, at }] of events.entries()) {
      const nth = seq + index + 1;
      if (TOLD.has(kind)) tx.send(tell, [key.division, key.id, `${RATING_PREFIX}${key.id}#${nth}`, kind, at, nth, dayOfInstant(at)]);
    }
    return [];
  },
};
