/** Operations on tasks of a plan and on what is handed down from level to level. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { PlanDone, TaskRow, TaskView } from '../view/programme.ts';
import { Closed, DayText, Id, Rows, Sentence } from './shapes.ts';
import { PlanId, TaskId } from './programme.ts';
import { handOperations } from './programme-hand.ts';

const OfTask = Closed({ id: PlanId, task: TaskId });
const acting = [
  'plan-not-found',
  'task-not-found',
  'not-yours',
  'plan-not-in-force',
  'plan-closed',
  'task-done',
  'programme-reasons-missing',
];
const Evidence = Type.Array(
  Type.Union([
    Closed({ kind: Type.Literal('file'), file: Id }),
    Closed({ kind: Type.Literal('figure'), measure: Id }),
    Closed({ kind: Type.Literal('case'), number: Id }),
  ]),
  { maxItems: 20 },
);

const tasks: readonly Operation[] = [
  {
    name: 'task.list',
    summary: 'Tasks the own office leads or shares in, the most urgent first; of a plan: all of its tasks',
    who: 'officer',
    query: Closed({ plan: Type.Optional(PlanId) }),
    reply: Rows(TaskRow),
    refusals: ['not-yours'],
    command: false,
  },
  {
    name: 'task.get',
    summary: 'A task: milestones, what was reported with which evidence, what it waits for and what waits for it',
    who: 'officer',
    params: OfTask,
    reply: TaskView,
    refusals: ['plan-not-found', 'task-not-found'],
    command: false,
  },
  {
    name: 'task.file',
    summary: 'A file of evidence',
    who: 'officer',
    params: Closed({ id: PlanId, task: TaskId, file: Id }),
    reply: Type.Unknown(),
    refusals: ['plan-not-found', 'task-not-found', 'file-not-found'],
    command: false,
  },
  {
    name: 'task.report',
    summary: 'The lead reports; a milestone is reached only with evidence',
    who: 'officer',
    params: OfTask,
    body: Closed({ text: Sentence, milestone: Type.Optional(Id), evidence: Evidence }),
    reply: PlanDone,
    refusals: [...acting, 'milestone-unknown', 'milestone-reached', 'programme-evidence-missing', 'file-not-found'],
    command: true,
  },
  {
    name: 'task.block',
    summary: 'The lead says what blocks it, and whose move it is',
    who: 'officer',
    params: OfTask,
    body: Closed({ reason: Sentence, on: Id }),
    reply: PlanDone,
    refusals: acting,
    command: true,
  },
  {
    name: 'task.unblock',
    summary: 'It goes on',
    who: 'officer',
    params: OfTask,
    body: Closed({ text: Sentence }),
    reply: PlanDone,
    refusals: [...acting, 'task-not-blocked'],
    command: true,
  },
  {
    name: 'task.claim-done',
    summary: 'The lead says that it is done; every milestone is reached and nothing it waits for is open',
    who: 'officer',
    params: OfTask,
    body: Closed({ text: Sentence, evidence: Evidence }),
    reply: PlanDone,
    refusals: [...acting, 'task-milestones-open', 'task-needs-open', 'programme-evidence-missing', 'file-not-found'],
    command: true,
  },
  {
    name: 'task.settle-done',
    summary: 'The owner of the plan confirms that it is done, or sends it back with reasons',
    who: 'officer',
    params: OfTask,
    body: Closed({ done: Type.Boolean(), text: Sentence }),
    reply: PlanDone,
    refusals: [...acting, 'task-not-claimed', 'second-person-needed'],
    command: true,
  },
  {
    name: 'task.ask-extension',
    summary: 'The lead asks for a later day, with reasons',
    who: 'officer',
    params: OfTask,
    body: Closed({ due: DayText, reason: Sentence }),
    reply: PlanDone,
    refusals: [...acting, 'task-extension-open', 'task-extension-not-later'],
    command: true,
  },
  {
    name: 'task.settle-extension',
    summary: 'The owner of the plan grants the later day or refuses it',
    who: 'officer',
    params: OfTask,
    body: Closed({ granted: Type.Boolean(), text: Sentence }),
    reply: PlanDone,
    refusals: [...acting, 'task-no-extension', 'second-person-needed'],
    command: true,
  },
];

export const taskOperations: readonly Operation[] = [...tasks, ...handOperations];
