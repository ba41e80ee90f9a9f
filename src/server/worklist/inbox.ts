/** Lists of an office and of the hall: read from rows written with the events; lights are computed when read. */
import type pg from 'pg';
import type { Post } from '#domain/catalogue/directory.ts';
import { workingDaysBetween } from '#domain/clock/working-day.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { maskName } from '#domain/party/mask.ts';
import { dayOfInstant, dayText, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Inbox, InboxRow } from '#contract/view/case.ts';
import type { Light } from '#contract/view/plain.ts';
import { nextMark, readMark } from '#server/kernel/http/page.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type Row = {
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
};
const columns = `number, part, version, matter, title, applicant, state, name_zh, name_en, unit, due_on, yellow_on, stopped, days_left, waiting, since, resumes_on, firm`;
/** The light as SQL, the same order of questions as `lightOf` below; null = whichever. */
const lit = `($4::text is null or $4 = case when waiting then 'wait' when stopped then 'stop' when due_on is null then 'wait' when due_on < $3 then 'late' when yellow_on <= $3 then 'near' else 'ok' end)`;
/** Every word of the search stands in number, title, applicant or item; words are few and the rows are one office's. */
const sought = `($9::text[] is null or not exists (select from unnest($9::text[]) word where strpos(lower(concat_ws(' ', number, title, applicant, name_zh, name_en, matter)), word) = 0))`;
const END = 2147483647;
const onDesk = statement<Row>(
  'inbox-desk',
  `select ${columns} from yici.inbox where division = $1 and office = $2 and state <> 'gone' and ${lit} and ${sought}
     and (coalesce(due_on, ${END}), number, part) > ($5, $6, $7)
   order by coalesce(due_on, ${END}), number, part limit $8`,
);
/** At most a thousand rows are looked at, the most urgent: a desk with more needs help, not a number (bar L9). In the index's order, or a large desk is read whole (measured). */
const counted = statement<{ readonly light: string; readonly count: number }>(
  'inbox-count',
  `select light, count(*) as count from (
     select case when waiting then 'wait' when stopped then 'stop' when due_on is null then 'wait' when due_on < $3 then 'late' when yellow_on <= $3 then 'near' else 'ok' end as light
     from yici.inbox where division = $1 and office = $2 and state <> 'gone'
     order by coalesce(due_on, ${END}), number, part limit 1000) lights group by light`,
);
/** Parts filed and not yet received, of cases of this division, whichever office decides them. */
const atHall = statement<Row>(
  'inbox-hall',
  `select ${columns} from yici.inbox where division = $1 and office = 'hall' and (since, number, part) > ($2, $3, $4)
   order by since, number, part limit $5`,
);

export type Desk = {
  readonly post: Post;
  readonly today: Instant;
  readonly light: string | undefined;
  /** What was typed into the search; undefined: everything. */
  readonly search: string | undefined;
  readonly after: string | undefined;
  readonly limit: number;
};
/** At most ten words, in lower case; none: no search. */
const wordsOf = (search: string | undefined): readonly string[] | null => {
  const words = (search ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.length === 0 ? null : words.slice(0, 10);
};
type Scene = { readonly calendar: Calendar; readonly today: Day };

const lightOf = (row: Row, { today }: Scene): Light => {
  if (row.waiting) return 'wait';
  if (row.stopped) return 'stop';
  // No law's day runs yet, e.g. for a registration that waits for reception: nothing to be on time for.
  if (row.due_on === null) return 'wait';
  if (row.due_on < today) return 'late';
  return row.yellow_on !== null && row.yellow_on <= today ? 'near' : 'ok';
};

/** Days left in the limit's unit; negative when over. While stopped, what was left when it stopped. */
const leftOf = (row: Row, { calendar, today }: Scene): number | null => {
  if (row.due_on === null) return row.days_left;
  const due = row.due_on as Day;
  if (row.unit !== 'working-day') return due - today;
  return due >= today ? workingDaysBetween(today, due, calendar) : -workingDaysBetween(due, today, calendar);
};

const viewOf = (row: Row, scene: Scene): InboxRow => ({
  number: row.number,
  version: row.version,
  part: row.part,
  title: row.title,
  name: { zh: row.name_zh, en: row.name_en },
  // A firm's name is in the public register (company registration rules); a person's is not for passers-by.
  applicant: row.firm ? row.applicant : maskName(row.applicant),
  state: row.state,
  light: lightOf(row, scene),
  due: row.due_on === null ? null : dayText(row.due_on as Day),
  left: leftOf(row, scene),
  unit: row.unit,
  since: instantText(row.since),
  note: null,
  resumes: row.resumes_on === null ? null : dayText(row.resumes_on as Day),
  matter: row.matter,
});

type Office = Inbox['office'];
const noCounts = { late: 0, near: 0, ok: 0, stop: 0, wait: 0 };

/** One page of an office's desk, most urgent first; names of people are masked on lists. */
export async function readDesk(pool: pg.Pool, office: Office, calendar: Calendar, desk: Desk): Promise<Inbox> {
  const { post, light, after, limit } = desk;
  const scene = { calendar, today: dayOfInstant(desk.today) };
  const [mark, number, part] = readMark(after, 3) ?? [-END, '', ''];
  const due = Math.min(Math.max(mark, -END), END);
  const sql = sqlOf(pool);
  const [rows, counts] = await Promise.all([
    sql.run(onDesk, [
      post.division,
      post.office,
      scene.today,
      light ?? null,
      Number(due),
      String(number),
      String(part),
      limit,
      wordsOf(desk.search),
    ]),
    sql.run(counted, [post.division, post.office, scene.today]),
  ]);
  const last = rows.at(-1);
  return {
    office,
    counts: { ...noCounts, ...Object.fromEntries(counts.map((each) => [each.light, each.count])) },
    rows: rows.map((row) => viewOf(row, scene)),
    next: nextMark(rows, limit, [last?.due_on ?? END, last?.number ?? '', last?.part ?? '']),
  };
}

/** One page of what waits at the hall, oldest first. */
export async function readCounter(pool: pg.Pool, office: Office, calendar: Calendar, desk: Desk): Promise<Inbox> {
  const scene = { calendar, today: dayOfInstant(desk.today) };
  const [since, number, part] = readMark(desk.after, 3) ?? [0, '', ''];
  const rows = await sqlOf(pool).run(atHall, [desk.post.division, Number(since), String(number), String(part), desk.limit]);
  const last = rows.at(-1);
  const views = rows.map((row) => viewOf(row, scene));
  const counts = { ...noCounts };
  for (const { light } of views) if (light !== 'done') counts[light] += 1;
  return { office, counts, rows: views, next: nextMark(rows, desk.limit, [last?.since ?? 0, last?.number ?? '', last?.part ?? '']) };
}
