/** Answers the operations on the working-day calendar. */
import type pg from 'pg';
import type { CalendarCommand, CalendarVersion } from '#domain/clock/calendar-version.ts';
import { filesInForce } from '#domain/clock/calendar-version.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, yearOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ProposeCalendar } from '#contract/operations/calendar.ts';
import type { CalendarVersionView, CalendarView, SpecialDayView } from '#contract/view/calendar.ts';
import type { Static } from 'typebox';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findPersonName } from '#server/identity/person-store.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { calendarAfter, coveredYears, type CalendarInForce } from './calendar-in-force.ts';
import { changeCalendar, mayPublishCalendar } from './change-calendar.ts';
import { countMoves, progressOfVersion } from './count-moves.ts';

export type CalendarParts = { readonly pool: pg.Pool; readonly corridor: Corridor; readonly calendar: CalendarInForce };
type Names = 'calendar.get' | 'calendar.propose' | 'calendar.preview' | 'calendar.publish' | 'calendar.withdraw';
type Facts = RequestFacts<Caller>;
type Settling = Exclude<CalendarCommand, { kind: 'propose-calendar' }>;
type Entitled = { readonly caller: Caller; readonly now: Instant; readonly mayPublish: boolean };

/** Counting folds cases: half a millisecond each, so about two seconds at most. */
const MOST_COUNTED = 5_000;

export const calendarHandlers = (parts: CalendarParts): Readonly<Record<Names, Handler<Caller>>> => ({
  'calendar.get': (facts) => guarded(parts, facts, async (entitled) => ok(await viewOf(parts, entitled, facts.query['year']))),
  'calendar.preview': (facts) => guarded(parts, facts, ({ now }) => preview(parts, Number(facts.params['version']), now)),
  'calendar.propose': (facts) => change(parts, facts, proposalOf(facts.body as Static<typeof ProposeCalendar>)),
  'calendar.publish': (facts) => change(parts, facts, { kind: 'publish-calendar', version: Number(facts.params['version']) }),
  'calendar.withdraw': (facts) => change(parts, facts, { kind: 'withdraw-calendar', version: Number(facts.params['version']) }),
});

const proposalOf = ({ year, notice, days }: Static<typeof ProposeCalendar>): CalendarCommand => ({
  kind: 'propose-calendar',
  year,
  notice,
  days: days.map(({ date, name, off }) => ({ date, name, isOffDay: off })),
});

async function guarded(
  parts: CalendarParts,
  facts: Facts,
  work: (entitled: Entitled) => Promise<Result<unknown>>,
): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller?.post === undefined) return refuse('post-needed');
  if (caller.post.duty !== 'administration') return refuse('not-yours');
  return work({ caller, now, mayPublish: await mayPublishCalendar(sqlOf(parts.pool), caller.post.division, now) });
}

const change = (parts: CalendarParts, facts: Facts, command: CalendarCommand): Promise<Result<unknown>> =>
  guarded(parts, facts, async (entitled) => {
    const { caller, now } = entitled;
    if (command.kind !== 'propose-calendar' && !maySettle(parts, command, entitled)) return refuse('not-yours');
    const { idempotencyKey, requestId } = facts;
    if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
    const done = await changeCalendar(parts, { command, by: caller.person, idempotencyKey, requestId, now });
    if (!done.ok) return done;
    const year = command.kind === 'propose-calendar' ? String(command.year) : undefined;
    return ok(await viewOf(parts, entitled, year));
  });

/** A proposal is taken back by whoever made it, or by those who could publish it. */
const maySettle = ({ calendar }: CalendarParts, command: Settling, { caller, mayPublish }: Entitled): boolean =>
  mayPublish ||
  (command.kind === 'withdraw-calendar' &&
    calendar.versions().versions.some(({ version, proposedBy }) => version === command.version && proposedBy === caller.person));

async function preview({ pool, calendar }: CalendarParts, version: number, now: Instant): Promise<Result<unknown>> {
  const state = calendar.versions();
  if (!state.versions.some((each) => each.version === version)) return refuse('calendar-version-unknown');
  const after = calendarAfter(calendar.shipped, { ...state, published: [...state.published, version] });
  return ok(await countMoves(pool, { before: calendar.current(), after }, now, MOST_COUNTED));
}

const dayView = ({ date, name, isOffDay }: CalendarVersion['days'][number]): SpecialDayView => ({ date, name, off: isOffDay });

/** The year asked for, else this one. */
async function viewOf(
  { pool, calendar }: CalendarParts,
  { caller, now, mayPublish }: Entitled,
  asked: string | undefined,
): Promise<CalendarView> {
  const state = calendar.versions();
  const current = calendar.current();
  const { first, last } = coveredYears(calendar.shipped, state);
  const year = asked === undefined ? yearOf(dayOfInstant(now)) : Number(asked);
  const file = filesInForce(calendar.shipped.files, state).find((each) => each.year === year);
  return {
    inForce: current.version,
    coveredFrom: dayText(current.from),
    coveredUntil: dayText(current.coveredUntil),
    // The next year can be looked at: all its dates are provisional until its notice is there.
    years: Array.from({ length: last - first + 2 }, (_, index) => first + index),
    year,
    days: (file?.days ?? []).map(dayView),
    mayPublish,
    versions: await Promise.all(state.versions.toReversed().map((version) => versionView(pool, version, caller))),
  };
}

async function versionView(pool: pg.Pool, version: CalendarVersion, caller: Caller): Promise<CalendarVersionView> {
  const nameOf = async (by: string): Promise<string> => (await findPersonName(pool, brandAs<PersonId>(by))) ?? by;
  const { settledBy, settledAt, proposedBy, proposedAt, days, ...rest } = version;
  return {
    ...rest,
    days: days.map(dayView),
    proposedBy: await nameOf(proposedBy),
    proposedAt: instantText(proposedAt),
    settledBy: settledBy === undefined ? null : await nameOf(settledBy),
    settledAt: settledAt === undefined ? null : instantText(settledAt),
    own: proposedBy === caller.person,
    progress: version.state === 'published' ? await progressOfVersion(pool, version.version) : null,
  };
}
