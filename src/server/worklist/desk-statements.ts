/** SQL of a desk: its page, its counts and whose hands its parts are in, in the order of its index; lights are computed when read. */
import type { Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';

export type DeskRow = {
  readonly number: string;
  readonly part: string;
  readonly version: number;
  readonly matter: string;
  readonly title: string;
  readonly applicant: string;
  readonly state: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly unit: string;
  readonly due_on: number | null;
  readonly yellow_on: number | null;
  readonly stopped: boolean;
  readonly days_left: number | null;
  readonly waiting: boolean;
  readonly since: Instant;
  readonly resumes_on: number | null;
  readonly firm: boolean;
  readonly handler: string;
  readonly item: string;
  readonly awaits_review: boolean;
  readonly proposed_by: string;
};
export const columns = `number, part, version, matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on, stopped, days_left, waiting, since, resumes_on, firm, handler, item, awaits_review, proposed_by`;
/** Behind every day. */
export const END = 2147483647;
const order = `coalesce(due_on, ${END}), number, part`;
/** The light as SQL, the same order of questions as `lightOf` of the row's view. */
const light = `case when waiting then 'wait' when stopped then 'stop' when due_on is null then 'wait' when due_on < $3 then 'late' when yellow_on <= $3 then 'near' else 'ok' end`;
/**
 * Every word of the search stands in the row's keys, which hold all it is found by; words are few and the rows are one office's. $3 today, $4 light, $5 words, $6 item, $7 state, $8 overdue, $9 the reviewer: what somebody else proposed.
 */
const fits = `state <> 'gone' and ($4::text is null or $4 = ${light})
  and ($5::text[] is null or not exists (select from unnest($5::text[]) word where strpos(keys, word) = 0))
  and ($6::text is null or item = $6) and ($7::text is null or state = $7) and (not $8::boolean or due_on < $3)
  and ($9::text is null or (awaits_review and proposed_by <> $9))`;
const desk = `division = $1 and office = $2`;
const behind = `(coalesce(due_on, ${END}), number, part) > ($10, $11, $12)`;

/** $10–$12 the mark, $13 how many. */
export const wholeDesk = statement<DeskRow>(
  'inbox-desk',
  `select ${columns} from yici.inbox where ${desk} and ${fits} and ${behind} order by ${order} limit $13`,
);
/** $14 the hands, '' for nobody's: each read in the order of its own index, then merged. */
export const deskInHands = statement<DeskRow>(
  'inbox-desk-hands',
  `select mine.* from unnest($14::text[]) hand cross join lateral (
     select ${columns} from yici.inbox where ${desk} and handler = hand and ${fits} and ${behind} order by ${order} limit $13) mine
   order by ${order} limit $13`,
);
/**
 * Before it, in its transaction: one hand's rows are read in the order of their index. The planner takes a hand for a tenth of what it
 * has, gathers all of it and sorts: 1.88 times the blocks among a hundred times the cases (measured).
 */
export const inOrder = statement<never>('inbox-in-order', "select set_config('enable_bitmapscan', 'off', true)");
/** Of those that wait for a second person there are few, and an index knows them. */
export const deskToReview = statement<DeskRow>(
  'inbox-desk-review',
  `select ${columns} from yici.inbox where ${desk} and awaits_review and ${fits} and ${behind} order by ${order} limit $13`,
);

/** At most a thousand rows are looked at, the most urgent: a desk with more needs help, not a number (bar L9). */
export const COUNTED = 1000;
export type CountRow = {
  readonly light: 'late' | 'near' | 'ok' | 'stop' | 'wait';
  readonly item: string;
  readonly name_zh: string;
  readonly name_en: string;
  readonly count: number;
};
const counts = (source: string): string =>
  `select light, item, name_zh, name_en, count(*) as count from (${source}) lights group by light, item, name_zh, name_en`;
const lights = `${light} as light, item, name_zh, name_en`;
/** In the index's order, or a large desk is read whole (measured). */
export const countDesk = statement<CountRow>(
  'inbox-count',
  counts(`select ${lights} from yici.inbox where ${desk} and ${fits} order by ${order} limit ${COUNTED}`),
);
export const countHands = statement<CountRow>(
  'inbox-count-hands',
  counts(`select light, item, name_zh, name_en from unnest($10::text[]) hand cross join lateral (
    select ${lights}, due_on, number, part from yici.inbox where ${desk} and handler = hand and ${fits} order by ${order} limit ${COUNTED}) mine
    order by ${order} limit ${COUNTED}`),
);
export const countReview = statement<CountRow>(
  'inbox-count-review',
  counts(`select ${lights} from yici.inbox where ${desk} and awaits_review and ${fits} order by ${order} limit ${COUNTED}`),
);
/** Everybody who has something of this desk in hand: one step of the index for each of them, however much they have. */
export const handsOnDesk = statement<{ readonly handler: string }>(
  'inbox-hands',
  `with recursive hand as (
     (select handler from yici.inbox where ${desk} order by handler limit 1)
     union all
     select (select handler from yici.inbox where ${desk} and handler > hand.handler order by handler limit 1) from hand where hand.handler is not null)
   select handler from hand where handler is not null`,
);
/** Parts filed and not yet received, of cases of this division, whichever office decides them. */
export const atHall = statement<DeskRow>(
  'inbox-hall',
  `select ${columns} from yici.inbox where division = $1 and office = 'hall' and (since, number, part) > ($2, $3, $4)
   order by since, number, part limit $5`,
);
