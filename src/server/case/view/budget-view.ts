/** The matter's own count of days: the union of days on which a counted part ran, against its budget (model.md 3). */
import { clockOf } from '#domain/clock/clock-of.ts';
import { daysIn, unionOfCounted, workingDaysIn, type DayRange } from '#domain/clock/day-range.ts';
import type { Part } from '#domain/case/state.ts';
import { dayOfInstant, type Day } from '#domain/kernel/instant.ts';
import type { CaseView } from '#contract/view/case.ts';
import { doneByOf } from '../promise.ts';
import { dayOrNull } from '../words.ts';
import type { PartScene } from './part-view.ts';

/** Null for a matter without a budget, or before its count began. Parallel days are counted once, never summed. */
export function budgetView(scene: PartScene): CaseView['budget'] {
  const { state, definition, now } = scene;
  const { budget } = definition.matter;
  if (budget === undefined) return null;
  const parts = [...state.parts.values()];
  const first = parts.find((part) => part.id === (budget.from.step as string));
  const start = first === undefined ? undefined : startOf(first);
  if (start === undefined) return null;
  const last = parts.find((part) => part.id === (budget.to.step as string));
  const end = last?.decisions.at(-1)?.at ?? state.endedAt ?? now;
  const range = (each: DayRange): DayRange => ({
    from: Math.max(each.from, start) as Day,
    to: Math.min(each.to, dayOfInstant(end)) as Day,
  });
  const counted = parts
    .filter((part) => part.plan.counted)
    .flatMap((part) => clockOf(part.marks, part.plan.limit, definition.calendar, now).counted.map(range))
    .filter((each) => each.from <= each.to);
  const union = unionOfCounted(counted);
  const used = budget.term.unit === 'working-day' ? workingDaysIn(union, definition.calendar) : daysIn(union);
  return {
    term: budget.term,
    used,
    left: budget.term.amount - used,
    wallDays: dayOfInstant(end) - start,
    forecast: dayOrNull(doneByOf(state, definition.calendar, now)),
  };
}

/** The first mark of a part is its acceptance; before it the part was opened at most. */
const startOf = (part: Part): Day | undefined => {
  const [accepted] = part.marks;
  return accepted === undefined ? undefined : dayOfInstant(accepted.at);
};
