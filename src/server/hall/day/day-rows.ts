/** The rows a hall's day is counted from: tickets, cases taken in, what was decided at reception, originals, ratings, voids. */
import type { Instant } from '#domain/kernel/instant.ts';
import { addDays, startOfDay, type Day } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

export type TicketRow = {
  readonly number: string;
  readonly window_number: string | null;
  readonly state: string;
  readonly taken_at: Instant;
  readonly called_at: Instant | null;
  readonly served_from: Instant | null;
  readonly ended_at: Instant | null;
  readonly reason: string | null;
};
const tickets = statement<TicketRow>(
  'day-tickets',
  `select number, window_number, state, taken_at, called_at, served_from, ended_at, reason from yici.ticket
   where division = $1 and hall = $2 and day = $3 order by taken_at, number`,
);
export type ActRow = { readonly kind: string; readonly office: string; readonly person: string; readonly acts: number };
/** What was done on the day with cases sent that day, and with those somebody came for. */
const acts = statement<ActRow>(
  'day-acts',
  `with came as (
     select number from yici.visit_entry where division = $1 and hall = $2 and day = $3 and kind = 'case'
     union select number from yici.case_now where division = $1 and submitted_at >= $4 and submitted_at < $5
   )
   select e.kind, e.body -> 'by' ->> 'office' as office, e.body -> 'by' ->> 'person' as person, count(*) as acts
   from came c join yici.case_event e on e.division = $1 and e.number = c.number
   where e.at >= $4 and e.at < $5 and e.kind = any ($6::text[]) and e.body -> 'by' ->> 'kind' = 'officer' group by 1, 2, 3`,
);
const walkIns = statement<{ readonly officer: string; readonly people: number }>(
  'day-walk-ins',
  'select officer, count(*) as people from yici.walk_in where division = $1 and office = $2 and at >= $3 and at < $4 group by officer',
);
const originals = statement<{ readonly original: string; readonly scans: number }>(
  'day-originals',
  `select s.original, count(*) as scans from (select distinct on (id) id, original, at from yici.scan
     where division = $1 and office = $2 and at >= $3 and at < $4 order by id, version desc) s group by s.original`,
);
const ratings = statement<{ readonly grade: number; readonly sent_away: boolean | null; readonly given: number }>(
  'day-ratings',
  'select grade, sent_away, count(*) as given from yici.service_rating where division = $1 and hall = $2 and day = $3 group by 1, 2',
);
const voids = statement<{ readonly number: number; readonly reason: string }>(
  'day-provisional-voids',
  `select v.count as number, v.reason from yici.provisional_void v join yici.number_block b on b.division = v.division and b.id = v.block
   where v.division = $1 and b.office = $2 and v.at >= $3 and v.at < $4 order by v.count`,
);
const copies = statement<{ readonly copies: number }>(
  'day-copies',
  'select count(*) as copies from yici.reprint where division = $1 and hall = $2 and day = $3',
);
const corrections = statement<{ readonly state: string; readonly slips: number }>(
  'day-corrections',
  'select state, count(*) as slips from yici.counter_correction_now where division = $1 and hall = $2 and day = $3 group by state',
);

/** Acts at a window that a report names. */
export const REPORTED = [
  'Submitted',
  'Accepted',
  'AcceptedWithGaps',
  'SupplementAsked',
  'NotAccepted',
  'NotNeeded',
  'SentElsewhere',
  'Withdrawn',
  'Granted',
  'Delivered',
] as const;

export async function dayRows(sql: Sql, { division, hall, day }: { readonly division: number; readonly hall: string; readonly day: Day }) {
  const [since, before] = [startOfDay(day), startOfDay(addDays(day, 1))];
  const span = [division, hall, since, before];
  const [drawn, done, people, papers, given, empty, printed, slips] = await Promise.all([
    sql.run(tickets, [division, hall, day]),
    sql.run(acts, [division, hall, day, since, before, [...REPORTED]]),
    sql.run(walkIns, span),
    sql.run(originals, span),
    sql.run(ratings, [division, hall, day]),
    sql.run(voids, span),
    sql.run(copies, [division, hall, day]),
    sql.run(corrections, [division, hall, day]),
  ]);
  return {
    tickets: drawn,
    acts: done,
    walkIns: people,
    originals: papers,
    ratings: given,
    voids: empty,
    copies: printed[0]?.copies ?? 0,
    corrections: slips,
  };
}
export type DayRows = Awaited<ReturnType<typeof dayRows>>;
