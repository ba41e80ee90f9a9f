/** Operations on plans and goals: written, laid open, adopted, revised; read with what cases show of them. */
import { Type } from 'typebox';
import { UNITS } from '#domain/measure/measure.ts';
import { TASK_KINDS, TASK_LEVELS } from '#domain/programme/task.ts';
import type { Operation } from '../operation.ts';
import { BreakdownView, GoalView, oneOf, PlanChoices, PlanDone, PlanHistoryRow, PlanRow, PlanView, PublicPlan } from '../view/programme.ts';
import { Closed, DayText, Id, Page, Rows, Sentence } from './shapes.ts';

export const PlanId = Type.String({ minLength: 8, maxLength: 140, pattern: '^\\d{6}-[\\w.-]+$' });
const Both = Closed({ zh: Type.String({ maxLength: 300 }), en: Type.String({ maxLength: 300 }) });
const GoalId = Type.String({ pattern: '^G\\d{1,3}$' });
export const TaskId = Type.String({ pattern: '^[HV]\\d-\\d{2,3}$' });
const facet = Type.Optional(Id);

const GoalIn = Closed({
  id: Type.Optional(GoalId),
  name: Both,
  counts: Type.Optional(Both),
  measure: Type.Union([Id, Type.Null()]),
  /** Where there is no measure, which has its own. */
  unit: Type.Optional(oneOf(UNITS)),
  direction: Type.Optional(oneOf(['up', 'down'])),
  target: Type.Number({ minimum: 0, maximum: 1_000_000_000 }),
  due: DayText,
  owner: Id,
  slice: Type.Optional(Closed({ office: facet, item: facet, matter: facet, channel: facet })),
  system: Id,
});
const TaskIn = Closed({
  id: TaskId,
  name: Both,
  kind: oneOf(TASK_KINDS),
  system: Id,
  level: oneOf(TASK_LEVELS),
  lead: Id,
  joint: Type.Array(Id, { maxItems: 20 }),
  start: DayText,
  due: DayText,
  needs: Type.Array(TaskId, { maxItems: 50 }),
  goals: Type.Array(GoalId, { maxItems: 50 }),
  milestones: Type.Array(Closed({ id: Type.String({ pattern: '^m\\d{1,2}$' }), name: Both, due: DayText }), { maxItems: 20 }),
});

const One = Closed({ id: PlanId });
const OfGoal = Closed({ id: PlanId, goal: GoalId });
const OfTask = Closed({ id: PlanId, task: TaskId });
const writing = ['plan-not-found', 'not-yours', 'plan-closed', 'plan-not-a-draft', 'plan-consultation-open'];

