/** Reads a part's clock: a pure function of its marks, its limit, the calendar and now; never a stored date. */
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Limit, Term, Unit } from '#domain/catalogue/limit.ts';
import type { Calendar } from './calendar.ts';
import type { DayRange } from './day-range.ts';
import type { Interval } from './interval.ts';
import { countedDays, intervalsOf } from './interval.ts';
import { stoppedDays, usedBy } from './ledger.ts';
import type { Mark } from './mark.ts';
import type { Reckoning } from './reckoning.ts';
import { ledgerOf, reckon, warningOf } from './reckoning.ts';
import type { Run, Stop } from './run.ts';
import { runsOf } from './run.ts';
import type { TraceDay } from './trace.ts';
import { traceOf } from './trace.ts';

/** Green, yellow, red, blue: the names the screens draw. */
export type Light = 'ok' | 'near' | 'late' | 'stop';

/** Which of the two limits binds: a promise shorter than the law does (2018 regulation 12). */
export type Binding = { readonly bound: 'statutory' | 'promised'; readonly term: Term; readonly basis?: Basis };

/** What a clock says without explaining it. Amounts are in `unit`; months and years are shown in calendar days. */
export type ClockReading = {
  readonly state: 'not-started' | 'running' | 'stopped' | 'decided';
  readonly light: Light;
  readonly binding: Binding;
  readonly unit: Unit;
  readonly total: number;
  /** Counted up to and including today, or the day of the decision. */
  readonly used: number;
  /** Negative when over. */
  readonly left: number;
  /** Day of acceptance (or of reopening) of the current run. */
  readonly start?: Day;
  /** Last day in time. While stopped: the earliest it can still be, as if the clock resumed today. */
  readonly due?: Day;
  readonly dueAt?: Instant;
  /** First day of the yellow light; equals `due` or lies before it. */
  readonly yellowOn?: Day;
  /** The law's own last day, where it differs from a promise. */
  readonly statutoryDue?: Day;
  /** `due` lies where the holidays are not announced yet. */
  readonly provisional: boolean;
  readonly extensions: readonly Term[];
  readonly openStops: readonly Stop[];
};

export type Clock = ClockReading & {
  /** Of all runs, a set-aside one included, in order. */
  readonly intervals: readonly Interval[];
  /** Days on which the clock ran, of all runs, for the matter's own count. */
  readonly counted: readonly DayRange[];
  /** Days of the current run by office: the day of a transfer belongs to the office that gave it away. */
  readonly byOffice: readonly { readonly office: OfficeId | undefined; readonly used: number }[];
  /** One line per day of the current run. */
  readonly trace: readonly TraceDay[];
};

const shownUnit = (unit: Unit): Unit => (unit === 'month' || unit === 'year' ? 'calendar-day' : unit);

/** The earlier of the two last days binds; at a tie the promise, which is what the person was told. */
const bind = (
  limit: Limit,
  run: Run,
  calendar: Calendar,
  now: Instant,
): Binding & { readonly reckoning: Reckoning; readonly statutoryDue?: Day } => {
  const promised = reckon(run, limit.promised, calendar, now, limit);
  const { statutory } = limit;
  if (statutory === undefined) return { bound: 'promised', term: limit.promised, reckoning: promised };
  const { basis, amount, unit } = statutory;
  const lawful = reckon(run, { amount, unit }, calendar, now, limit);
  const statutoryDue = lawful.due;
  return lawful.dueAt < promised.dueAt
    ? { bound: 'statutory', term: { amount, unit }, basis, reckoning: lawful, statutoryDue }
    : { bound: 'promised', term: limit.promised, reckoning: promised, statutoryDue };
};

const lightOf = (reckoning: Reckoning, run: Run, stopped: boolean, now: Instant, calendar: Calendar): Light => {
  const { total, used, dueAt } = reckoning;
  if ((run.end ?? now) > dueAt) return 'late';
  if (run.end !== undefined) return 'ok';
  if (stopped) return 'stop';
  return total - used <= warningOf(total, calendar) ? 'near' : 'ok';
};

const notStarted = (limit: Limit): ClockReading => ({
  state: 'not-started',
  light: 'ok',
  binding: { bound: 'promised', term: limit.promised },
  unit: limit.promised.unit,
  total: limit.promised.amount,
  used: 0,
  left: limit.promised.amount,
  provisional: false,
  extensions: [],
  openStops: [],
});

const readRun = (run: Run, limit: Limit, calendar: Calendar, now: Instant): ClockReading => {
  const { reckoning, statutoryDue, ...binding } = bind(limit, run, calendar, now);
  const openStops = run.stops.filter((stop) => stop.to === undefined && !stop.counts);
  const state = run.end !== undefined ? 'decided' : openStops.length > 0 ? 'stopped' : 'running';
  const { total, used, due, dueAt, yellowOn, provisional } = reckoning;
  return {
    state,
    light: lightOf(reckoning, run, state === 'stopped', now, calendar),
    binding,
    unit: shownUnit(binding.term.unit),
    total,
    used,
    left: total - used,
    start: dayOfInstant(run.start),
    due,
    dueAt,
    yellowOn,
    ...(statutoryDue === undefined ? {} : { statutoryDue }),
    provisional,
    extensions: run.extensions,
    openStops,
  };
};

/** The clock without intervals and trace: cheap, for commands and lists. Marks in order of time. */
export const readClock = (marks: readonly Mark[], limit: Limit, calendar: Calendar, now: Instant): ClockReading => {
  const run = runsOf(marks).at(-1);
  return run === undefined ? notStarted(limit) : readRun(run, limit, calendar, now);
};

/** The whole clock. Marks in order of time; `now` decides where an undecided run is cut. */
export const clockOf = (marks: readonly Mark[], limit: Limit, calendar: Calendar, now: Instant): Clock => {
  const runs = runsOf(marks);
  const run = runs.at(-1);
  if (run === undefined) return { ...notStarted(limit), intervals: [], counted: [], byOffice: [], trace: [] };
  const reading = readRun(run, limit, calendar, now);
  const ledger = ledgerOf(run, reading.binding.term, calendar, now, limit);
  const reached = dayOfInstant(run.end ?? now);
  const until = Math.max(reading.due ?? reached, reached) as Day;
  const inHours = reading.unit === 'hour';
  return {
    ...reading,
    intervals: runs.flatMap((each) => intervalsOf(each, now)),
    counted: runs.flatMap((each) => countedDays(each, stoppedDays(each.stops, dayOfInstant(each.end ?? now)), now)),
    byOffice: inHours ? hoursByOffice(run, intervalsOf(run, now)) : usedByOffice(run, (day) => usedBy(ledger, day), reached),
    trace: traceOf({ run, ledger, now, until, inHours, rules: limit, last: reading.dueAt }),
  };
};

const usedByOffice = (run: Run, usedUntil: (day: Day) => number, reached: Day): Clock['byOffice'] =>
  run.offices.map(({ from, office }, index) => {
    const next = run.offices[index + 1];
    const end = next === undefined ? reached : dayOfInstant(next.from);
    return { office, used: usedUntil(end) - (index === 0 ? 0 : usedUntil(dayOfInstant(from))) };
  });

const MS_AN_HOUR = 3_600_000;

const hoursByOffice = (run: Run, intervals: readonly Interval[]): Clock['byOffice'] =>
  run.offices.map(({ from, office }, index) => {
    const next = run.offices[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = intervals.filter((each) => each.kind === 'running' && each.from >= from && each.from < next);
    return { office, used: Math.floor(own.reduce((sum, each) => sum + each.to - each.from, 0) / MS_AN_HOUR) };
  });
