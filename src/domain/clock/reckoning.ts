/** What one term gives for a run of the clock: budget, used, last day; in days for every unit but hours. */
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant, endOfDay, instantOf } from '#domain/kernel/instant.ts';
import type { LimitRules, Term } from '#domain/catalogue/limit.ts';
import type { Calendar, YellowRule } from './calendar.ts';
import { dueOf } from './due.ts';
import type { Ledger } from './ledger.ts';
import { lastDayOf, legsOf, shortenedBy, stoppedDays, totalOf, usedBy } from './ledger.ts';
import type { Run } from './run.ts';
import { closedBetween, closesOn, type Stretch } from './office-hours.ts';
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
export const USUAL_YELLOW: YellowRule = { share: 20, least: 1 };
export const warningOf = (total: number, { yellow = USUAL_YELLOW }: Pick<Calendar, 'yellow'> = {}): number =>
  Math.floor(Math.max(yellow.least, (total * yellow.share) / 100));

/** The day before the first that counts: the day of the act itself, or where that counts already, the one before. */
const startOf = (run: Run, rules: LimitRules): Day =>
  addDays(dayOfInstant(run.start), rules.start === 'same-day' && !run.reopened ? -1 : 0);

export const ledgerOf = (run: Run, term: Term, calendar: Calendar, now: Instant, rules: LimitRules = {}): Ledger => {
  const start = startOf(run, rules);
  return {
    start,
    legs: legsOf(start, [term, ...run.extensions], calendar),
    stopped: stoppedDays(run.stops, dayOfInstant(now)),
    calendar,
  };
};

const reckonDays = (run: Run, term: Term, calendar: Calendar, now: Instant, rules: LimitRules): Reckoning => {
  const ledger = ledgerOf(run, term, calendar, now, rules);
  const total = totalOf(ledger.legs);
  const due = lastDayOf(ledger);
  const until = dayOfInstant(run.end ?? now);
  return {
    total,
    used: usedBy(ledger, until),
    due,
    dueAt: rules.end === 'office-hours' ? closesOn(due, calendar) : endOfDay(due),
    yellowOn: total <= warningOf(total, calendar) ? ledger.start : lastDayOf(shortenedBy(ledger, warningOf(total, calendar))),
    provisional: ledger.legs.some((leg) => leg.unit === 'working') && isProvisional(due, calendar),
  };
};

const MS_AN_HOUR = 3_600_000;

const FIRST_REACH = 16;

/** The stops together with the hours in which the office is closed, as far as the budget can reach. */
const withClosed = (run: Run, budget: number, stops: Stretches, until: Instant, calendar: Calendar): Stretches => {
  const start = dayOfInstant(run.start);
  for (let reach = FIRST_REACH; ; reach *= 2) {
    const last = addDays(start, Math.max(reach, dayOfInstant(until) - start + 1));
    const all = [...stops, ...closedBetween(start, last, calendar)];
    if (endOfBudget(run.start, budget, all) < endOfDay(last) || reach > MOST_REACH) return all;
  }
};
/** A calendar on which nothing is open for sixty years ends no limit; the search must end all the same. */
const MOST_REACH = 21_900;

/** Hours run through nights and holidays, or in office hours where the limit says so; stops are taken out to the millisecond. */
const reckonHours = (run: Run, term: Term, calendar: Calendar, now: Instant, rules: LimitRules): Reckoning => {
  const until = run.end ?? now;
  const stops = run.stops.filter((stop) => !stop.counts).map((stop) => [stop.from, stop.to ?? until] as const);
  const hours = run.extensions.filter(({ unit }) => unit === 'hour').reduce((sum, { amount }) => sum + amount, term.amount);
  const budget = hours * MS_AN_HOUR;
  const stretches = rules.hours === 'office' ? withClosed(run, budget, stops, until, calendar) : stops;
  const inOffice = rules.hours === 'office';
  const end = endOfBudget(run.start, budget, stretches, inOffice);
  const rest = run.extensions.filter(({ unit }) => unit !== 'hour');
  const due = rest.reduce((day, extension) => dueOf(day, extension, calendar), dayOfInstant(end));
  return {
    total: hours,
    used: Math.floor((until - run.start - stoppedUntil(stretches, until)) / MS_AN_HOUR),
    due,
    dueAt: rest.length === 0 ? end : endOfDay(due),
    yellowOn: dayOfInstant(endOfBudget(run.start, budget - warningOf(hours, calendar) * MS_AN_HOUR, stretches)),
    provisional: (rules.hours === 'office' || rest.some(({ unit }) => unit === 'working-day')) && isProvisional(due, calendar),
  };
};

type Stretches = readonly Stretch[];

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
const endOfBudget = (start: Instant, budget: number, stretches: Stretches, atClosing = false): Instant => {
  let [at, left, reached] = [start as number, Math.max(0, budget), start as number];
  for (const [from, to] of stretches.toSorted((a, b) => a[0] - b[0])) {
    const running = Math.max(0, from - reached);
    // Used up as the office closes, it ends there and not when it opens again.
    if (running > left || (atClosing && running === left)) break;
    left -= running;
    reached = Math.max(reached, to);
    at = reached;
  }
  return instantOf(at + left);
};

export const reckon = (run: Run, term: Term, calendar: Calendar, now: Instant, rules: LimitRules = {}): Reckoning =>
  term.unit === 'hour' ? reckonHours(run, term, calendar, now, rules) : reckonDays(run, term, calendar, now, rules);
