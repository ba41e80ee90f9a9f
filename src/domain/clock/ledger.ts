/** The arithmetic of a day ledger: which days of a run count, how many are used, and which is the last. */
import type { Day } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant } from '#domain/kernel/instant.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from './calendar.ts';
import type { DayRange } from './day-range.ts';
import { unionOfCounted } from './day-range.ts';
import { dueOf } from './due.ts';
import type { Stop } from './run.ts';
import { workingDayAfter, workingDaysBetween } from './working-day.ts';

/** One term of the budget in days: the limit itself, then each extension. */
export type Leg = { readonly unit: 'working' | 'calendar'; readonly amount: number };

export type Ledger = {
  /** The day of acceptance or reopening: it does not count. */
  readonly start: Day;
  readonly legs: readonly Leg[];
  /** Days outside the limit: from the day after a stop to the day of its resumption. Disjoint and ordered. */
  readonly stopped: readonly DayRange[];
  readonly calendar: Calendar;
};

/** A month or year becomes the calendar days it has when counted from `start`, so that a stop can move its end. */
export const legsOf = (start: Day, terms: readonly Term[], calendar: Calendar): readonly Leg[] => {
  let at = start;
  return terms.map((term) => {
    const end = dueOf(at, term, calendar);
    const leg: Leg = term.unit === 'working-day' ? { unit: 'working', amount: term.amount } : { unit: 'calendar', amount: end - at };
    at = end;
    return leg;
  });
};

/**
 * The day of a stop still counts, the day of a resumption no longer waits but does not count either.
 * A stop still open is taken as resumed on `today`: so a due day is the earliest it can still be.
 */
export const stoppedDays = (stops: readonly Stop[], today: Day): readonly DayRange[] =>
  unionOfCounted(
    stops
      .filter((stop) => !stop.counts)
      .map((stop) => ({
        from: addDays(dayOfInstant(stop.from), 1),
        to: stop.to === undefined ? today : dayOfInstant(stop.to),
      }))
      .filter((range) => range.from <= range.to),
  );

/** Days of the unit after `from` up to and including `to`, stopped ones left out. */
const countBetween = (ledger: Ledger, unit: Leg['unit'], from: Day, to: Day): number => {
  const count = (a: Day, b: Day) => (unit === 'working' ? workingDaysBetween(a, b, ledger.calendar) : Math.max(0, b - a));
  return ledger.stopped.reduce(
    (sum, range) => {
      const [a, b] = [Math.max(addDays(range.from, -1), from) as Day, Math.min(range.to, to) as Day];
      return a < b ? sum - count(a, b) : sum;
    },
    count(from, to),
  );
};

/** The day on which one leg begun on `from` is used up. */
const endOfLeg = (ledger: Ledger, leg: Leg, from: Day): Day => {
  let [at, left] = [from, leg.amount];
  if (left === 0) return at;
  const after = (day: Day) => (leg.unit === 'working' ? workingDayAfter(day, left, ledger.calendar) : addDays(day, left));
  for (const range of ledger.stopped) {
    if (range.to <= at) continue;
    if (after(at) < range.from) break;
    const before = countBetween(ledger, leg.unit, at, addDays(range.from, -1));
    left -= before;
    at = range.to;
  }
  return after(at);
};

const endsOfLegs = (ledger: Ledger): readonly Day[] => {
  let at = ledger.start;
  return ledger.legs.map((leg) => {
    at = endOfLeg(ledger, leg, at);
    return at;
  });
};

/**
 * The last day on which the act is in time. A stop that begins on the last day itself carries it to the day of
 * resumption: nothing is left then, but that day does not count.
 */
export const lastDayOf = (ledger: Ledger): Day => {
  const last = endsOfLegs(ledger).at(-1) ?? ledger.start;
  const carried = ledger.stopped.find((range) => range.from === last + 1);
  return carried === undefined ? last : carried.to;
};

/** Days used up to and including `asOf`; past the last leg its unit goes on counting, so that lateness has a size. */
export const usedBy = (ledger: Ledger, asOf: Day): number => {
  let [from, used] = [ledger.start, 0];
  const ends = endsOfLegs(ledger);
  for (const [index, leg] of ledger.legs.entries()) {
    const end = index === ledger.legs.length - 1 ? asOf : (Math.min(ends[index] ?? asOf, asOf) as Day);
    if (end <= from) continue;
    used += countBetween(ledger, leg.unit, from, end);
    from = end;
  }
  return used;
};

/** The unit in which a day is counted: that of the leg it falls into. */
export const unitOn = (ledger: Ledger, day: Day): Leg['unit'] => {
  const ends = endsOfLegs(ledger);
  const index = ends.findIndex((end) => day <= end);
  return (ledger.legs[index] ?? ledger.legs.at(-1))?.unit ?? 'working';
};

export const totalOf = (legs: readonly Leg[]): number => legs.reduce((sum, leg) => sum + leg.amount, 0);

/** The same ledger with a budget of `amount` less, taken from the end: where a warning begins. */
export const shortenedBy = (ledger: Ledger, amount: number): Ledger => {
  let over = amount;
  const legs = ledger.legs.toReversed().map((leg) => {
    const cut = Math.min(leg.amount, over);
    over -= cut;
    return { unit: leg.unit, amount: leg.amount - cut };
  });
  return { ...ledger, legs: legs.reverse() };
};
