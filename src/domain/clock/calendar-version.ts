/** Versions of the working-day calendar: proposed by one person, published by a second one (model.md 3). */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { dayOf, dayOfInstant, dayText, readDay, yearOf } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { HolidayFile } from './build-calendar.ts';
import type { YellowRule } from './calendar.ts';
import { areWindows, type Window } from './office-hours.ts';

/** The State Council's paper a version rests on. */
export type CalendarNotice = { readonly number: string; readonly title: string };
/** `windows`: other office hours of a single day that is worked. */
export type SpecialDay = HolidayFile['days'][number] & { readonly windows?: readonly Window[] };

/** What a version says of one division alone: its own closures, beside what holds for all, and its office hours. */
export type LocalScope = { readonly division?: DivisionCode; readonly week?: readonly Window[]; readonly yellow?: YellowRule };

export type CalendarCommand =
  /** `days`: every day off and every weekend day worked of that year, in place of what stood for it. */
  | (LocalScope & {
      readonly kind: 'propose-calendar';
      readonly year: number;
      readonly notice: CalendarNotice;
      readonly days: readonly SpecialDay[];
    })
  | { readonly kind: 'publish-calendar'; readonly version: number }
  | { readonly kind: 'withdraw-calendar'; readonly version: number };

type Body =
  | (LocalScope & {
      readonly kind: 'CalendarProposed';
      readonly version: number;
      readonly year: number;
      readonly notice: CalendarNotice;
      readonly days: readonly SpecialDay[];
    })
  | { readonly kind: 'CalendarPublished'; readonly version: number }
  | { readonly kind: 'CalendarWithdrawn'; readonly version: number };
export type CalendarEvent = Body & { readonly at: Instant; readonly by: string };

export type CalendarVersion = LocalScope & {
  readonly version: number;
  readonly year: number;
  readonly notice: CalendarNotice;
  readonly days: readonly SpecialDay[];
  readonly state: 'proposed' | 'published' | 'withdrawn';
  readonly proposedBy: string;
  readonly proposedAt: Instant;
  /** Who published or withdrew it, and when. */
  readonly settledBy?: string;
  readonly settledAt?: Instant;
};
/** In order of their numbers; `published` in order of publication. */
export type CalendarState = { readonly versions: readonly CalendarVersion[]; readonly published: readonly number[]; readonly seq: number };

export type CalendarRefusal =
  | 'bad-input'
  | 'calendar-past-day'
  | 'calendar-version-used'
  | 'calendar-version-unknown'
  | 'calendar-version-settled'
  | 'second-person-needed';

export const noVersions: CalendarState = { versions: [], published: [], seq: 0 };

const scopeOf = ({ division, week, yellow }: LocalScope): LocalScope => ({
  ...(division === undefined ? {} : { division }),
  ...(week === undefined ? {} : { week }),
  ...(yellow === undefined ? {} : { yellow }),
});

const settle = (state: CalendarState, event: CalendarEvent, to: 'published' | 'withdrawn'): readonly CalendarVersion[] =>
  state.versions.map((each) => (each.version === event.version ? { ...each, state: to, settledBy: event.by, settledAt: event.at } : each));

/** The pure fold. */
export const evolveCalendar = (before: CalendarState | undefined, event: CalendarEvent): CalendarState => {
  const state = before ?? noVersions;
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'CalendarProposed': {
      const { version, year, notice, days } = event;
      const local = scopeOf(event);
      const proposed = { version, year, notice, days, ...local, state: 'proposed', proposedBy: event.by, proposedAt: event.at } as const;
      return { ...state, seq, versions: [...state.versions, proposed] };
    }
    case 'CalendarPublished':
      return { versions: settle(state, event, 'published'), published: [...state.published, event.version], seq };
    case 'CalendarWithdrawn':
      return { ...state, seq, versions: settle(state, event, 'withdrawn') };
  }
};

/** A year's paper may name days of the turn of the year (31 December before, the first days of January after). */
const TURN = 15;

const dayProblems = (year: number, days: readonly SpecialDay[]): readonly Problem[] => {
  const seen = new Set<string>();
  return days.flatMap(({ date, name }, index): Problem[] => {
    const day = readDay(date);
    if (day === undefined) return [{ pointer: `/days/${index}/date`, code: 'not-a-day' }];
    const near = yearOf(dayOf(day - TURN)) === year || yearOf(dayOf(day + TURN)) === year;
    if (!near) return [{ pointer: `/days/${index}/date`, code: 'not-in-year', values: { year } }];
    if (seen.has(date)) return [{ pointer: `/days/${index}/date`, code: 'day-twice' }];
    seen.add(date);
    return name.trim() === '' ? [{ pointer: `/days/${index}/name`, code: 'answer-missing' }] : [];
  });
};

