/** What must be right in a goal, a task and a whole plan before it is laid open: field by field, and no circle of tasks that wait for each other. */
import type { Problem } from '#domain/kernel/result.ts';
import { systemOf, type Framework } from './framework.ts';
import type { Goal } from './goal.ts';
import type { PlanContent } from './plan.ts';
import type { Task } from './task.ts';

/** What a plan may name, of the division it is for. */
export type PlanScope = {
  readonly framework: Framework;
  readonly isOffice: (id: string) => boolean;
  /** The unit and direction of a measure of the registry. */
  readonly measureOf: (id: string) => Pick<Goal, 'unit' | 'direction'> | undefined;
};

const problem = (pointer: string, code: string, values?: Problem['values']): Problem => ({
  pointer,
  code,
  ...(values === undefined ? {} : { values }),
});
const when = (wrong: boolean, found: Problem): readonly Problem[] => (wrong ? [found] : []);
const isBlank = ({ zh, en }: Goal['name']): boolean => zh.trim() === '' || en.trim() === '';
const LARGEST_PERCENT = 100;

export function checkGoal(goal: Goal, { framework, isOffice, measureOf }: PlanScope): readonly Problem[] {
  const measure = goal.measure === null ? undefined : measureOf(goal.measure);
  return [
    ...when(isBlank(goal.name), problem('/name', 'text-in-both-languages')),
    ...when(goal.measure === null && isBlank(goal.counts), problem('/counts', 'text-in-both-languages')),
    ...when(goal.measure !== null && measure === undefined, problem('/measure', 'unknown-measure', { measure: goal.measure ?? '' })),
    ...when(measure !== undefined && measure.unit !== goal.unit, problem('/unit', 'unit-is-the-measures')),
    ...when(goal.target < 0 || (goal.unit === 'percent' && goal.target > LARGEST_PERCENT), problem('/target', 'target-out-of-range')),
    ...when(!isOffice(goal.owner), problem('/owner', 'unknown-office', { office: goal.owner })),
    ...when(Object.keys(goal.slice).length > 1, problem('/slice', 'one-facet-only')),
    ...when(goal.slice.office !== undefined && !isOffice(goal.slice.office), problem('/slice/office', 'unknown-office')),
    ...when(systemOf(framework, goal.system) === undefined, problem('/system', 'unknown-system', { system: goal.system })),
  ];
}

const milestonesOf = ({ milestones, start, due }: Task): readonly Problem[] =>
  milestones.flatMap((each, index) => [
    ...when(isBlank(each.name), problem(`/milestones/${index}/name`, 'text-in-both-languages')),
    ...when(each.due < start || each.due > due, problem(`/milestones/${index}/due`, 'milestone-outside-task')),
    ...when(milestones.findIndex(({ id }) => id === each.id) !== index, problem(`/milestones/${index}/id`, 'given-twice')),
  ]);

export function checkTask(task: Task, { framework, isOffice }: PlanScope, content: PlanContent): readonly Problem[] {
  return [
    ...when(isBlank(task.name), problem('/name', 'text-in-both-languages')),
    ...when(systemOf(framework, task.system) === undefined, problem('/system', 'unknown-system', { system: task.system })),
    ...when(!task.id.startsWith(`${task.system}-`), problem('/id', 'number-begins-with-system', { system: task.system })),
    ...when(!isOffice(task.lead), problem('/lead', 'unknown-office', { office: task.lead })),
    ...task.joint.flatMap((office, index) =>
      when(!isOffice(office) || office === task.lead, problem(`/joint/${index}`, 'unknown-office', { office })),
    ),
    ...when(task.due < task.start, problem('/due', 'due-before-start')),
    ...when(task.milestones.length === 0, problem('/milestones', 'milestone-needed')),
    ...milestonesOf(task),
    ...task.goals.flatMap((goal, index) =>
      when(!content.goals.some(({ id }) => id === goal), problem(`/goals/${index}`, 'unknown-goal', { goal })),
    ),
    ...task.needs.flatMap((need, index) =>
      when(!content.tasks.some(({ id }) => id === need), problem(`/needs/${index}`, 'unknown-task', { task: need })),
    ),
    ...circleOf(task, content),
  ];
}

/** The circle through a task, as the numbers one would walk: none where it waits for nothing that waits for it. */
export function findCircle(tasks: readonly Pick<Task, 'id' | 'needs'>[], from: string): readonly string[] | undefined {
  const needs = new Map(tasks.map((task) => [task.id, task.needs]));
  const seen = new Set<string>();
  const walk = (id: string, way: readonly string[]): readonly string[] | undefined => {
    for (const need of needs.get(id) ?? []) {
      if (need === from) return [...way, id, need];
      if (seen.has(need)) continue;
      seen.add(need);
      const found = walk(need, [...way, id]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return walk(from, []);
}

const circleOf = (task: Task, { tasks }: PlanContent): readonly Problem[] => {
  const circle = findCircle([...tasks.filter(({ id }) => id !== task.id), task], task.id);
  return circle === undefined ? [] : [problem('/needs', 'tasks-in-a-circle', { circle: circle.join(' → ') })];
};

/** All that keeps a plan from being laid open; pointers lead to the goal or task. */
export function checkPlan(content: PlanContent, scope: PlanScope): readonly Problem[] {
  const behind = (at: string) => (found: Problem) => ({ ...found, pointer: `${at}${found.pointer}` });
  return [
    ...when(isBlank(content.title), problem('/title', 'text-in-both-languages')),
    ...when(isBlank(content.basis), problem('/basis', 'text-in-both-languages')),
    ...when(content.goals.length === 0, problem('/goals', 'goal-needed')),
    ...content.goals.flatMap((goal, index) => checkGoal(goal, scope).map(behind(`/goals/${index}`))),
    ...content.tasks.flatMap((task, index) => checkTask(task, scope, content).map(behind(`/tasks/${index}`))),
  ];
}
