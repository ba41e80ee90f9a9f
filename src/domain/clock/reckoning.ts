/** What one term gives for a run of the clock: budget, used, last day; in days for every unit but hours. */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { dayOfInstant, endOfDay, instantOf } from '#domain/kernel/instant.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from './calendar.ts';
import { dueOf } from './due.ts';
import type { Ledger } from './ledger.ts';
import { lastDayOf, legsOf, shortenedBy, stoppedDays, totalOf, usedBy } from './ledger.ts';
import type { Run } from './run.ts';
import { isProvisional } from './working-day.ts';

export type Reckoning = {
  readonly total: number;
  readonly used: number;
  readonly due: Day;
  /** Last millisecond that is in time: 23:59:59.999 of the due day, or the exact instant of an hour limit. */
  readonly dueAt: Instant;
  /** First day on which no more than the warning share is left. */
  readonly yellowOn: Day;
  readonly provisional: boolean;
};

/** Yellow from one unit, or a fifth of the budget if that is more, before the end (default of the Zhejiang reference 1.3). */
const YELLOW_SHARE = 0.2;
export const warningOf = (total: number): number => Math.floor(Math.max(1, total * YELLOW_SHARE));

export const ledgerOf = (run: Run, term: Term, calendar: Calendar, now: Instant): Ledger => {
  const start = dayOfInstant(run.start);
  return {
    start,
    legs: legsOf(start, [term, ...run.extensions], calendar),
    stopped: stoppedDays(run.stops, dayOfInstant(now)),
    calendar,
  };
};

const reckonDays = (run: Run, term: Term, calendar: Calendar, now: Instant): Reckoning => {
  const ledger = ledgerOf(run, term, calendar, now);
  const total = totalOf(ledger.legs);
  const due = lastDayOf(ledger);
  const until = dayOfInstant(run.end ?? now);
  return {
    total,
    used: usedBy(ledger, until),
    due,
    dueAt: endOfDay(due),
    yellowOn: total <= warningOf(total) ? ledger.start : lastDayOf(shortenedBy(ledger, warningOf(total))),
    provisional: ledger.legs.some((leg) => leg.unit === 'working') && isProvisional(due, calendar),
  };
};

const MS_AN_HOUR = 3_600_000;

/** Hours run through nights and holidays; stops are taken out to the millisecond. */
const reckonHours = (run: Run, term: Term, calendar: Calendar, now: Instant): Reckoning => {
  const until = run.end ?? now;
  const stretches = run.stops.filter((stop) => !stop.counts).map((stop) => [stop.from, stop.to ?? until] as const);
  const hours = run.extensions.filter(({ unit }) => unit === 'hour').reduce((sum, { amount }) => sum + amount, term.amount);
  const budget = hours * MS_AN_HOUR;
  const end = endOfBudget(run.start, budget, stretches);
  const rest = run.extensions.filter(({ unit }) => unit !== 'hour');
  const due = rest.reduce((day, extension) => dueOf(day, extension, calendar), dayOfInstant(end));
  return {
    total: hours,
    used: Math.floor((until - run.start - stoppedUntil(stretches, until)) / MS_AN_HOUR),
    due,
    dueAt: rest.length === 0 ? end : endOfDay(due),
    yellowOn: dayOfInstant(endOfBudget(run.start, budget - warningOf(hours) * MS_AN_HOUR, stretches)),
    provisional: rest.some(({ unit }) => unit === 'working-day') && isProvisional(due, calendar),
  };
};

type Stretches = readonly (readonly [Instant, Instant])[];

/** Milliseconds before `until` during which at least one stop was open. */
const stoppedUntil = (stretches: Stretches, until: Instant): number => {
  let [sum, reached] = [0, Number.NEGATIVE_INFINITY];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const [a, b] = [Math.max(from, reached), Math.min(to, until)];
    if (b > a) sum += b - a;
    reached = Math.max(reached, to);
  }
  return sum;
};

/** The instant at which `budget` milliseconds outside all stretches have run. */
const endOfBudget = (start: Instant, budget: number, stretches: Stretches): Instant => {
  let [at, left, reached] = [start as number, Math.max(0, budget), start as number];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const running = Math.max(0, from - reached);
    if (running > left) break;
    left -= running;
    reached = Math.max(reached, to);
    at = reached;
  }
  return instantOf(at + left);
};

export const reckon = (run: Run, term: Term, calendar: Calendar, now: Instant): Reckoning =>
  term.unit === 'hour' ? reckonHours(run, term, calendar, now) : reckonDays(run, term, calendar, now);
