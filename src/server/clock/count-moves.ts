/** What a version of the calendar would move, and how far the re-dating of a published one has come. */
import type pg from 'pg';
import { lastDaysOf, movedDays } from '#domain/case/last-days.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { findCases } from '#server/case/store.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { candidates, firstChange, PAGE } from './move-dates.ts';

/** How many cases and parts a version would move if it were published now; reads at most `most` cases. */
export async function countMoves(
  pool: pg.Pool,
  calendars: { readonly before: Calendar; readonly after: Calendar },
  now: Instant,
  most: number,
): Promise<{ readonly cases: number; readonly parts: number; readonly looked: number; readonly complete: boolean }> {
  const sum = { cases: 0, parts: 0, looked: 0, complete: true };
  const from = firstChange(calendars.before, calendars.after);
  if (from === undefined) return sum;
  const sql = sqlOf(pool);
  for (const division of await activeDivisions(pool)) {
    for (let reached = ''; ; ) {
      const rows = await sql.run(candidates, [division, reached, from]);
      if (sum.looked + rows.length > most) return { ...sum, complete: false };
      const found = await findCases(
        sql,
        division,
        rows.map(({ number }) => number),
      );
      for (const { state } of found.values()) {
        const days = movedDays(lastDaysOf(state, calendars.before, now), lastDaysOf(state, calendars.after, now), calendars.after);
        sum.cases += days.length > 0 ? 1 : 0;
        sum.parts += days.length;
      }
      sum.looked += rows.length;
      reached = rows.at(-1)?.number ?? reached;
      if (rows.length < PAGE) break;
    }
  }
  return sum;
}

/** How far a published version has come, over all divisions. */
const sums = statement<{ readonly cases: number; readonly moved: number; readonly done: number }>(
  'calendar-progress-sum',
  `select coalesce(sum(cases), 0)::int as cases, coalesce(sum(moved), 0)::int as moved, count(done_at)::int as done
   from yici.calendar_progress where version = $1`,
);
/** `open`: divisions the worker has not finished, those it has not begun among them. */
export async function progressOfVersion(
  pool: pg.Pool,
  version: number,
): Promise<{ readonly cases: number; readonly moved: number; readonly open: number }> {
  const [[row], divisions] = await Promise.all([sqlOf(pool).run(sums, [version]), activeDivisions(pool)]);
  const { cases, moved, done } = row ?? { cases: 0, moved: 0, done: 0 };
  return { cases, moved, open: Math.max(0, divisions.length - done) };
}
