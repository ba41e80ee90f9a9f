/** Judges what is done with a plan: the reform office writes it, the public is asked, a second person adopts it; a promise once adopted is not made less without asking again. */
import type { Actor } from '#domain/case/actor.ts';
import type { Instant, Day } from '#domain/kernel/instant.ts';
import { refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { checkGoal, checkPlan, checkTask, type PlanScope } from './check-plan.ts';
import { decideTask, signed } from './decide-task.ts';
import { isAsSharp, type Goal } from './goal.ts';
import type { PlanContent, PlanEvent, PlanRefusal, PlanState } from './plan.ts';
import type { PlanCommand, TaskCommand } from './plan-command.ts';
import { isSame, owns, signs, type Officer, type ReformOf } from './plan-people.ts';

export type PlanScene = {
  readonly actor: Actor;
  readonly reformOf: ReformOf;
  readonly now: Instant;
  readonly today: Day;
  readonly scope: PlanScope;
};
type Decided = Result<PlanEvent, PlanRefusal>;
type Writing = Exclude<PlanCommand, TaskCommand | { readonly kind: 'draft' }>;

/** No law names these days; they are those in which drafts of the catalogue lie open (decision 0101). */
export const LEAST_OPEN_DAYS = 7;
export const MOST_OPEN_DAYS = 90;

const TASK_ACTS = ['report', 'block', 'unblock', 'claim-done', 'settle-done', 'ask-extension', 'settle-extension'] as const;
const isTaskCommand = (command: PlanCommand): command is TaskCommand => (TASK_ACTS as readonly string[]).includes(command.kind);

const isBlank = (text: string): boolean => text.trim() === '';
const wrong = (problems: readonly Problem[]) => refuse('bad-input' as const, { problems });

/** Of what stands, the goals that the draft leaves out or makes less. */
export const weakenedBy = (draft: PlanContent, standing: PlanContent): readonly Goal[] =>
  standing.goals.filter((goal) => {
    const next = draft.goals.find(({ id }) => id === goal.id);
    return next === undefined || !isAsSharp(next, goal);
  });

const putGoal = (goal: Goal, draft: PlanContent, actor: Officer, scene: PlanScene): Decided => {
  const problems = checkGoal(goal, scene.scope);
  if (problems.length > 0) return wrong(problems);
  const before = draft.goals.find(({ id }) => id === goal.id);
  // Taken up from above: sharper here, weaker only by those above.
  if (before?.from !== undefined && !isAsSharp(goal, before)) return refuse('goal-handed-down');
  const kept = before?.from === undefined ? goal : { ...goal, from: before.from };
  return signed({ kind: 'GoalPut', goal: kept }, actor, scene);
};

const adopt = (from: Day, state: PlanState, draft: PlanContent, scene: PlanScene): Decided => {
  const { actor, today } = scene;
  if (!signs(state.division, actor, scene.reformOf)) return refuse('not-yours');
  if (state.writers.some((writer) => isSame(writer, actor))) return refuse('second-person-needed');
  const problems = checkPlan(draft, scene.scope);
  if (problems.length > 0) return refuse('plan-incomplete', { problems, values: { count: problems.length } });
  const mustAsk = state.standing === undefined || weakenedBy(draft, state.standing.content).length > 0;
  if (mustAsk && state.openUntil === undefined) return refuse('plan-not-consulted');
  if (state.openUntil !== undefined && today <= state.openUntil) return refuse('plan-consultation-open');
  if (from < today) return refuse('plan-begins-in-the-past');
  return signed({ kind: 'Adopted', from }, actor, scene);
};

/** What is written, of a draft that nobody reads yet. */
function write(command: Writing, state: PlanState, draft: PlanContent, actor: Officer, scene: PlanScene): Decided {
  switch (command.kind) {
    case 'name':
      return signed({ ...command, kind: 'Named' }, actor, scene);
    case 'put-goal':
      return putGoal(command.goal, draft, actor, scene);
    case 'drop-goal': {
      const goal = draft.goals.find(({ id }) => id === command.goal);
      if (goal === undefined) return refuse('goal-not-found');
      return goal.from === undefined ? signed({ ...command, kind: 'GoalDropped' }, actor, scene) : refuse('goal-handed-down');
    }
    case 'put-task': {
      const problems = checkTask(command.task, scene.scope, draft);
      return problems.length > 0 ? wrong(problems) : signed({ ...command, kind: 'TaskPut' }, actor, scene);
    }
    case 'drop-task': {
      const task = draft.tasks.find(({ id }) => id === command.task);
      if (task === undefined) return refuse('task-not-found');
      return task.from === undefined ? signed({ ...command, kind: 'TaskDropped' }, actor, scene) : refuse('goal-handed-down');
    }
    case 'consult': {
      // Who supervises does not write drafts: the same as for drafts of the catalogue.
      if (actor.post.duty === 'supervision') return refuse('not-yours');
      const problems = checkPlan(draft, scene.scope);
      if (problems.length > 0) return refuse('plan-incomplete', { problems, values: { count: problems.length } });
      if (command.until < scene.today + LEAST_OPEN_DAYS || command.until > scene.today + MOST_OPEN_DAYS)
        return refuse('plan-consultation-too-short', { values: { days: LEAST_OPEN_DAYS, most: MOST_OPEN_DAYS } });
      return signed({ ...command, kind: 'LaidOpen' }, actor, scene);
    }
    case 'adopt':
    case 'revise':
    case 'close':
      throw new Error(`${state.id}: ${command.kind} is no writing`);
  }
}

/** @param state undefined for a plan not drafted yet. */
export function decidePlan(command: PlanCommand, state: PlanState | undefined, scene: PlanScene): Decided {
  const { actor, reformOf } = scene;
  if (command.kind === 'draft') {
    if (state !== undefined) return refuse('plan-drafted-already');
    if (!owns(command.division, actor, reformOf)) return refuse('not-yours');
    const { id, division, year, content } = command;
    return signed({ kind: 'Drafted', id, division, year, content }, actor, scene);
  }
  if (state === undefined) return refuse('plan-not-found');
  if (state.status === 'closed') return refuse('plan-closed');
  if (isTaskCommand(command)) return decideTask(command, state, scene);
  if (!owns(state.division, actor, reformOf)) return refuse('not-yours');
  if (command.kind === 'revise') {
    if (state.standing === undefined || state.draft !== undefined) return refuse('plan-being-revised');
    return isBlank(command.reason) ? refuse('programme-reasons-missing') : signed({ ...command, kind: 'Revised' }, actor, scene);
  }
  if (command.kind === 'close') {
    if (!signs(state.division, actor, reformOf)) return refuse('not-yours');
    return isBlank(command.reason) ? refuse('programme-reasons-missing') : signed({ ...command, kind: 'Closed' }, actor, scene);
  }
  const { draft } = state;
  if (draft === undefined) return refuse('plan-not-a-draft');
  if (command.kind === 'adopt') return adopt(command.from, state, draft, scene);
  // What lies open is not changed under the eyes of those who comment on it.
  if (state.status === 'consulted' && scene.today <= (state.openUntil ?? 0)) return refuse('plan-consultation-open');
  return write(command, state, draft, actor, scene);
}
