/** Whose days a finished case took, every day one holder's, and what a matter with a budget of days used of it. */
import { hasEnded } from '#domain/case/graph.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Budget } from '#domain/catalogue/matter.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf, type Clock } from '#domain/clock/clock-of.ts';
import type { DayRange } from '#domain/clock/day-range.ts';
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { projectClock } from '#domain/project/project-clock.ts';
import { wallDays, type HeldDays, type Holder } from '#domain/project/wall-days.ts';
import { decisionOf } from './facts-of-part.ts';
import type { FieldsOf } from './subject-fields.ts';

type Step = HeldDays & { readonly part: Part; readonly opened: Day | undefined; readonly ended: Day | undefined };

const holderOf = ({ plan }: Part): HeldDays['holder'] =>
  plan.kind === 'outside' && !plan.counted ? plan.by : plan.counted ? 'office' : 'uncounted';

/** The day of a stop still ran, the day of a resumption did not (model.md 3). */
const stoppedOf = ({ intervals }: Clock, until: Instant): readonly DayRange[] =>
  intervals
    .filter(({ kind }) => kind === 'stopped')
    .map(({ from, to, open }) => ({ from: addDays(dayOfInstant(from), 1), to: dayOfInstant(open ? until : to) }))
    .filter(({ from, to }) => from <= to);

const stepOf = (part: Part, calendar: Calendar, until: Instant): Step => {
  const clock = clockOf(part.marks, part.plan.limit, calendarAt(calendar, part.division), until);
  const [accepted] = part.marks;
  const decided = decisionOf(part)?.at ?? (hasEnded(part) ? part.since : undefined);
  return {
    part,
    holder: holderOf(part),
    ran: clock.counted,
    stopped: stoppedOf(clock, until),
    opened: accepted === undefined ? undefined : dayOfInstant(accepted.at),
    ended: decided === undefined ? undefined : dayOfInstant(decided),
  };
};

type DayFacts = Pick<
  FieldsOf<'case'>,
  'project' | 'projectDays' | 'projectBudget' | 'daysGovernment' | 'daysAgency' | 'daysApplicant' | 'daysBetween' | 'daysLaw' | 'daysWall'
>;

function ofProject(
  state: CaseState,
  { term, from, to }: Budget,
  steps: readonly Step[],
  calendar: Calendar,
  endedAt: Instant,
): Pick<DayFacts, 'projectDays' | 'projectBudget'> {
  // A part bears the name of its step.
  const stepAt = (step: string): Step | undefined => steps.find(({ part }) => part.id === step);
  const [first, last] = [stepAt(from.step), stepAt(to.step)];
  const begun = from.mark === 'decided' ? first?.ended : first?.opened;
  const window = { from: begun ?? dayOfInstant(state.submittedAt), to: last?.ended ?? dayOfInstant(endedAt) };
  const parts = steps.map(({ part, holder, ran }) => ({
    id: part.id,
    counted: part.plan.counted,
    who: holder === 'office' ? part.office : holder,
    ranges: ran,
  }));
  const { used, total } = projectClock(parts, term, window, calendar);
  return { projectDays: used * 1000, projectBudget: total * 1000 };
}

/** In thousandths of calendar days; `daysBetween`: nobody’s clock ran, it lay between two hands. */
export function daysOfCase(state: CaseState, budget: Budget | undefined, calendar: Calendar, endedAt: Instant): DayFacts {
  const steps = state.order.flatMap((id) => {
    const part = state.parts.get(id);
    return part === undefined || part.plan.kind === 'opinion' ? [] : [stepOf(part, calendar, endedAt)];
  });
  const [from, to] = [dayOfInstant(state.submittedAt), dayOfInstant(endedAt)];
  const held = new Map(wallDays(steps, { from, to }).map(({ holder, days }) => [holder, days]));
  const sum = (...of: readonly Holder[]): number => of.reduce((total, each) => total + (held.get(each) ?? 0), 0) * 1000;
  return {
    project: budget !== undefined,
    ...(budget === undefined ? {} : ofProject(state, budget, steps, calendar, endedAt)),
    daysGovernment: sum('office', 'uncounted'),
    daysAgency: sum('market', 'agency', 'utility'),
    daysApplicant: sum('owner'),
    daysBetween: sum('between'),
    daysLaw: sum('notice', 'stop'),
    daysWall: (to - from) * 1000,
  };
}
