/** The matter's own count of days: the union of days on which a counted part ran, against its budget (model.md 3). */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { clockOf } from '#domain/clock/clock-of.ts';
import { daysIn, unionOfCounted, workingDaysIn, type DayRange } from '#domain/clock/day-range.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { CaseView } from '#contract/view/case.ts';
import { doneByOf } from '../promise.ts';
import { dayOrNull } from '../words.ts';
import type { PartScene } from './part-view.ts';

export type CountedUnion = {
  readonly term: Term;
  readonly used: number;
  readonly ranges: readonly DayRange[];
  readonly start: Day;
  readonly end: Instant;
};

/** Undefined for a matter without a budget, or before its count began. Parallel days are counted once, never summed. */
export function countedUnion(state: CaseState, definition: CaseDefinition, now: Instant): CountedUnion | undefined {
  const { budget } = definition.matter;
  if (budget === undefined) return undefined;
  const parts = [...state.parts.values()];
  const first = parts.find((part) => part.id === (budget.from.step as string));
  const start = first === undefined ? undefined : startOf(first);
  if (start === undefined) return undefined;
  const last = parts.find((part) => part.id === (budget.to.step as string));
  const end = last?.decisions.at(-1)?.at ?? state.endedAt ?? now;
  const range = (each: DayRange): DayRange => ({
    from: Math.max(each.from, start) as Day,
    to: Math.min(each.to, dayOfInstant(end)) as Day,
  });
  const counted = parts
    .filter((part) => part.plan.counted)
    .flatMap((part) => clockOf(part.marks, part.plan.limit, calendarAt(definition.calendar, part.division), now).counted.map(range))
    .filter((each) => each.from <= each.to);
  const ranges = unionOfCounted(counted);
  const used = budget.term.unit === 'working-day' ? workingDaysIn(ranges, definition.calendar) : daysIn(ranges);
  return { term: budget.term, used, ranges, start, end };
}

/** Null where there is nothing to count. */
export function budgetView({ state, definition, now }: PartScene): CaseView['budget'] {
  const union = countedUnion(state, definition, now);
  if (union === undefined) return null;
  const { term, used, start, end } = union;
  return {
    term,
    used,
    left: term.amount - used,
    wallDays: dayOfInstant(end) - start,
    forecast: dayOrNull(doneByOf(state, definition.calendar, now)),
  };
}

/** The first mark of a part is its acceptance; before it the part was opened at most. */
const startOf = (part: Part): Day | undefined => {
  const [accepted] = part.marks;
  return accepted === undefined ? undefined : dayOfInstant(accepted.at);
};
