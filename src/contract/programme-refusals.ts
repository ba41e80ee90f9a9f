/** Why plans, tasks and what is handed down refuse, with status and sentence; those shared with other rooms stand with them. */
import type { HandRefusal } from '#domain/programme/hand-down.ts';
import type { PlanRefusal } from '#domain/programme/plan.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });
type Elsewhere = 'not-yours' | 'second-person-needed' | 'bad-input';

export const programmeRefusals = {
  'plan-not-found': entry(404, '没有这份计划。', 'There is no such plan.'),
  'plan-drafted-already': entry(409, '这份计划已经起草。', 'The plan was drafted already.'),
  'plan-not-a-draft': entry(409, '这份计划正在施行，先起草新的一版再改。', 'The plan stands: begin its next version to change it.'),
  'plan-not-in-force': entry(409, '计划还没有施行，或者已经结束。', 'The plan is not in force yet, or is over.'),
  'plan-being-revised': entry(409, '已经在起草下一版，或者还没有施行过。', 'Its next version is being written already, or it never stood.'),
  'plan-not-consulted': entry(
    409,
    '先公开征求意见：第一版，或者目标有降低、推迟的，都要先问过公众。',
    'Ask the public first: a first version, or one with a goal that is lower, later or left out.',
  ),
  'plan-consultation-open': entry(
    409,
    '正在公开征求意见，意见期满前不改也不通过。',
    'It lies open for comments: nothing is changed or adopted before the last day.',
  ),
  'plan-consultation-too-short': entry(422, '公开{days}到{most}天。', 'It lies open for {days} to {most} days.'),
  'plan-incomplete': entry(422, '还有{count}处要补正。', '{count} things are still to be put right.'),
  'plan-closed': entry(409, '这份计划已经结束。', 'The plan is closed.'),
  'plan-begins-in-the-past': entry(422, '施行日期不能早于今天。', 'It cannot begin before today.'),
  'goal-not-found': entry(404, '没有这个目标。', 'There is no such goal.'),
  'goal-handed-down': entry(
    409,
    '这是上级交下来的：本级只能更高、更早，要降低或者去掉，由上级决定。',
    'It was handed down: here it may only be higher or earlier; those above lower it or take it back.',
  ),
  'task-not-found': entry(404, '没有这个任务。', 'There is no such task.'),
  'task-done': entry(409, '任务已经办结。', 'The task is done.'),
  'task-not-claimed': entry(409, '牵头单位还没有报完成。', 'The office that leads it has not said that it is done.'),
  'task-milestones-open': entry(409, '还有{count}个节点没有到。', '{count} milestones are not reached.'),
  'task-needs-open': entry(409, '它要等的任务还没办结：{tasks}。', 'What it waits for is not done: {tasks}.'),
  'task-not-blocked': entry(409, '任务没有受阻。', 'The task is not blocked.'),
  'task-extension-open': entry(409, '已经申请过，等批。', 'More time was asked for already.'),
  'task-no-extension': entry(409, '没有人申请延期。', 'Nobody asked for more time.'),
  'task-extension-not-later': entry(422, '新的日期要晚于现在的期限。', 'The new day must be later than the present one.'),
  'milestone-unknown': entry(422, '没有这个节点。', 'There is no such milestone.'),
  'milestone-reached': entry(409, '这个节点已经到了。', 'The milestone was reached already.'),
  'programme-evidence-missing': entry(
    422,
    '说到了，要有依据：附文件、指标或办件。',
    'What is said to be reached needs evidence: a file, a measure or a case.',
  ),
  'programme-reasons-missing': entry(422, '写明理由：对方会看到。', 'Give the reasons: the other side reads them.'),
  'hand-not-found': entry(404, '没有这项交办。', 'Nothing of this kind was handed down.'),
  'not-below': entry(422, '只能交给下级，或者本级的部门。', 'It is handed to a division below, or to an office of the own.'),
  'handed-already': entry(409, '已经交给它了。', 'It was handed to it already.'),
  'hand-answered': entry(409, '已经答复过了。', 'It was answered already.'),
  'hand-not-objected': entry(409, '没有提出异议。', 'There is no objection.'),
  'objected-once': entry(409, '异议只提一次，上级已经决定。', 'One objects once; those above have decided.'),
  'weaker-than-handed-down': entry(
    422,
    '不能低于、晚于交下来的：最低{target}，最晚{due}。',
    'Not lower and not later than handed down: {target} at least, by {due}.',
  ),
} as const satisfies Record<Exclude<PlanRefusal | HandRefusal, Elsewhere>, RefusalEntry>;
