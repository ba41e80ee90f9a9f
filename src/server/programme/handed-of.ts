/** What is handed down to a place below, or to an office of one's own. */
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Handed } from '#domain/programme/hand-down.ts';
import type { PlanState } from '#domain/programme/plan.ts';

export type Sent = {
  readonly plan: string;
  readonly goal?: string;
  readonly task?: string;
  readonly divisions: readonly number[];
  readonly offices: readonly string[];
};
export type Target = { readonly division: DivisionCode; readonly to?: OfficeId };

/** What is handed down, as it stands; to an office as its share of the same measure. */
export function handedOf({ standing }: PlanState, { goal, task }: Sent, to: OfficeId | undefined): Result<Handed> {
  if (goal !== undefined) {
    const found = standing?.content.goals.find(({ id }) => id === goal);
    if (found === undefined) return refuse('goal-not-found');
    const { from: _from, part: _part, ...bare } = found;
    return ok({ kind: 'goal', goal: to === undefined ? bare : { ...bare, slice: { office: to } } });
  }
  const found = standing?.content.tasks.find(({ id }) => id === task);
  if (found === undefined) return refuse('task-not-found');
  const { from: _from, ...bare } = found;
  return ok({ kind: 'task', task: { ...bare, goals: [], needs: [], joint: [] } });
}
