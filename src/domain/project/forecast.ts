/** Forecasts a graph of steps from a start day: dates, the union of counted days, and what really moves the last date. */
import type { Day } from '#domain/kernel/instant.ts';
import { addDays } from '#domain/kernel/instant.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { DayRange } from '#domain/clock/day-range.ts';
import { daysIn, unionOfCounted, workingDaysIn } from '#domain/clock/day-range.ts';
import { dueOf } from '#domain/clock/due.ts';
import { isProvisional, workingDaysBetween } from '#domain/clock/working-day.ts';
import type { PlanStep } from './plan-step.ts';
import { inOrder, withoutSteps } from './plan-step.ts';

export type StepForecast = {
  readonly id: string;
  readonly counted: boolean;
  /** The day its predecessors ended (or the start): it does not count; the step runs from the next day. */
  readonly opens: Day;
  readonly ends: Day;
  /** Predecessors whose end was that day; empty where the start was. */
  readonly heldBy: readonly string[];
};

export type Forecast = {
  readonly start: Day;
  readonly steps: readonly StepForecast[];
  /** End of the last step. */
  readonly last: Day;
  /** Calendar days from the start day to the last. */
  readonly wallDays: number;
  /** Days on which at least one counted step runs: calendar days, and the working days among them. Never a sum. */
  readonly unionDays: number;
  readonly unionWorkingDays: number;
  /** Working days of all counted steps added up: what people feared before the reform, shown as such only. */
  readonly sumOfCountedWorkingDays: number;
  /** The chains with most counted working days along the graph; several where they tie. */
  readonly longestCountedChain: { readonly workingDays: number; readonly chains: readonly (readonly string[])[] };
  /** The steps that put the last date where it is, uncounted ones included, from first to last. */
  readonly drivingPath: readonly string[];
  readonly provisional: boolean;
};

export type ForecastOptions = {
  /** One after the other, counted steps only, in the order given: the way before the reform. */
  readonly serial?: boolean;
  /** Steps left out (conditional ones, or those waived). */
  readonly without?: readonly string[];
  /** A case already running: what has happened stands, what is open ends no earlier than `today`, the rest follows. */
  readonly running?: { readonly today: Day; readonly known: ReadonlyMap<string, KnownStep> };
};

/** `due` is the clock's own last day of an open step, stops and extensions in it; absent, its length from `opens` holds. */
export type KnownStep = { readonly opens: Day; readonly ended?: Day; readonly due?: Day };

/**
 * Runs every step at its full length as soon as its last predecessor has ended (a step starts when its last
 * predecessor ends and runs from the next day).
 * Refuses `circle` (ids in `values.steps`) and `no-steps`.
 */
export const forecast = (
  steps: readonly PlanStep[],
  start: Day,
  calendar: Calendar,
  options: ForecastOptions = {},
): Result<Forecast, 'circle' | 'no-steps'> => {
  const kept = withoutSteps(steps, options.without ?? []);
  const order = inOrder(kept);
  if ('stuck' in order) return refuse('circle', { values: { steps: order.stuck.join(' ') } });
  const ordered = options.serial === true ? inSeries(order.ordered) : order.ordered;
  if (ordered.length === 0) return refuse('no-steps');
  const dated = dateSteps(ordered, start, calendar, options.running);
  return ok(summarise(ordered, dated, start, calendar));
};

/** Only the counted steps, each after the one before: owner and market do their part beside (zhejiang reference 2.3). */
const inSeries = (ordered: readonly PlanStep[]): readonly PlanStep[] => {
  const counted = ordered.filter((step) => step.counted);
  return counted.map((step, index) => ({
    ...step,
    needs: counted.slice(Math.max(0, index - 1), index).map(({ id }) => id),
  }));
};

