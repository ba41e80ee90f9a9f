/** Lists of an office and of the hall: read from rows written with the events. */
import type pg from 'pg';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Inbox } from '#contract/view/case.ts';
import type { InboxFilter } from '#contract/view/inbox.ts';
import { nextMark, readMark } from '#server/kernel/http/page.ts';
import { inTransaction, sqlOf, undone, type Sql } from '#server/kernel/transaction.ts';
import { countsOf, handsOf, staffOf, standsInFor, valuesOf, type Reading, type Staff } from './desk-filter.ts';
import { atHall, deskInHands, deskToReview, END, inOrder, wholeDesk, type CountRow, type DeskRow } from './desk-statements.ts';
import { rowView } from './row-view.ts';

export type Desk = Reading & {
  readonly filter: InboxFilter;
  /** Whether the item, as in force, is decided at once. */
  readonly isInstant: (item: string) => boolean;
  readonly after: string | undefined;
  readonly limit: number;
};
type Office = Inbox['office'];
const noCounts = { late: 0, near: 0, ok: 0, stop: 0, wait: 0 };

/** A transaction that changes nothing, so that what it tells the planner ends with it. */
const handsRows = (pool: pg.Pool, values: readonly unknown[]): Promise<readonly DeskRow[]> =>
  inTransaction(pool, async (tx) => {
    const [, rows] = await Promise.all([tx.run(inOrder, []), tx.run(deskInHands, values)]);
    return undone(rows);
  });

async function rowsOf(pool: pg.Pool, sql: Sql, desk: Desk, staff: Staff): Promise<readonly DeskRow[]> {
  const { filter, after, limit } = desk;
  const [mark, number, part] = readMark(after, 3) ?? [-END, '', ''];
  const due = Math.min(Math.max(Number(mark), -END), END);
  const values = [...valuesOf(desk, filter), due, String(number), String(part), limit];
  const hands = await handsOf(sql, desk, filter, staff);
  if (hands !== undefined) return handsRows(pool, [...values, hands]);
  return sql.run(filter.review === 'yes' ? deskToReview : wholeDesk, values);
}

/** Lights of everything else that is asked for, so that each says how many it would show. */
const lightsOf = (rows: readonly CountRow[]): Inbox['counts'] => {
  const counts = { ...noCounts };
  for (const { light, count } of rows) counts[light] += count;
  return counts;
};

const itemsOf = (rows: readonly CountRow[]): Inbox['items'] => [
  ...new Map(rows.map(({ item, name_zh: zh, name_en: en }) => [item, { item, name: { zh, en } }])).values(),
];

/** One page of an office's desk, most urgent first; names of people are masked on lists. */
export async function readDesk(pool: pg.Pool, office: Office, calendar: Calendar, desk: Desk): Promise<Inbox> {
  const sql = sqlOf(pool);
  const staff = await staffOf(sql, desk);
  const { light: _light, ...others } = desk.filter;
  const [rows, counted, all] = await Promise.all([
    rowsOf(pool, sql, desk, staff),
    countsOf(sql, desk, others, staff),
    // The items to choose among are the desk's, whatever is chosen.
    Object.keys(others).length === 0 ? undefined : countsOf(sql, desk, {}, staff),
  ]);
  const scene = {
    calendar,
    today: dayOfInstant(desk.now),
    reader: desk.person,
    staff,
    reviews: desk.post.duty === 'approval',
    isInstant: desk.isInstant,
  };
  const last = rows.at(-1);
  return {
    office,
    counts: lightsOf(counted),
    rows: rows.map((row) => rowView(row, scene)),
    next: nextMark(rows, desk.limit, [last?.due_on ?? END, last?.number ?? '', last?.part ?? '']),
    items: itemsOf(all ?? counted),
    standsInFor: standsInFor(desk).map((person) => ({ person, name: staff.get(person) ?? person })),
  };
}

/** One page of what waits at the hall, oldest first. */
export async function readCounter(pool: pg.Pool, office: Office, calendar: Calendar, desk: Desk): Promise<Inbox> {
  const scene = {
    calendar,
    today: dayOfInstant(desk.now),
    reader: desk.person,
    staff: new Map<string, string>(),
    reviews: false,
    isInstant: desk.isInstant,
  };
  const [since, number, part] = readMark(desk.after, 3) ?? [0, '', ''];
  const rows = await sqlOf(pool).run(atHall, [desk.post.division, Number(since), String(number), String(part), desk.limit]);
  const last = rows.at(-1);
  const views = rows.map((row) => rowView(row, scene));
  const counts = { ...noCounts };
  for (const { light } of views) if (light !== 'done') counts[light] += 1;
  const next = nextMark(rows, desk.limit, [last?.since ?? 0, last?.number ?? '', last?.part ?? '']);
  return { office, counts, rows: views, next, items: [], standsInFor: [] };
}
