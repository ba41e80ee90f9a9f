/** Ratings in the database: what was said of a ticket, which one a window asks about, and counts too large to point at anybody. */
import type { Grade } from '#domain/hall/service-rating.ts';
import type { Ticket } from '#domain/hall/ticket.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

const rated = statement<{ readonly id: string }>(
  'service-rating-of',
  'select id from yici.service_rating where division = $1 and ticket = $2',
);
/** No row: somebody was faster, and each ticket is rated once. */
const put = statement<{ readonly id: string }>(
  'service-rating-put',
  `insert into yici.service_rating
     (division, ticket, id, hall, day, queue, window_number, officer, grade, reasons, sent_away, words, channel, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) on conflict (division, ticket) do nothing returning id`,
);
type Last = { readonly id: string; readonly number: string; readonly ended_at: Instant; readonly rated: boolean };
const last = statement<Last>(
  'service-rating-last',
  `select t.id, t.number, t.ended_at,
     exists (select from yici.service_rating r where r.division = t.division and r.ticket = t.id) as rated
   from yici.ticket t where t.division = $1 and t.hall = $2 and t.day = $3 and t.window_number = $4 and t.state = 'done'
     and not exists (select from yici.ticket n where n.division = t.division and n.hall = t.hall and n.day = t.day
       and n.window_number = t.window_number and (n.state = 'serving' or (n.state = 'called' and n.called_at < $5)))
   order by t.ended_at desc limit 1`,
);
type LowRow = {
  readonly id: string;
  readonly day: number;
  readonly hall: string;
  readonly queue: string;
  readonly grade: number;
  readonly reasons: readonly string[];
  readonly sent_away: boolean | null;
  readonly words: string | null;
};
/** Who is not content, and who was made to come again (2018 regulation article 43). */
const low = statement<LowRow>(
  'service-rating-low',
  `select id, day, hall, queue, grade, reasons, sent_away, words from yici.service_rating
   where division = $1 and (grade <= 2 or sent_away) and (day, id) < ($2, $3) order by day desc, id desc limit $4`,
);
type CountRow = { readonly grade: number; readonly count: number; readonly sent_away: number };
const counts = statement<CountRow>(
  'service-rating-counts',
  `select grade, count(*)::int as count, (count(*) filter (where sent_away))::int as sent_away from yici.service_rating
   where division = $1 and hall = $2 and day >= $3 and ($4::text is null or officer = $4) and ($5::bigint is null or at < $5)
   group by grade order by grade`,
);
const finished = statement<{ readonly count: number }>(
  'service-rating-finished',
  `select count(*)::int as count from yici.ticket
   where division = $1 and hall = $2 and day >= $3 and state = 'done' and ($4::text is null or officer = $4)`,
);

export type Said = {
  readonly id: string;
  readonly grade: Grade;
  readonly reasons: readonly string[];
  readonly sentAway?: boolean | undefined;
  readonly words?: string | undefined;
  readonly channel: 'device' | 'phone';
  readonly at: Instant;
};

export const isRated = async (sql: Sql, { division, id }: Pick<Ticket, 'division' | 'id'>): Promise<boolean> =>
  (await sql.run(rated, [division, id])).length > 0;

/** False where the ticket was rated already. */
export async function keepRating(
  tx: Transaction,
  ticket: Ticket,
  { id, grade, reasons, sentAway, words, channel, at }: Said,
): Promise<boolean> {
  const { division, hall, day, queue, window, officer } = ticket;
  const said = [grade, reasons, sentAway ?? null, words ?? null, channel, at];
  return (await tx.run(put, [division, ticket.id, id, hall, day, queue, window ?? null, officer ?? null, ...said])).length === 1;
}

type AtWindow = { readonly division: number; readonly hall: string; readonly day: number; readonly window: string };
/** The last ticket done at a window, unless the next person stands there: served, or called before `calledBefore`. */
export const lastDoneAt = async (sql: Sql, { division, hall, day, window }: AtWindow, calledBefore: Instant): Promise<Last | undefined> =>
  (await sql.run(last, [division, hall, day, window, calledBefore]))[0];

export const lowRatings = (sql: Sql, division: number, [day, id]: readonly [number, string], limit: number): Promise<readonly LowRow[]> =>
  sql.run(low, [division, day, id, limit]);

type Of = {
  readonly division: number;
  readonly hall: string;
  readonly from: number;
  readonly officer?: string;
  /** Only what was said before; undefined: all. */
  readonly before: Instant | undefined;
};
export type Counted = { readonly finished: number; readonly grades: readonly number[]; readonly rated: number; readonly sentAway: number };

/** From one worst to five best, of a hall or of one clerk there. */
export async function countRatings(sql: Sql, { division, hall, from, officer, before }: Of): Promise<Counted> {
  const cells = [division, hall, from, officer ?? null];
  const [rows, [done]] = await Promise.all([sql.run(counts, [...cells, before ?? null]), sql.run(finished, cells)]);
  const grades = [1, 2, 3, 4, 5].map((grade) => rows.find((row) => row.grade === grade)?.count ?? 0);
  return {
    finished: done?.count ?? 0,
    grades,
    rated: grades.reduce((sum, count) => sum + count, 0),
    sentAway: rows.reduce((sum, row) => sum + row.sent_away, 0),
  };
}
