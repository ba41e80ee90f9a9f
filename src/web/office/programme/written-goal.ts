/** A goal as its form holds it: as it begins, and as it is sent. */
import type { GoalRow, PlanView } from '#contract/view/programme.ts';
import { NO_WORDS } from './both-field.tsx';

export const NONE = 'none';

export const startOf = (plan: PlanView, goal: GoalRow | undefined) => ({
  name: goal?.name ?? NO_WORDS,
  measure: goal === undefined ? '' : (goal.measure ?? NONE),
  counts: goal?.counts ?? NO_WORDS,
  unit: goal?.unit ?? 'percent',
  direction: goal?.direction ?? 'up',
  target: goal === undefined ? '' : String(goal.target),
  due: goal?.due ?? `${plan.year}-12-31`,
  owner: goal?.owner.id ?? '',
  system: goal?.system ?? '',
});
export type WrittenGoal = ReturnType<typeof startOf>;

export const bodyOf = ({ measure, counts, unit, direction, target, ...rest }: WrittenGoal, goal: GoalRow | undefined) => ({
  ...rest,
  ...(goal === undefined ? {} : { id: goal.id, slice: goal.slice }),
  target: Number(target),
  ...(measure === NONE ? { measure: null, counts, unit, direction } : { measure }),
});