/** Years follow each other without a gap: `covered` are those that the shipped and published data know. */
const proposalProblems = (
  { year, notice, days, division, week, yellow }: Extract<CalendarCommand, { kind: 'propose-calendar' }>,
  covered: { readonly first: number; readonly last: number },
): readonly Problem[] => [
  ...(division === undefined
    ? []
    : // Weekend days worked in exchange are the State Council's to name; a division only closes.
      days.flatMap((each, index): Problem[] =>
        each.isOffDay || each.windows !== undefined ? [] : [{ pointer: `/days/${index}/off`, code: 'local-day-worked' }],
      )),
  ...(division === undefined && (week !== undefined || yellow !== undefined || days.some(({ windows }) => windows !== undefined))
    ? [{ pointer: '/division', code: 'hours-are-local' }]
    : []),
  ...(week !== undefined && (week.length === 0 || !areWindows(week)) ? [{ pointer: '/week', code: 'bad-windows' }] : []),
  ...days.flatMap(({ windows }, index): Problem[] =>
    windows === undefined || areWindows(windows) ? [] : [{ pointer: `/days/${index}/windows`, code: 'bad-windows' }],
  ),
  ...(year < covered.first || year > covered.last + 1
    ? [{ pointer: '/year', code: 'year-not-next', values: { first: covered.first, last: covered.last + 1 } }]
    : []),
  ...(notice.number.trim() === '' ? [{ pointer: '/notice/number', code: 'answer-missing' }] : []),
  ...dayProblems(year, days),
];

/**
 * Decides on versions. `by` is whoever acts; that they may act at all is judged before.
 * Refuses `second-person-needed`: who proposed a version does not publish it; `calendar-past-day`: a day before today was counted
 * and told, and no later version takes it away; `calendar-version-used`: what was published is what dates were told by.
 */
export const decideCalendar = (
  command: CalendarCommand,
  state: CalendarState,
  covered: { readonly first: number; readonly last: number },
  by: string,
  at: Instant,
  /** The first day that a version would change, judged at publication. */
  changed: (version: CalendarVersion) => Day | undefined = () => undefined,
): Result<CalendarEvent, CalendarRefusal> => {
  if (command.kind === 'propose-calendar') {
    const problems = proposalProblems(command, covered);
    if (problems.length > 0) return refuse('bad-input', { problems });
    const { year, notice, days } = command;
    return ok({ kind: 'CalendarProposed', version: state.versions.length + 1, year, notice, days, ...scopeOf(command), at, by });
  }
  const found = state.versions.find((each) => each.version === command.version);
  if (found === undefined) return refuse('calendar-version-unknown');
  if (command.kind === 'withdraw-calendar' && found.state === 'published') return refuse('calendar-version-used');
  if (found.state !== 'proposed') return refuse('calendar-version-settled');
  if (command.kind === 'withdraw-calendar') return ok({ kind: 'CalendarWithdrawn', version: found.version, at, by });
  if (found.proposedBy === by) return refuse('second-person-needed');
  const first = changed(found);
  if (first !== undefined && first < dayOfInstant(at)) return refuse('calendar-past-day', { values: { day: dayText(first) } });
  return ok({ kind: 'CalendarPublished', version: found.version, at, by });
};

/** The yearly files in force: the shipped ones, each replaced by the version published last for its year. */
export const filesInForce = (
  shipped: readonly HolidayFile[],
  state: CalendarState,
  until: number = Number.POSITIVE_INFINITY,
): readonly HolidayFile[] => {
  const files = new Map(shipped.map((file) => [file.year, file]));
  for (const version of state.published) {
    const found = state.versions.find((each) => each.version === version);
    if (found !== undefined && found.division === undefined) files.set(found.year, { year: found.year, days: found.days });
    if (version === until) break;
  }
  return [...files.values()];
};

/** What one division says of its own: its closures of every year, each as published last, and its office hours. */
export type LocalDays = { readonly days: readonly SpecialDay[]; readonly week?: readonly Window[]; readonly yellow?: YellowRule };

/** By division, after the publications up to and with `until`. */
export const localDays = (state: CalendarState, until: number = Number.POSITIVE_INFINITY): ReadonlyMap<DivisionCode, LocalDays> => {
  const years = new Map<DivisionCode, Map<number, readonly SpecialDay[]>>();
  const weeks = new Map<DivisionCode, readonly Window[]>();
  const yellows = new Map<DivisionCode, YellowRule>();
  for (const version of state.published) {
    const found = state.versions.find((each) => each.version === version);
    if (found?.division !== undefined) {
      years.set(found.division, new Map([...(years.get(found.division) ?? []), [found.year, found.days]]));
      if (found.week !== undefined) weeks.set(found.division, found.week);
      if (found.yellow !== undefined) yellows.set(found.division, found.yellow);
    }
    if (version === until) break;
  }
  return new Map(
    [...years].map(([division, own]) => {
      const [week, yellow] = [weeks.get(division), yellows.get(division)];
      const said = { ...(week === undefined ? {} : { week }), ...(yellow === undefined ? {} : { yellow }) };
      return [division, { days: [...own.values()].flat(), ...said }] as const;
    }),
  );
};
