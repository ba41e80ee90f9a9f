/** Re-dates every open clock after a version was published: case by case, in order of publication, resumable at any point. */
import type { CommandOf } from '#domain/case/commands.ts';
import { lastDaysOf, type CalendarAct } from '#domain/case/last-days.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { CalendarState, CalendarVersion } from '#domain/clock/calendar-version.ts';
import { brandAs, type CaseNumber, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { changeCase } from '#server/case/perform-act.ts';
import { rebuildCase } from '#server/case/rebuild.ts';
import { findCases } from '#server/case/store.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { calendarAfter, versionName, type CalendarInForce } from './calendar-in-force.ts';

export type MoveParts = Pick<CaseRoom, 'corridor' | 'catalogue'> & { readonly calendar: CalendarInForce; readonly log: Log };

export const PAGE = 200;
/** A last day before the first changed day cannot move; a stopped clock's days left can. */
export const candidates = statement<{ readonly number: CaseNumber }>(
  'calendar-candidates',
  `select c.number from yici.case_now c
   where c.division = $1 and c.state = 'running' and c.number > $2 and exists (
     select 1 from yici.part_now p
     where p.division = c.division and p.number = c.number and (p.due_on >= $3 or p.stopped))
   order by c.number limit ${PAGE}`,
);
type Progress = { readonly reached: string; readonly cases: number; readonly moved: number; readonly done_at: number | null };
const progress = statement<Progress>(
  'calendar-progress',
  'select reached, cases, moved, done_at from yici.calendar_progress where division = $1 and version = $2',
);
const keep = statement<never>(
  'calendar-progress-keep',
  `insert into yici.calendar_progress (division, version, reached, cases, moved, done_at) values ($1, $2, $3, $4, $5, $6)
   on conflict (division, version) do update set reached = excluded.reached, cases = excluded.cases, moved = excluded.moved, done_at = excluded.done_at`,
);

/** The first day on which two calendars disagree: what lies before it stays. */
export function firstChange(before: Calendar, after: Calendar): Day | undefined {
  const days = [...new Set([...before.special.keys(), ...after.special.keys()])].toSorted((a, b) => a - b);
  const found = days.find((day) => before.special.get(day)?.off !== after.special.get(day)?.off);
  return found === undefined ? undefined : (found as Day);
}

type Step = { readonly version: CalendarVersion; readonly before: Calendar; readonly after: Calendar; readonly act: CalendarAct };

function stepOf({ calendar }: MoveParts, state: CalendarState, version: number): Step | undefined {
  const found = state.versions.find((each) => each.version === version);
  if (found?.settledBy === undefined || found.settledAt === undefined) return undefined;
  const index = state.published.indexOf(version);
  return {
    version: found,
    before: calendarAfter(calendar.shipped, state, state.published[index - 1] ?? 0),
    after: calendarAfter(calendar.shipped, state, version),
    act: {
      version: versionName(calendar.shipped, version),
      notice: found.notice.number,
      proposedBy: brandAs<PersonId>(found.proposedBy),
      publishedBy: brandAs<PersonId>(found.settledBy),
      publishedAt: found.settledAt,
    },
  };
}

/** One round of the worker: goes on where it stopped; an older version is always finished before a newer one begins. */
export async function moveDates(parts: MoveParts, now: Instant, stopped: () => boolean = () => false): Promise<void> {
  await parts.calendar.refresh();
  const state = parts.calendar.versions();
  for (const version of state.published) {
    const step = stepOf(parts, state, version);
    if (step === undefined) continue;
    for (const division of await activeDivisions(parts.corridor.pool)) {
      await moveInDivision(parts, step, division, now, stopped);
      if (stopped()) return;
    }
  }
}

async function moveInDivision(parts: MoveParts, step: Step, division: DivisionCode, now: Instant, stopped: () => boolean): Promise<void> {
  const sql = sqlOf(parts.corridor.pool);
  const { version } = step.version;
  const [known] = await sql.run(progress, [division, version]);
  if (known !== undefined && known.done_at !== null) return;
  let { reached, cases, moved } = known ?? { reached: '', cases: 0, moved: 0 };
  const from = firstChange(step.before, step.after);
  while (from !== undefined && !stopped()) {
    const rows = await sql.run(candidates, [division, reached, from]);
    const found = await findCases(
      sql,
      division,
      rows.map(({ number }) => number),
    );
    for (const [number, { state }] of found) if (await moveCase(parts, step, state, number, now)) moved += 1;
    reached = rows.at(-1)?.number ?? reached;
    cases += rows.length;
    if (rows.length < PAGE) break;
    await sql.run(keep, [division, version, reached, cases, moved, null]);
  }
  if (!stopped()) await sql.run(keep, [division, version, reached, cases, moved, now]);
}

/** The event, where a date moved; the rows in any case: a yellow light may move where no last day does. */
async function moveCase(parts: MoveParts, step: Step, seen: CaseState, number: string, now: Instant): Promise<boolean> {
  const key = `calendar ${step.act.version} ${number}`;
  const room = { ...parts, catalogue: { ...parts.catalogue, calendar: step.after } };
  const result = await changeCase(room, {
    number,
    actor: { kind: 'system', job: 'calendar' },
    person: 'system',
    idempotencyKey: key,
    requestId: key,
    now,
    payload: step.act,
    command: (state, _definition, at) => {
      if (state.state !== 'running') return refuse('dates-unmoved');
      const command: CommandOf<'move-dates'> = { kind: 'move-dates', act: step.act, before: lastDaysOf(state, step.before, at) };
      return ok(command);
    },
  });
  await rebuildCase(parts.corridor.pool, seen.division, seen.number, parts.calendar.current());
  if (!result.ok && result.refusal.code !== 'dates-unmoved') {
    parts.log.warn({ case: number, refusal: result.refusal.code }, 'a case was not re-dated');
  }
  return result.ok;
}
