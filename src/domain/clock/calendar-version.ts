/** Versions of the working-day calendar: proposed by one person, published by a second one (model.md 3). */
import type { Instant } from '#domain/kernel/instant.ts';
import { dayOf, readDay, yearOf } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { HolidayFile } from './build-calendar.ts';

/** The State Council's paper a version rests on. */
export type CalendarNotice = { readonly number: string; readonly title: string };
export type SpecialDay = HolidayFile['days'][number];

export type CalendarCommand =
  /** `days`: every day off and every weekend day worked of that year, in place of what stood for it. */
  | { readonly kind: 'propose-calendar'; readonly year: number; readonly notice: CalendarNotice; readonly days: readonly SpecialDay[] }
  | { readonly kind: 'publish-calendar'; readonly version: number }
  | { readonly kind: 'withdraw-calendar'; readonly version: number };

type Body =
  | {
      readonly kind: 'CalendarProposed';
      readonly version: number;
      readonly year: number;
      readonly notice: CalendarNotice;
      readonly days: readonly SpecialDay[];
    }
  | { readonly kind: 'CalendarPublished'; readonly version: number }
  | { readonly kind: 'CalendarWithdrawn'; readonly version: number };
export type CalendarEvent = Body & { readonly at: Instant; readonly by: string };

export type CalendarVersion = {
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

export type CalendarRefusal = 'bad-input' | 'calendar-version-unknown' | 'calendar-version-settled' | 'second-person-needed';

export const noVersions: CalendarState = { versions: [], published: [], seq: 0 };

const settle = (state: CalendarState, event: CalendarEvent, to: 'published' | 'withdrawn'): readonly CalendarVersion[] =>
  state.versions.map((each) => (each.version === event.version ? { ...each, state: to, settledBy: event.by, settledAt: event.at } : each));

/** The pure fold. */
export const evolveCalendar = (before: CalendarState | undefined, event: CalendarEvent): CalendarState => {
  const state = before ?? noVersions;
  const seq = state.seq + 1;
  switch (event.kind) {
    case 'CalendarProposed': {
      const { version, year, notice, days } = event;
      const proposed = { version, year, notice, days, state: 'proposed', proposedBy: event.by, proposedAt: event.at } as const;
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
  { year, notice, days }: Extract<CalendarCommand, { kind: 'propose-calendar' }>,
  covered: { readonly first: number; readonly last: number },
): readonly Problem[] => [
  ...(year < covered.first || year > covered.last + 1
    ? [{ pointer: '/year', code: 'year-not-next', values: { first: covered.first, last: covered.last + 1 } }]
    : []),
  ...(notice.number.trim() === '' ? [{ pointer: '/notice/number', code: 'answer-missing' }] : []),
  ...dayProblems(year, days),
];

/**
 * Decides on versions. `by` is whoever acts; that they may act at all is judged before.
 * Refuses `second-person-needed`: who proposed a version does not publish it.
 */
export const decideCalendar = (
  command: CalendarCommand,
  state: CalendarState,
  covered: { readonly first: number; readonly last: number },
  by: string,
  at: Instant,
): Result<CalendarEvent, CalendarRefusal> => {
  if (command.kind === 'propose-calendar') {
    const problems = proposalProblems(command, covered);
    if (problems.length > 0) return refuse('bad-input', { problems });
    const { year, notice, days } = command;
    return ok({ kind: 'CalendarProposed', version: state.versions.length + 1, year, notice, days, at, by });
  }
  const found = state.versions.find((each) => each.version === command.version);
  if (found === undefined) return refuse('calendar-version-unknown');
  if (found.state !== 'proposed') return refuse('calendar-version-settled');
  if (command.kind === 'withdraw-calendar') return ok({ kind: 'CalendarWithdrawn', version: found.version, at, by });
  if (found.proposedBy === by) return refuse('second-person-needed');
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
    if (found !== undefined) files.set(found.year, { year: found.year, days: found.days });
    if (version === until) break;
  }
  return [...files.values()];
};
