/** From what people send to what the domain judges: days read, ids given, a measure's own unit taken over. */
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Goal, GoalSlice } from '#domain/programme/goal.ts';
import type { Handed } from '#domain/programme/hand-down.ts';
import { contentOf, type PlanContent, type PlanState } from '#domain/programme/plan.ts';
import type { Milestone, Task } from '#domain/programme/task.ts';
import type { ProgrammeRoom } from './programme-room.ts';

type GoalBody = {
  readonly id?: string;
  readonly name: Text;
  readonly counts?: Text;
  readonly measure: string | null;
  readonly unit?: Goal['unit'];
  readonly direction?: Goal['direction'];
  readonly target: number;
  readonly due: string;
  readonly owner: string;
  readonly slice?: GoalSlice;
  readonly system: string;
};
type TaskBody = Omit<Task, 'start' | 'due' | 'milestones' | 'from'> & {
  readonly start: string;
  readonly due: string;
  readonly milestones: readonly (Omit<Milestone, 'due'> & { readonly due: string })[];
};

const wrongDay = (pointer: string) => refuse('bad-input', { problems: [{ pointer, code: 'no-such-plan-day' }] });

/** `G3`: one more than the greatest, so that the number of one that was left out is not given again within a version. */
export const nextGoalId = ({ goals }: Pick<PlanContent, 'goals'>): string =>
  `G${Math.max(0, ...goals.map(({ id }) => Number(id.slice(1)))) + 1}`;
export const nextTaskId = ({ tasks }: Pick<PlanContent, 'tasks'>, system: string): string => {
  const used = tasks.filter((task) => task.system === system).map(({ id }) => Number(id.slice(system.length + 1)));
  return `${system}-${String(Math.max(0, ...used) + 1).padStart(2, '0')}`;
};

export function readGoal(room: ProgrammeRoom, body: unknown, content: PlanContent): Result<Goal> {
  const { due: dueText, owner, id, counts, slice = {}, unit, direction, ...rest } = body as GoalBody;
  const due = readDay(dueText);
  if (due === undefined) return wrongDay('/due');
  const measure = rest.measure === null ? undefined : room.measures().get(rest.measure);
  const before = content.goals.find((each) => each.id === id);
  return ok({
    ...rest,
    id: id ?? nextGoalId(content),
    counts: measure?.formula ?? counts ?? { zh: '', en: '' },
    unit: measure?.unit ?? unit ?? 'percent',
    direction: measure?.direction ?? direction ?? 'up',
    due,
    owner: brandAs<OfficeId>(owner),
    slice,
    ...(before?.part === undefined ? {} : { part: before.part }),
  });
}

export function readTask(body: unknown, content: PlanContent): Result<Task> {
  const { start: startText, due: dueText, milestones, ...rest } = body as TaskBody;
  const [start, due] = [readDay(startText), readDay(dueText)];
  if (start === undefined) return wrongDay('/start');
  if (due === undefined) return wrongDay('/due');
  const read: Milestone[] = [];
  for (const [index, each] of milestones.entries()) {
    const day = readDay(each.due);
    if (day === undefined) return wrongDay(`/milestones/${index}/due`);
    read.push({ ...each, due: day });
  }
  const before = content.tasks.find(({ id }) => id === rest.id);
  return ok({ ...rest, start, due, milestones: read, ...(before?.from === undefined ? {} : { from: before.from }) });
}

type Wished = { readonly target?: number; readonly due?: Day; readonly lead?: OfficeId };

/** What is taken up: the floor with what is asked beyond it, under a number of the own plan, saying whence it came. */
export const shapeOf =
  (
    hand: {
      readonly id: string;
      readonly from: { readonly division: DivisionCode; readonly plan: string; readonly id: string };
      readonly to?: OfficeId;
    },
    wish: Wished,
    lead: OfficeId,
  ) =>
  (floor: Handed, plan: PlanState): Handed => {
    const content = plan.draft ?? contentOf(plan);
    const from = { ...hand.from, hand: hand.id };
    const due = wish.due ?? (floor.kind === 'goal' ? floor.goal.due : floor.task.due);
    if (floor.kind === 'goal') {
      const owner = hand.to ?? wish.lead ?? lead;
      const part = hand.to === undefined ? {} : { part: hand.from.id };
      return {
        kind: 'goal',
        goal: { ...floor.goal, id: nextGoalId(content), target: wish.target ?? floor.goal.target, due, owner, from, ...part },
      };
    }
    const milestones = floor.task.milestones.map((each) => (each.due > due ? { ...each, due } : each));
    const level = hand.to === undefined ? floor.task.level : 'department';
    const own = {
      id: nextTaskId(content, floor.task.system),
      lead: hand.to ?? wish.lead ?? lead,
      joint: [],
      needs: [],
      goals: [],
      level,
    } as const;
    return { kind: 'task', task: { ...floor.task, ...own, due, milestones, from } };
  };
