/** A project under way: what has happened stands, what is open runs on, the rest is forecast. The server tells it, the browser plays with it. */
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { daysIn, unionOfCounted, workingDaysIn, type DayRange } from '#domain/clock/day-range.ts';
import { dueOf } from '#domain/clock/due.ts';
import { addDays, type Day } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { forecast, type Forecast, type KnownStep, type StepForecast } from './forecast.ts';
import { withoutSteps, type PlanStep } from './plan-step.ts';

export type ProjectStep = PlanStep & {
  /** Neither done nor to come: waived, not needed, lapsed, withdrawn. What needed it goes on without it. */
  readonly out: boolean;
  /** Day of acceptance, or on which an outside step began. */
  readonly opened?: Day;
  readonly ended?: Day;
  /** Last day of the running clock, planned stops in it. */
  readonly due?: Day;
  /** Planned last day of an open stop. */
  readonly resumes?: Day;
  /** Days on which its clock ran until today, stopped days out. */
  readonly ran: readonly DayRange[];
};

export type Outlook = {
  readonly forecast: Forecast;
  /** The set of days on which a counted step ran until today, in the budget's unit. Never a sum. */
  readonly used: number;
  /** The same set with the days still to come. */
  readonly expected: number;
  /** Calendar days each open step may still slip before the last date moves; 0 on the driving path. */
  readonly slack: ReadonlyMap<string, number>;
};

export type Span = { readonly start: Day; readonly today: Day };

/**
 * Where the project stands on `today` and how it goes on. The count begins the day after `start`.
 * Refuses what `forecast` refuses: `circle` and `no-steps` (everything waived).
 */
export const outlookOf = (
  steps: readonly ProjectStep[],
  { start, today }: Span,
  unit: Term['unit'],
  calendar: Calendar,
): Result<Outlook, 'circle' | 'no-steps'> => {
  const without = steps.filter((step) => step.out).map(({ id }) => id);
  const known = new Map(steps.flatMap((step): [string, KnownStep][] => (step.opened === undefined ? [] : [[step.id, knownOf(step)]])));
  const run = forecast(steps, start, calendar, { without, running: { today, known } });
  if (!run.ok) return run;
  const counted = steps.filter((step) => step.counted);
  const ran = within(
    counted.flatMap((step) => step.ran),
    start,
    run.value.last > today ? today : run.value.last,
  );
  const toCome = counted.flatMap((step) => comingDays(step, run.value, today));
  const size = (ranges: readonly DayRange[]): number => {
    const union = unionOfCounted(ranges);
    return unit === 'working-day' ? workingDaysIn(union, calendar) : daysIn(union);
  };
  return ok({
    forecast: run.value,
    used: size(ran),
    expected: size([...ran, ...toCome]),
    slack: slackOf(withoutSteps(steps, without), run.value, calendar),
  });
};

const knownOf = ({ opened, ended, due }: ProjectStep): KnownStep => ({
  opens: opened as Day,
  ...(ended === undefined ? {} : { ended }),
  ...(due === undefined ? {} : { due }),
});

const within = (ranges: readonly DayRange[], start: Day, until: Day): readonly DayRange[] =>
  ranges
    .map(({ from, to }) => ({ from: Math.max(from, start + 1) as Day, to: Math.min(to, until) as Day }))
    .filter(({ from, to }) => from <= to);

/** Days after today on which an open step will run; the day of a resumption still belongs to the stop. */
const comingDays = (step: ProjectStep, run: Forecast, today: Day): readonly DayRange[] => {
  const dated = run.steps.find(({ id }) => id === step.id);
  if (step.out || step.ended !== undefined || dated === undefined) return [];
  const from = addDays(Math.max(dated.opens, today, step.resumes ?? today) as Day, 1);
  return from <= dated.ends ? [{ from, to: dated.ends }] : [];
};

/** From the end backwards: the latest end that lets every step after it still end in time. */
const slackOf = (steps: readonly ProjectStep[], run: Forecast, calendar: Calendar): ReadonlyMap<string, number> => {
  const dated = new Map(run.steps.map((step) => [step.id, step]));
  const latest = new Map<string, Day>();
  const latestEnd = (id: string): Day => {
    const done = latest.get(id);
    if (done !== undefined) return done;
    // What has begun no longer waits for anybody.
    const after = steps.filter((step) => step.needs.includes(id) && step.opened === undefined);
    const end = after.reduce<Day>((soonest, step) => earlier(soonest, latestOpening(step, dated, latestEnd(step.id), calendar)), run.last);
    latest.set(id, end);
    return end;
  };
  return new Map(
    steps.flatMap((step): [string, number][] => {
      const ends = dated.get(step.id)?.ends;
      return ends === undefined || step.ended !== undefined ? [] : [[step.id, Math.max(0, latestEnd(step.id) - ends)]];
    }),
  );
};

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The last day on which the step may open and still end on `end`; walked, since terms mix working and calendar days. */
const latestOpening = (step: ProjectStep, dated: ReadonlyMap<string, StepForecast>, end: Day, calendar: Calendar): Day => {
  let opens = dated.get(step.id)?.opens ?? end;
  while (opens < end && dueOf(addDays(opens, 1), step.term, calendar) <= end) opens = addDays(opens, 1);
  return opens;
};
