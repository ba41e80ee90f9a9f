/** What a version of the calendar would move, by office and in examples, and how far the re-dating of a published one has come. */
import type pg from 'pg';
import { lastDaysOf, movedDays, type MovedDay } from '#domain/case/last-days.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { CalendarVersion } from '#domain/clock/calendar-version.ts';
import { firstChange } from '#domain/clock/local-calendar.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { findCases } from '#server/case/store.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { candidates, PAGE } from './move-dates.ts';
import { reachOf } from './reach-of.ts';

export type OfficeMoves = { readonly office: OfficeId; readonly parts: number; readonly earlier: number; readonly overdue: number };
export type SampleMove = MovedDay & { readonly number: string; readonly name: Text; readonly office: OfficeId; readonly overdue: boolean };
export type Moves = {
  readonly cases: number;
  readonly parts: number;
  readonly looked: number;
  readonly complete: boolean;
  /** Dates that come earlier: people were promised more time than they would have. */
  readonly earlier: number;
  /** Dates that would be over at once. */
  readonly overdue: number;
  readonly offices: readonly OfficeMoves[];
  /** Those that need a second look first: overdue, then earlier, then by how far they move. */
  readonly samples: readonly SampleMove[];
};
type Order = {
  readonly before: Calendar;
  readonly after: Calendar;
  readonly version: Pick<CalendarVersion, 'division'>;
  /** Cases that are read at most. */
  readonly most: number;
};

const SAMPLES = 12;
const weightOf = ({ overdue, from, to }: SampleMove): number => (overdue ? 100_000 : 0) + (to < from ? 10_000 : 0) + Math.abs(to - from);

const movesOf = (state: CaseState, { before, after }: Order, now: Instant): readonly SampleMove[] =>
  movedDays(lastDaysOf(state, before, now), lastDaysOf(state, after, now), after).flatMap((day): SampleMove[] => {
    const part = state.parts.get(day.part);
    if (part === undefined) return [];
    const overdue = day.to < dayOfInstant(now) && day.from >= dayOfInstant(now);
    return [{ ...day, number: state.number, name: part.plan.name, office: part.office, overdue }];
  });

const summed = (moves: readonly SampleMove[]): Pick<Moves, 'earlier' | 'overdue' | 'offices' | 'samples'> => {
  const offices = new Map<OfficeId, OfficeMoves>();
  for (const { office, from, to, overdue } of moves) {
    const known = offices.get(office) ?? { office, parts: 0, earlier: 0, overdue: 0 };
    offices.set(office, {
      office,
      parts: known.parts + 1,
      earlier: known.earlier + (to < from ? 1 : 0),
      overdue: known.overdue + (overdue ? 1 : 0),
    });
  }
  return {
    earlier: moves.filter(({ from, to }) => to < from).length,
    overdue: moves.filter(({ overdue }) => overdue).length,
    offices: [...offices.values()].toSorted((a, b) => b.parts - a.parts || a.office.localeCompare(b.office)),
    samples: moves.toSorted((a, b) => weightOf(b) - weightOf(a)).slice(0, SAMPLES),
  };
};

/** What a version would move if it were published now; nothing is changed and no person's data is read out. */
export async function countMoves(pool: pg.Pool, order: Order, now: Instant): Promise<Moves> {
  const found: SampleMove[] = [];
  const sum = { cases: 0, looked: 0 };
  const from = firstChange(order.before, order.after);
  const result = (complete: boolean): Moves => ({ ...sum, parts: found.length, complete, ...summed(found) });
  if (from === undefined) return result(true);
  const sql = sqlOf(pool);
  for (const division of await activeDivisions(pool)) {
    for (let reached = ''; ; ) {
      const rows = await sql.run(candidates, [division, reached, from, ...reachOf(order.version)]);
      if (sum.looked + rows.length > order.most) return result(false);
      const cases = await findCases(
        sql,
        division,
        rows.map(({ number }) => number),
      );
      for (const { state } of cases.values()) {
        const moves = movesOf(state, order, now);
        sum.cases += moves.length > 0 ? 1 : 0;
        found.push(...moves);
      }
      sum.looked += rows.length;
      reached = rows.at(-1)?.number ?? reached;
      if (rows.length < PAGE) break;
    }
  }
  return result(true);
}

/** How far a published version has come, over all divisions; 0 is the row of who was told. */
const sums = statement<{ readonly cases: number; readonly moved: number; readonly done: number }>(
  'calendar-progress-sum',
  `select coalesce(sum(cases), 0)::int as cases, coalesce(sum(moved), 0)::int as moved, count(done_at)::int as done
   from yici.calendar_progress where version = $1 and division > 0`,
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
