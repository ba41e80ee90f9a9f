/** The parts of a case as steps of a project: what has happened with dates, what is open with its clock, what is to come with its length. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import { hasEnded } from '#domain/case/graph.ts';
import type { CaseState, Part, PartState } from '#domain/case/state.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf, type Clock } from '#domain/clock/clock-of.ts';
import type { DayRange } from '#domain/clock/day-range.ts';
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { ProjectStep, Span } from '#domain/project/outlook.ts';
import type { Holder } from '#domain/project/wall-days.ts';
import { plannedEnd, plannedMarks } from '#server/case/planned-marks.ts';

export type ProjectScene = { readonly state: CaseState; readonly definition: CaseDefinition; readonly now: Instant };

/** One step with the part it stands for. */
export type Placed = ProjectStep & {
  readonly part: Part;
  readonly clock: Clock;
  readonly stopped: readonly DayRange[];
  readonly holder: Exclude<Holder, 'stop' | 'between'>;
};

/** States after which nothing of the part is done and nothing is to come. */
const out: ReadonlySet<PartState> = new Set([
  'waived',
  'not-needed',
  'not-accepted',
  'wrong-office',
  'acceptance-withdrawn',
  'lapsed',
  'withdrawn',
]);

const holderOf = ({ plan }: Part): Placed['holder'] =>
  plan.kind === 'outside' && !plan.counted ? plan.by : plan.counted ? 'office' : 'uncounted';

const decided: ReadonlySet<PartState> = new Set(['granted', 'issued', 'delivered', 'refused']);

/** The day of the decision, of the completion, of the refusal; not the day a certificate was handed over. */
const endedOn = (part: Part): Day | undefined => {
  if (!hasEnded(part) && !decided.has(part.state)) return undefined;
  return dayOfInstant(part.decisions.at(-1)?.at ?? part.since);
};

/** Opinions are children of a part: its days hold theirs. */
const isStep = (part: Part): boolean => part.plan.kind !== 'opinion';

function placed(part: Part, of: Calendar, now: Instant): Placed {
  const calendar = calendarAt(of, part.division);
  const { plan, marks, stops } = part;
  const clock = clockOf(marks, plan.limit, calendar, now);
  const [accepted] = marks;
  const ended = endedOn(part);
  const due =
    ended === undefined && accepted !== undefined ? clockOf(plannedMarks(part, calendar, now), plan.limit, calendar, now).due : undefined;
  const plans = stops.filter((stop) => !stop.counts).map((stop) => plannedEnd(stop, calendar));
  const resumes = plans.length === 0 ? undefined : (Math.max(...plans) as Day);
  return {
    part,
    clock,
    id: part.id,
    term: plan.limit.promised,
    counted: plan.counted,
    needs: plan.needs.map((edge): string => edge.part),
    out: out.has(part.state),
    holder: holderOf(part),
    ran: clock.counted,
    stopped: stoppedOf(clock, now),
    ...(accepted === undefined ? {} : { opened: dayOfInstant(accepted.at) }),
    ...(ended === undefined ? {} : { ended }),
    ...(due === undefined ? {} : { due }),
    ...(resumes === undefined ? {} : { resumes }),
  };
}

/** The day of a stop still ran, the day of a resumption did not (model.md 3). */
const stoppedOf = ({ intervals }: Clock, now: Instant): readonly DayRange[] =>
  intervals
    .filter(({ kind }) => kind === 'stopped')
    .map(({ from, to, open }) => ({ from: addDays(dayOfInstant(from), 1), to: dayOfInstant(open ? now : to) }))
    .filter(({ from, to }) => from <= to);

/** Steps in the order of the plan. */
export const stepsOf = ({ state, definition, now }: ProjectScene): readonly Placed[] =>
  state.order.flatMap((id) => {
    const part = state.parts.get(id);
    return part === undefined || !isStep(part) ? [] : [placed(part, definition.calendar, now)];
  });

/** The same steps at the law's own lengths, for the sum of the old way. */
export const atStatutory = (steps: readonly Placed[]): readonly Placed[] =>
  steps.map((step): Placed => {
    const { statutory } = step.part.plan.limit;
    const term: Term = statutory === undefined ? step.term : { amount: statutory.amount, unit: statutory.unit };
    return { ...step, term };
  });

/** From the acceptance (or the decision) of the step that begins the count to the decision of the one that ends it, or today. */
export function spanOf(
  { state, definition, now }: ProjectScene,
  steps: readonly Placed[],
): Span & { readonly begun: boolean; readonly closed: boolean; readonly until: Day } {
  const { budget } = definition.matter;
  const today = dayOfInstant(now);
  const [first, last] = [steps.find(({ id }) => id === budget?.from.step), steps.find(({ id }) => id === budget?.to.step)];
  const begun = budget?.from.mark === 'decided' ? first?.ended : first?.opened;
  const closed = last?.ended ?? (state.endedAt === undefined ? undefined : dayOfInstant(state.endedAt));
  return {
    start: begun ?? dayOfInstant(state.submittedAt),
    begun: begun !== undefined,
    closed: closed !== undefined,
    today,
    until: closed ?? today,
  };
}
