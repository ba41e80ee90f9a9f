/** When everything will be done: the end of the longest path of promised limits, uncounted steps included (model.md 3). */
import type { Calendar } from '#domain/clock/calendar.ts';
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { readClock } from '#domain/clock/clock-of.ts';
import { dueOf } from '#domain/clock/due.ts';
import { hasEnded } from '#domain/case/graph.ts';
import type { PartPlan } from '#domain/case/plan.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { plannedMarks } from './planned-marks.ts';

type Node = Pick<PartPlan, 'part' | 'needs' | 'limit'>;

/** The last day of the longest path; `known` gives days that are no longer to be computed. Undefined for no parts. */
export function longestEnd(
  nodes: readonly Node[],
  from: Day,
  calendar: Calendar,
  known: (part: string) => Day | undefined = () => undefined,
): Day | undefined {
  const byId = new Map(nodes.map((node) => [node.part as string, node]));
  const ends = new Map<string, Day>();
  const endOf = (id: string): Day => {
    const done = ends.get(id) ?? known(id);
    if (done !== undefined) return done;
    const node = byId.get(id);
    if (node === undefined) return from;
    // A circle cannot be in a case (the engine refuses it); the mark keeps a damaged one from running for ever.
    ends.set(id, from);
    const start = Math.max(from, ...node.needs.map((edge) => endOf(edge.part))) as Day;
    const end = dueOf(start, node.limit.promised, calendar);
    ends.set(id, end);
    return end;
  };
  const all = nodes.map((node) => endOf(node.part));
  return all.length === 0 ? undefined : (Math.max(...all) as Day);
}

/** The day a running case will be done if nobody is late from today on; the day it was done for an ended one. */
export function doneByOf(state: CaseState, calendar: Calendar, now: Instant): Day | undefined {
  if (state.endedAt !== undefined) return dayOfInstant(state.endedAt);
  return longestEnd(
    [...state.parts.values()].map((part) => part.plan),
    dayOfInstant(now),
    calendar,
    knownOf(state, calendar, now),
  );
}

/** The day a part whose clock has not begun will be done if nobody before it is late: what people ask first. Undefined once it runs or has ended. */
export function expectedEnd(state: CaseState, part: Part, calendar: Calendar, now: Instant): Day | undefined {
  if (part.marks.length > 0 || hasEnded(part) || state.endedAt !== undefined) return undefined;
  const plans = new Map([...state.parts.values()].map(({ plan }) => [plan.part, plan]));
  const before = new Set([part.plan]);
  for (const plan of before) for (const edge of plan.needs) before.add(plans.get(edge.part) ?? plan);
  return longestEnd([...before], dayOfInstant(now), calendar, knownOf(state, calendar, now));
}

const knownOf =
  (state: CaseState, calendar: Calendar, now: Instant) =>
  (id: string): Day | undefined => {
    const part = [...state.parts.values()].find((each) => each.id === id);
    return part === undefined ? undefined : settledDay(part, calendar, now);
  };

const settledDay = (part: Part, calendar: Calendar, now: Instant): Day | undefined => {
  if (hasEnded(part) || part.state === 'granted' || part.state === 'issued') return dayOfInstant(part.since);
  if (part.marks.length === 0) return undefined;
  const own = calendarAt(calendar, part.division);
  const { due } = readClock(plannedMarks(part, own, now), part.plan.limit, own, now);
  // What is overdue cannot be promised for a day that has passed: it may come today at the earliest.
  return due === undefined ? undefined : (Math.max(due, dayOfInstant(now)) as Day);
};