const reading: readonly Operation[] = [
  {
    name: 'plan.list',
    summary: 'Plans of the own division, of those above it and of those below it, newest year first',
    who: 'officer',
    query: Closed({ division: Type.Optional(Type.String({ pattern: '^\\d{6}$' })) }),
    reply: Rows(PlanRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'plan.choices',
    summary: 'What a plan of the own division may name: frameworks, measures, offices, the divisions below',
    who: 'officer',
    reply: PlanChoices,
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'plan.get',
    summary: 'A plan: framework, goals with what cases show, tasks with their lights; `draft`: the version being written',
    who: 'officer',
    params: One,
    query: Closed({ draft: Type.Optional(Type.Literal('1')) }),
    reply: PlanView,
    refusals: ['plan-not-found'],
    command: false,
  },
  {
    name: 'plan.history',
    summary: 'Who changed what in a plan, newest first',
    who: 'officer',
    params: One,
    query: Closed(Page),
    reply: Rows(PlanHistoryRow),
    refusals: ['plan-not-found'],
    command: false,
  },
  {
    name: 'plan.breakdown',
    summary: 'Each goal through the levels: who took it up, who did not, and whether it adds up',
    who: 'officer',
    params: One,
    reply: BreakdownView,
    refusals: ['plan-not-found'],
    command: false,
  },
  {
    name: 'goal.get',
    summary: 'A goal: formula, series, projection, its tasks, who answers for it',
    who: 'officer',
    params: OfGoal,
    reply: GoalView,
    refusals: ['plan-not-found', 'goal-not-found'],
    command: false,
  },
];

const changing: readonly Operation[] = [
  {
    name: 'plan.draft',
    summary: 'The reform office begins a plan of its division',
    who: 'officer',
    body: Closed({
      year: Type.Integer({ minimum: 2015, maximum: 2100 }),
      title: Both,
      basis: Both,
      framework: Id,
      example: Type.Optional(Id),
    }),
    reply: PlanDone,
    refusals: ['not-yours'],
    command: true,
  },
  {
    name: 'plan.name',
    summary: 'Names the draft and the document it carries out',
    who: 'officer',
    params: One,
    body: Closed({ title: Both, basis: Both }),
    reply: PlanDone,
    refusals: writing,
    command: true,
  },
  {
    name: 'plan.put-goal',
    summary: 'Adds a goal to the draft or changes one; there is no field for what is true today',
    who: 'officer',
    params: One,
    body: GoalIn,
    reply: PlanDone,
    refusals: [...writing, 'goal-handed-down'],
    command: true,
  },
  {
    name: 'plan.drop-goal',
    summary: 'Leaves a goal out of the draft',
    who: 'officer',
    params: OfGoal,
    reply: PlanDone,
    refusals: [...writing, 'goal-not-found', 'goal-handed-down'],
    command: true,
  },
  {
    name: 'plan.put-task',
    summary: 'Adds a task to the draft or changes one; tasks do not wait for each other in a circle',
    who: 'officer',
    params: One,
    body: TaskIn,
    reply: PlanDone,
    refusals: writing,
    command: true,
  },
  {
    name: 'plan.drop-task',
    summary: 'Leaves a task out of the draft',
    who: 'officer',
    params: OfTask,
    reply: PlanDone,
    refusals: [...writing, 'task-not-found', 'goal-handed-down'],
    command: true,
  },
  {
    name: 'plan.consult',
    summary: 'Lays the draft open to everybody for at least seven days',
    who: 'officer',
    params: One,
    body: Closed({ until: DayText }),
    reply: PlanDone,
    refusals: [...writing, 'plan-incomplete', 'plan-consultation-too-short'],
    command: true,
  },
  {
    name: 'plan.adopt',
    summary: 'A second person adopts the draft, from a day on',
    who: 'officer',
    params: One,
    body: Closed({ from: DayText }),
    reply: PlanDone,
    refusals: [
      ...writing,
      'second-person-needed',
      'plan-incomplete',
      'plan-not-consulted',
      'comments-unanswered',
      'plan-begins-in-the-past',
    ],
    command: true,
  },
  {
    name: 'plan.revise',
    summary: 'Begins the next version; what stands goes on standing',
    who: 'officer',
    params: One,
    body: Closed({ reason: Sentence }),
    reply: PlanDone,
    refusals: ['plan-not-found', 'not-yours', 'plan-closed', 'plan-being-revised', 'programme-reasons-missing'],
    command: true,
  },
  {
    name: 'plan.close',
    summary: 'Closes a plan whose time is over',
    who: 'officer',
    params: One,
    body: Closed({ reason: Sentence }),
    reply: PlanDone,
    refusals: ['plan-not-found', 'not-yours', 'plan-closed', 'programme-reasons-missing'],
    command: true,
  },
];

const open: readonly Operation[] = [
  {
    name: 'programme.list',
    summary: 'Plans that stand or lie open, of the province and a line of divisions',
    who: 'public',
    reply: Rows(PlanRow),
    refusals: [],
    command: false,
  },
  {
    name: 'programme.read',
    summary: 'A published plan: what was promised, what is true today, when it will be reached',
    who: 'public',
    params: One,
    reply: PublicPlan,
    refusals: ['plan-not-found'],
    command: false,
  },
];

export const planOperations: readonly Operation[] = [...reading, ...changing, ...open];
