/** The working-day calendar every process reckons by: the shipped years with the published versions laid over them. */
import type pg from 'pg';
import type { Calendar } from '#domain/clock/calendar.ts';
import { buildCalendar, withLocal } from '#domain/clock/build-calendar.ts';
import { filesInForce, localDays, noVersions, type CalendarState } from '#domain/clock/calendar-version.ts';
import type { ShippedCalendar } from '#server/catalogue/load-calendar.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { readVersions } from './calendar-store.ts';

/** What a version is called on screens and in events: `cn-2026.1+3`. */
export const versionName = (shipped: ShippedCalendar, version: number | undefined): string =>
  version === undefined ? shipped.version : `${shipped.version}+${version}`;

/**
 * The calendar after the publication of `until` (left out: of all versions; 0: of none).
 * Throws when the years do not follow each other: a proposal with a gap is refused, so the data is damaged.
 */
export function calendarAfter(shipped: ShippedCalendar, state: CalendarState, until?: number): Calendar {
  const published = until === undefined ? state.published : state.published.slice(0, state.published.indexOf(until) + 1);
  const built = buildCalendar(filesInForce(shipped.files, { ...state, published }), versionName(shipped, published.at(-1)));
  if (!built.ok) throw new Error(`The published calendars do not fit: ${JSON.stringify(built.refusal)}`);
  return withLocal(built.value, localDays({ ...state, published }));
}

/** The calendar as it is, and as it would be with a version that is not published yet. */
export const calendarsAround = (shipped: ShippedCalendar, state: CalendarState, version: number): readonly [Calendar, Calendar] => [
  calendarAfter(shipped, state),
  calendarAfter(shipped, { ...state, published: [...state.published, version] }),
];

/** Years the data knows, for what may be proposed next. */
export const coveredYears = (shipped: ShippedCalendar, state: CalendarState): { readonly first: number; readonly last: number } => {
  const years = filesInForce(shipped.files, state).map(({ year }) => year);
  return { first: Math.min(...years), last: Math.max(...years) };
};

export type CalendarInForce = {
  readonly shipped: ShippedCalendar;
  readonly current: () => Calendar;
  readonly versions: () => CalendarState;
  /** Reads the versions anew; the calendar is built again only where something was published. */
  readonly refresh: () => Promise<void>;
};

/** Opened at start; `refresh` is called on news of the live channel. */
export async function openCalendar(pool: pg.Pool, shipped: ShippedCalendar): Promise<CalendarInForce> {
  let versions = noVersions;
  let calendar = calendarAfter(shipped, versions);
  const refresh = async (): Promise<void> => {
    const fresh = await readVersions(sqlOf(pool));
    // Two refreshes at once may end in the wrong order: the older one changes nothing.
    if (fresh.seq < versions.seq) return;
    if (fresh.published.length !== versions.published.length) calendar = calendarAfter(shipped, fresh);
    versions = fresh;
  };
  await refresh();
  return { shipped, current: () => calendar, versions: () => versions, refresh };
}
