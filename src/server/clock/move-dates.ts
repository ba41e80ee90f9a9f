/** Re-dates every open clock after a version was published: page by page, in order of publication, resumable at any point. */
import { decide } from '#domain/case/decide.ts';
import { lastDaysOf, type CalendarAct } from '#domain/case/last-days.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { CalendarState, CalendarVersion } from '#domain/clock/calendar-version.ts';
import { firstChange } from '#domain/clock/local-calendar.ts';
import { brandAs, type CaseNumber, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { caseAggregate } from '#server/case/aggregate.ts';
import { definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { lockCases } from '#server/case/store.ts';
import { activeDivisions } from '#server/corridor/divisions.ts';
import { runMany, type DoneOne, type LoadedOne } from '#server/corridor/run-many.ts';
import type { Log } from '#server/kernel/log.ts';
import { statement, type RowsStatement } from '#server/kernel/statement.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { calendarAfter, versionName, type CalendarInForce } from './calendar-in-force.ts';
import { reachOf } from './reach-of.ts';

export type MoveParts = Pick<CaseRoom, 'corridor' | 'catalogue'> & { readonly calendar: CalendarInForce; readonly log: Log };

/** Two hundred cases are locked together for some fifty milliseconds: nobody waits longer for a case of theirs. */
export const PAGE = 200;
/** Two counties at a time: while the database writes one page, the next is reckoned. */
const LANES = 2;
const WHERE = `c.division = $1 and c.state = 'running' and c.number > $2 and exists (
     select 1 from yici.part_now p
     where p.division = c.division and p.number = c.number and (p.due_on >= $3 or p.stopped) and p.office_division between $4 and $5)
   order by c.number limit ${PAGE}`;
/** A last day before the first changed day cannot move; a stopped clock's days left can. */
export const candidates = statement<{ readonly number: CaseNumber }>(
  'calendar-candidates',
  `select c.number from yici.case_now c where ${WHERE}`,
);
const lockCandidates = statement<{ readonly number: CaseNumber }>(
  'calendar-candidates-lock',
  `select c.number from yici.case_now c where ${WHERE} for update of c`,
);
type Progress = { readonly reached: string; readonly cases: number; readonly moved: number; readonly done_at: number | null };
const progress = statement<Progress>(
  'calendar-progress',
  'select reached, cases, moved, done_at from yici.calendar_progress where division = $1 and version = $2',
);
/** Who goes on with a division holds its row: two workers do no page twice. */
const lockProgress = statement<Progress>(
  'calendar-progress-lock',
  `insert into yici.calendar_progress as p (division, version, reached, cases, moved, done_at) values ($1, $2, '', 0, 0, null)
   on conflict (division, version) do update set reached = p.reached returning reached, cases, moved, done_at`,
);
const keep = statement<never>(
  'calendar-progress-keep',
  'update yici.calendar_progress set reached = $3, cases = $4, moved = $5, done_at = $6 where division = $1 and version = $2',
);
const insertTold: RowsStatement = {
  name: 'calendar-told-insert',
  head: 'insert into yici.calendar_told (division, version, person, number, part, from_day, to_day)',
  columns: 7,
  tail: 'on conflict (division, version, person, number, part) do nothing',
};

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
    const divisions = [...(await activeDivisions(parts.corridor.pool))];
    const lane = async (): Promise<void> => {
      for (let division = divisions.shift(); division !== undefined && !stopped(); division = divisions.shift())
        while (!stopped() && (await movePage(parts, step, division, now)));
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    if (stopped()) return;
  }
}

/** One page in one commit, with where it has come to; false when the division is done. */
async function movePage(parts: MoveParts, step: Step, division: DivisionCode, now: Instant): Promise<boolean> {
  const { version } = step.version;
  const { pool } = parts.corridor;
  const [known] = await sqlOf(pool).run(progress, [division, version]);
  if (known !== undefined && known.done_at !== null) return false;
  const page: Page = { at: { reached: '', cases: 0, moved: 0, done_at: null }, done: false };
  const rowsBy = caseAggregate(
    () => step.after,
    parts.catalogue,
    () => step.before,
  );
  await runMany<CaseState, CaseEvent>(parts.corridor, rowsBy, {
    requestId: `calendar ${step.act.version}`,
    now,
    lock: (tx) => lockPage(tx, step, division, page),
    decide: (state, when) => eventsOf(parts, step, state, when),
    also: (tx, written, looked) => {
      const { at, done } = page;
      if (at.done_at !== null) return;
      const moved = written.filter(({ events }) => events.length > 0);
      tx.sendRows(
        insertTold,
        moved.flatMap((each) => toldRows(each, version)),
      );
      tx.send(keep, [division, version, at.reached, at.cases + looked.length, at.moved + moved.length, done ? now : null]);
    },
  });
  return !page.done;
}

/** Where a division has come to, as it was found under the lock of its row; a retried transaction finds it anew. */
type Page = { at: Progress; done: boolean };

async function lockPage(tx: Transaction, step: Step, division: DivisionCode, page: Page): Promise<readonly LoadedOne<CaseState>[]> {
  const [row] = await tx.run(lockProgress, [division, step.version.version]);
  page.at = row ?? page.at;
  page.done = page.at.done_at !== null;
  const rows = page.done ? [] : await lockedPage(tx, step, division, page.at.reached);
  page.done ||= rows.length < PAGE;
  page.at = { ...page.at, reached: rows.at(-1)?.number ?? page.at.reached };
  const numbers = rows.map(({ number }) => number);
  const cases = await lockCases(tx, division, numbers);
  return cases.map(({ key, ...loaded }) => ({ key, loaded }));
}

async function lockedPage(tx: Transaction, step: Step, division: DivisionCode, reached: string) {
  const from = firstChange(step.before, step.after);
  return from === undefined ? [] : tx.run(lockCandidates, [division, reached, from, ...reachOf(step.version)]);
}

/** The event, where a date moved; the rows in any case: a yellow light may move where no last day does. */
function eventsOf({ catalogue, log }: MoveParts, step: Step, state: CaseState, at: Instant): readonly CaseEvent[] | undefined {
  if (state.state !== 'running') return undefined;
  const definition = { ...definitionOf(catalogue, state), calendar: step.after };
  const command = { kind: 'move-dates', act: step.act, before: lastDaysOf(state, step.before, at) } as const;
  const decided = decide(command, state, definition, { kind: 'system', job: 'calendar' }, at);
  if (decided.ok) return decided.value;
  if (decided.refusal.code !== 'dates-unmoved') log.warn({ case: state.number, refusal: decided.refusal.code }, 'a case was not re-dated');
  return [];
}

/** Each applicant is told once of all that moved (tell-moved.ts); the history of a case tells everybody who reads it. */
const toldRows = ({ key, state, events }: DoneOne<CaseState, CaseEvent>, version: number): readonly (readonly unknown[])[] => {
  const people = state.parties
    .filter(({ kind, until }) => kind === 'applicant' && until === undefined)
    .flatMap(({ person }) => person ?? []);
  const moved = events.flatMap((event) => (event.kind === 'DatesMoved' ? event.moved : []));
  return [...new Set(people)].flatMap((person) =>
    moved.map(({ part, from, to }) => [key.division, version, person, key.id, part, from, to]),
  );
};
