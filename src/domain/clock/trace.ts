/** Says of every day of a run whether it counted and why, so that a person can follow "why this date". */
import type { Basis } from '#domain/kernel/text.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant, endOfDay, instantOf, startOfDay } from '#domain/kernel/instant.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { LimitRules } from '#domain/catalogue/limit.ts';
import type { Calendar } from './calendar.ts';
import { findStopGround } from './grounds.ts';
import type { Ledger } from './ledger.ts';
import { unitOn } from './ledger.ts';
import type { Run, Stop } from './run.ts';
import { officeTimeBetween } from './office-hours.ts';
import { isProvisional, isWorkingDay } from './working-day.ts';

export type TraceReason =
  | 'acceptance-day'
  | 'reopening-day'
  | 'working-day'
  | 'worked-weekend'
  | 'calendar-day'
  | 'hours'
  | 'office-closed'
  | 'weekend'
  | 'holiday'
  | 'stopped'
  | 'resumption-day'
  | 'stop-counts';

export type TraceDay = {
  readonly day: Day;
  readonly counted: boolean;
  readonly why: TraceReason;
  readonly basis?: Basis;
  /** Name of the holiday, or of the one for which a weekend day is worked. */
  readonly holiday?: string;
  readonly ground?: StopGroundId;
  /** Of a limit in hours: how many minutes of this day count. */
  readonly minutes?: number;
  /** The calendar is not known for this day yet: the weekend rule was used. */
  readonly provisional: boolean;
};

/** Limits of licences are counted in working days without public holidays. */
const LAW_82: Basis = { law: 'administrative-licensing-law-2019', article: 82 };
/** The limit runs from acceptance; its own day is not counted. A decision made anew has the same limit. */
const LAW_42: Basis = { law: 'administrative-licensing-law-2019', article: 42 };
const REGULATION_28: Basis = { law: 'zhejiang-at-most-once-2018', article: 28 };

export type Tracing = {
  readonly run: Run;
  readonly ledger: Ledger;
  readonly now: Instant;
  readonly until: Day;
  readonly inHours: boolean;
  readonly rules: LimitRules;
  /** The last instant in time, up to which hours of a day are counted. */
  readonly last: Instant | undefined;
};

/** One line per day from the day the clock began to `until`. */
export const traceOf = (tracing: Tracing): readonly TraceDay[] => {
  const trace: TraceDay[] = [];
  const first = Math.max(tracing.ledger.start, dayOfInstant(tracing.run.start)) as Day;
  for (let day = first; day <= tracing.until; day = addDays(day, 1)) trace.push(explainDay(tracing, day));
  return trace;
};

const explainDay = (tracing: Tracing, day: Day): TraceDay => {
  const { run, ledger } = tracing;
  if (tracing.inHours) return explainHours(tracing, day);
  if (day === ledger.start) {
    return {
      day,
      counted: false,
      why: run.reopened ? 'reopening-day' : 'acceptance-day',
      basis: LAW_42,
      provisional: false,
    };
  }
  const stretch = ledger.stopped.find((range) => range.from <= day && day <= range.to);
  if (stretch !== undefined) return explainStopped(run, day, stretch.to);
  if (unitOn(ledger, day) === 'calendar') {
    return { day, counted: true, why: 'calendar-day', ...despiteStop(run, day), provisional: false };
  }
  return explainWorking(run, day, ledger.calendar);
};

const explainStopped = (run: Run, day: Day, lastStopped: Day): TraceDay => {
  const stop = run.stops.findLast((each) => !each.counts && covers(each, day));
  const basis = stop === undefined ? undefined : findStopGround(stop.ground)?.basis;
  const resumed = day === lastStopped && run.stops.some((each) => each.to !== undefined && dayOfInstant(each.to) === day);
  return {
    day,
    counted: false,
    why: resumed ? 'resumption-day' : 'stopped',
    ...(basis === undefined ? {} : { basis }),
    ...(stop === undefined ? {} : { ground: stop.ground }),
    provisional: false,
  };
};

const covers = (stop: Stop, day: Day): boolean => dayOfInstant(stop.from) < day && (stop.to === undefined || day <= dayOfInstant(stop.to));

const explainWorking = (run: Run, day: Day, calendar: Calendar): TraceDay => {
  const special = calendar.special.get(day);
  const provisional = isProvisional(day, calendar);
  const holiday = special === undefined ? {} : { holiday: special.name };
  if (!isWorkingDay(day, calendar)) {
    return {
      day,
      counted: false,
      why: special === undefined ? 'weekend' : 'holiday',
      basis: LAW_82,
      ...holiday,
      provisional,
    };
  }
  const why = special === undefined ? 'working-day' : 'worked-weekend';
  return { day, counted: true, why, basis: LAW_82, ...holiday, ...despiteStop(run, day), provisional };
};

/** A stop whose days count is told as such: the report was not required by law. */
const despiteStop = (run: Run, day: Day): { why: 'stop-counts'; basis: Basis; ground: StopGroundId } | Record<never, never> => {
  const stop = run.stops.findLast((each) => each.counts && covers(each, day));
  return stop === undefined ? {} : { why: 'stop-counts', basis: REGULATION_28, ground: stop.ground };
};

const MS_A_MINUTE = 60_000;

/** Milliseconds of a day that count: of the office's hours or of all, from the start to the last instant, stops out. */
const countedOn = ({ run, ledger, now, rules, last }: Tracing, day: Day): number => {
  const [from, to] = [Math.max(startOfDay(day), run.start), Math.min(endOfDay(day) + 1, last ?? endOfDay(day) + 1, run.end ?? Infinity)];
  const measure = (a: number, b: number): number =>
    b <= a ? 0 : rules.hours === 'office' ? officeTimeBetween(instantOf(a), instantOf(b), ledger.calendar) : b - a;
  let [sum, reached] = [measure(from, to), from];
  for (const stop of run.stops.filter(({ counts }) => !counts).toSorted((a, b) => a.from - b.from)) {
    const [a, b] = [Math.max(reached, stop.from), Math.min(to, stop.to ?? now)];
    sum -= measure(a, b);
    reached = Math.max(reached, b);
  }
  return sum;
};

const explainHours = (tracing: Tracing, day: Day): TraceDay => {
  const { run, now, rules, ledger } = tracing;
  const minutes = Math.floor(countedOn(tracing, day) / MS_A_MINUTE);
  const inOffice = rules.hours === 'office';
  const provisional = inOffice && isProvisional(day, ledger.calendar);
  if (inOffice && !isWorkingDay(day, ledger.calendar)) {
    const { why, basis, holiday } = explainWorking(run, day, ledger.calendar);
    return {
      day,
      counted: false,
      why,
      ...(basis === undefined ? {} : { basis }),
      ...(holiday === undefined ? {} : { holiday }),
      minutes: 0,
      provisional,
    };
  }
  const stop = run.stops.find(
    (each) => !each.counts && each.from <= startOfDay(day) && (each.to === undefined ? startOfDay(day) <= now : each.to >= endOfDay(day)),
  );
  const ground = stop === undefined ? undefined : findStopGround(stop.ground);
  return ground === undefined
    ? { day, counted: minutes > 0 || !inOffice, why: minutes > 0 || !inOffice ? 'hours' : 'office-closed', minutes, provisional }
    : { day, counted: false, why: 'stopped', ground: ground.id, basis: ground.basis, minutes: 0, provisional: false };
};
