/** A task as its form holds it, and as it begins. */
import type { PlanView, TaskRow } from '#contract/view/programme.ts';
import { NO_WORDS } from './both-field.tsx';

/** The next free number of a system. */
export const numberFor = (plan: PlanView, system: string): string => {
  const used = plan.tasks.filter((task) => task.system === system).map(({ id }) => Number(id.split('-')[1]));
  return `${system}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
};

export const startOf = (plan: PlanView, task: TaskRow | undefined, today: string) => ({
  id: task?.id ?? '',
  name: task?.name ?? NO_WORDS,
  kind: task?.kind ?? 'service',
  system: task?.system ?? '',
  level: task?.level ?? 'county',
  lead: task?.lead.id ?? '',
  joint: task?.joint.map(({ id }) => id) ?? [],
  start: task?.start ?? today,
  due: task?.due ?? `${plan.year}-12-31`,
  needs: task?.needs ?? [],
  goals: task?.goals ?? [],
  milestones: task?.milestones.map(({ id, name, due }) => ({ id, name, due })) ?? [{ id: 'm1', name: NO_WORDS, due: `${plan.year}-12-31` }],
});
export type WrittenTask = ReturnType<typeof startOf>;
