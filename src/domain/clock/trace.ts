/** Says of every day of a run whether it counted and why, so that a person can follow "why this date". */
import type { Basis } from '#domain/kernel/text.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { addDays, dayOfInstant, endOfDay, startOfDay } from '#domain/kernel/instant.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';
import type { Calendar } from './calendar.ts';
import { findStopGround } from './grounds.ts';
import type { Ledger } from './ledger.ts';
import { unitOn } from './ledger.ts';
import type { Run, Stop } from './run.ts';
import { isProvisional, isWorkingDay } from './working-day.ts';

export type TraceReason =
  | 'acceptance-day'
  | 'reopening-day'
  | 'working-day'
  | 'worked-weekend'
  | 'calendar-day'
  | 'hours'
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
  /** The calendar is not known for this day yet: the weekend rule was used. */
  readonly provisional: boolean;
};

/** Limits of licences are counted in working days without public holidays. */
const LAW_82: Basis = { law: 'administrative-licensing-law-2019', article: 82 };
/** The limit runs from acceptance; its own day is not counted. A decision made anew has the same limit. */
const LAW_42: Basis = { law: 'administrative-licensing-law-2019', article: 42 };
const REGULATION_28: Basis = { law: 'zhejiang-at-most-once-2018', article: 28 };

/** One line per day from the start of the run to `until`. */
export const traceOf = (run: Run, ledger: Ledger, now: Instant, until: Day, inHours: boolean): readonly TraceDay[] => {
  const trace: TraceDay[] = [];
  for (let day = ledger.start; day <= until; day = addDays(day, 1)) trace.push(explainDay(run, ledger, now, day, inHours));
  return trace;
};

const explainDay = (run: Run, ledger: Ledger, now: Instant, day: Day, inHours: boolean): TraceDay => {
  if (inHours) return explainHours(run, now, day);
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

const explainHours = (run: Run, now: Instant, day: Day): TraceDay => {
  const stop = run.stops.find(
    (each) => !each.counts && each.from <= startOfDay(day) && (each.to === undefined ? startOfDay(day) <= now : each.to >= endOfDay(day)),
  );
  const ground = stop === undefined ? undefined : findStopGround(stop.ground);
  return ground === undefined
    ? { day, counted: true, why: 'hours', provisional: false }
    : { day, counted: false, why: 'stopped', ground: ground.id, basis: ground.basis, provisional: false };
};