const dateSteps = (
  ordered: readonly PlanStep[],
  start: Day,
  calendar: Calendar,
  running: ForecastOptions['running'],
): ReadonlyMap<string, StepForecast> => {
  const dated = new Map<string, StepForecast>();
  for (const step of ordered) {
    const before = step.needs.flatMap((id) => dated.get(id) ?? []);
    const free = before.reduce<Day>((latest, { ends }) => (ends > latest ? ends : latest), start);
    const heldBy = before.filter(({ ends }) => ends === free).map(({ id }) => id);
    dated.set(step.id, { id: step.id, counted: step.counted, ...datesOf(step, free, calendar, running), heldBy });
  }
  return dated;
};

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const datesOf = (
  step: PlanStep,
  free: Day,
  calendar: Calendar,
  running: ForecastOptions['running'],
): { readonly opens: Day; readonly ends: Day } => {
  if (running === undefined) return { opens: free, ends: dueOf(free, step.term, calendar) };
  const known = running.known.get(step.id);
  if (known === undefined) {
    const opens = later(free, running.today);
    return { opens, ends: dueOf(opens, step.term, calendar) };
  }
  const ends = known.ended ?? later(known.due ?? dueOf(known.opens, step.term, calendar), running.today);
  return { opens: known.opens, ends };
};

const summarise = (ordered: readonly PlanStep[], dated: ReadonlyMap<string, StepForecast>, start: Day, calendar: Calendar): Forecast => {
  const steps = [...dated.values()];
  const last = steps.reduce<Day>((latest, { ends }) => (ends > latest ? ends : latest), start);
  const counted = steps.filter((step) => step.counted);
  const union = unionOfCounted(counted.flatMap(runningDays));
  return {
    start,
    steps,
    last,
    wallDays: last - start,
    unionDays: daysIn(union),
    unionWorkingDays: workingDaysIn(union, calendar),
    sumOfCountedWorkingDays: counted.reduce((sum, step) => sum + workingDaysBetween(step.opens, step.ends, calendar), 0),
    longestCountedChain: longestChain(ordered, dated, calendar),
    drivingPath: drivingPathTo(steps, last),
    provisional: isProvisional(last, calendar),
  };
};

/** From the day after it opens to the day it ends; a step at once runs on no day of its own. */
const runningDays = (step: StepForecast): readonly DayRange[] =>
  step.ends > step.opens ? [{ from: addDays(step.opens, 1), to: step.ends }] : [];

/** From the last step back along whichever predecessor held each step; the first listed where two did. */
const drivingPathTo = (steps: readonly StepForecast[], last: Day): readonly string[] => {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const path: string[] = [];
  let at = steps.findLast((step) => step.ends === last);
  while (at !== undefined) {
    path.unshift(at.id);
    const [holder] = at.heldBy;
    at = holder === undefined ? undefined : byId.get(holder);
  }
  return path;
};

type Chain = { readonly days: number; readonly chains: readonly (readonly string[])[] };

/** More ties than anyone reads are not listed; a graph of parallel pairs has two to the power of them. */
const MOST_CHAINS = 20;

/** Counted working days along each way through the graph; uncounted steps are passed through without being named. */
const longestChain = (
  ordered: readonly PlanStep[],
  dated: ReadonlyMap<string, StepForecast>,
  calendar: Calendar,
): Forecast['longestCountedChain'] => {
  const best = new Map<string, Chain>();
  for (const step of ordered) {
    const before = longestOf(step.needs.flatMap((id) => best.get(id) ?? []));
    const own = dated.get(step.id);
    const days = own === undefined || !step.counted ? 0 : workingDaysBetween(own.opens, own.ends, calendar);
    const chains = step.counted ? before.chains.map((chain) => [...chain, step.id]) : before.chains;
    best.set(step.id, { days: before.days + days, chains });
  }
  const longest = longestOf([...best.values()]);
  return { workingDays: longest.days, chains: longest.chains };
};

const longestOf = (chains: readonly Chain[]): Chain => {
  const days = Math.max(0, ...chains.map((chain) => chain.days));
  const ties = chains.filter((chain) => chain.days === days).flatMap((chain) => chain.chains);
  const unique = [...new Map(ties.map((chain) => [chain.join(' '), chain])).values()];
  /** A tie that is only the beginning of another is no chain of its own. */
  const whole = unique.filter((chain) => !unique.some((other) => other.length > chain.length && chain.every((id, at) => other[at] === id)));
  return { days, chains: whole.length === 0 ? [[]] : whole.slice(0, MOST_CHAINS) };
};
