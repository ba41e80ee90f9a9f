/** Answers the operations on the working-day calendar. */
import type pg from 'pg';
import type { CalendarCommand, CalendarVersion } from '#domain/clock/calendar-version.ts';
import { filesInForce, localDays } from '#domain/clock/calendar-version.ts';
import { firstDayChanged } from '#domain/clock/local-calendar.ts';
import { USUAL_WEEK } from '#domain/clock/office-hours.ts';
import { USUAL_YELLOW } from '#domain/clock/reckoning.ts';
import { isWithin } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, yearOf, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { ProposeCalendar } from '#contract/operations/calendar.ts';
import type { CalendarPreview, CalendarVersionView, CalendarView, SpecialDayView } from '#contract/view/calendar.ts';
import type { Static } from 'typebox';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Corridor } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { findPersonName } from '#server/identity/person-store.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { calendarsAround, coveredYears, type CalendarInForce } from './calendar-in-force.ts';
import { changeCalendar, mayPublishCalendar } from './change-calendar.ts';
import { countMoves, progressOfVersion } from './count-moves.ts';

export type CalendarParts = {
  readonly pool: pg.Pool;
  readonly corridor: Corridor;
  readonly calendar: CalendarInForce;
  /** Names of offices and divisions. */
  readonly catalogue: Pick<Catalogue, 'offices' | 'divisions'>;
};
type Names = 'calendar.get' | 'calendar.propose' | 'calendar.preview' | 'calendar.publish' | 'calendar.withdraw';
type Facts = RequestFacts<Caller>;
type Settling = Exclude<CalendarCommand, { kind: 'propose-calendar' }>;
type Entitled = { readonly caller: Caller; readonly now: Instant; readonly mayPublish: boolean };

/** Counting folds cases: half a millisecond each, so about two seconds at most. */
const MOST_COUNTED = 5_000;

export const calendarHandlers = (parts: CalendarParts): Readonly<Record<Names, Handler<Caller>>> => ({
  'calendar.get': (facts) => guarded(parts, facts, async (entitled) => ok(await viewOf(parts, entitled, facts.query['year']))),
  'calendar.preview': (facts) => guarded(parts, facts, ({ now }) => preview(parts, Number(facts.params['version']), now)),
  'calendar.propose': (facts) => change(parts, facts, proposalOf(facts)),
  'calendar.publish': (facts) => change(parts, facts, { kind: 'publish-calendar', version: Number(facts.params['version']) }),
  'calendar.withdraw': (facts) => change(parts, facts, { kind: 'withdraw-calendar', version: Number(facts.params['version']) }),
});

/** A local version is of the division in which the caller administers; for all it may be proposed by any administrator. */
const proposalOf = ({ body, caller }: Facts): CalendarCommand => {
  const { year, notice, days, local, week, yellow } = body as Static<typeof ProposeCalendar>;
  return {
    kind: 'propose-calendar',
    year,
    notice,
    days: days.map(({ date, name, off, windows }) => ({ date, name, isOffDay: off, ...(windows === undefined ? {} : { windows }) })),
    ...(local === true && caller?.post !== undefined ? { division: caller.post.division } : {}),
    ...(week === undefined ? {} : { week }),
    ...(yellow === undefined ? {} : { yellow }),
  };
};

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
const maySettle = ({ calendar }: CalendarParts, command: Settling, entitled: Entitled): boolean => {
  const found = calendar.versions().versions.find(({ version }) => version === command.version);
  if (found === undefined || isPublisher(found, entitled)) return true;
  return command.kind === 'withdraw-calendar' && found.proposedBy === entitled.caller.person;
};

/** A local version is published by a second administrator of that division, or of one above it. */
const isPublisher = ({ division }: CalendarVersion, { caller, mayPublish }: Entitled): boolean =>
  division === undefined ? mayPublish : caller.post !== undefined && isWithin(division, caller.post.division);

async function preview({ pool, calendar, catalogue }: CalendarParts, version: number, now: Instant): Promise<Result<unknown>> {
  const state = calendar.versions();
  const found = state.versions.find((each) => each.version === version);
  if (found === undefined) return refuse('calendar-version-unknown');
  const [before, after] = calendarsAround(calendar.shipped, state, version);
  const { offices, samples, ...sums } = await countMoves(pool, { before, after, version: found, most: MOST_COUNTED }, now);
  const first = firstDayChanged(before, after);
  const nameOf = (id: OfficeId): Text => catalogue.offices.get(id)?.name ?? { zh: id, en: id };
  const body: CalendarPreview = {
    ...sums,
    past: first !== undefined && first < dayOfInstant(now) ? dayText(first) : null,
    offices: offices.map(({ office, ...each }) => ({ ...each, office: nameOf(office) })),
    samples: samples.map(({ office, from, to, number, name, overdue, provisional }) => ({
      number,
      name,
      overdue,
      provisional,
      office: nameOf(office),
      from: dayText(from),
      to: dayText(to),
      earlier: to < from,
    })),
  };
  return ok(body);
}

const dayView = ({ date, name, isOffDay, windows }: CalendarVersion['days'][number]): SpecialDayView => ({
  date,
  name,
  off: isOffDay,
  ...(windows === undefined ? {} : { windows: windows.map(([from, to]) => [from, to]) }),
});

type Places = Pick<Catalogue, 'divisions'>;
const placeOf = ({ divisions }: Places, division: DivisionCode): { division: number; name: Text } => ({
  division,
  name: divisions.get(division)?.name ?? { zh: String(division), en: String(division) },
});

/** The year asked for, else this one. */
async function viewOf(parts: CalendarParts, entitled: Entitled, asked: string | undefined): Promise<CalendarView> {
  const { calendar } = parts;
  const { now, mayPublish } = entitled;
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
    local: localView(parts, entitled, year),
    versions: await Promise.all(state.versions.toReversed().map((version) => versionView(parts, version, entitled))),
  };
}

/** The own division's days of a year as published last, on which a draft of its next version begins. */
function localView({ calendar, catalogue }: CalendarParts, { caller }: Entitled, year: number): CalendarView['local'] {
  const division = caller.post?.division ?? brandAs<DivisionCode>(0);
  const own = localDays(calendar.versions()).get(division);
  const days = (own?.days ?? []).filter(({ date }) => date.startsWith(`${year}-`));
  return {
    place: placeOf(catalogue, division),
    days: days.map(dayView),
    week: (own?.week ?? USUAL_WEEK).map(([from, to]) => [from, to]),
    yellow: own?.yellow ?? USUAL_YELLOW,
  };
}

async function versionView({ pool, catalogue }: CalendarParts, version: CalendarVersion, entitled: Entitled): Promise<CalendarVersionView> {
  const nameOf = async (by: string): Promise<string> => (await findPersonName(pool, brandAs<PersonId>(by))) ?? by;
  const { settledBy, settledAt, proposedBy, proposedAt, days, division, week, yellow, ...rest } = version;
  const { caller } = entitled;
  return {
    ...rest,
    days: days.map(dayView),
    place: division === undefined ? null : placeOf(catalogue, division),
    week: week === undefined ? null : week.map(([from, to]) => [from, to]),
    yellow: yellow ?? null,
    mayPublish: proposedBy !== caller.person && isPublisher(version, entitled),
    proposedBy: await nameOf(proposedBy),
    proposedAt: instantText(proposedAt),
    settledBy: settledBy === undefined ? null : await nameOf(settledBy),
    settledAt: settledAt === undefined ? null : instantText(settledAt),
    own: proposedBy === caller.person,
    progress: version.state === 'published' ? await progressOfVersion(pool, version.version) : null,
  };
}
