/** A task as people see it: its light, its milestones one after the other, what was reported with which evidence. */
import { calendarAt } from '#domain/clock/local-calendar.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { decideTask } from '#domain/programme/decide-task.ts';
import type { PlanScene } from '#domain/programme/decide-plan.ts';
import { monthWords } from '#domain/programme/outlook-words.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import { contentOf, type PlanState } from '#domain/programme/plan.ts';
import type { TaskCommand } from '#domain/programme/plan-command.ts';
import { NO_PROGRESS, type Evidence, type Progress, type Task } from '#domain/programme/task.ts';
import { taskClock } from '#domain/programme/task-light.ts';
import { TASK_ACTS, type TaskRow, type TaskView } from '#contract/view/programme.ts';
import { officeName } from '#server/case/words.ts';
import { named } from './goal-view.ts';
import { newestFigure } from './measured-goals.ts';
import { divisionName, type ProgrammeRoom } from './programme-room.ts';

export const nameOf =
  ({ cases }: Pick<ProgrammeRoom, 'cases'>) =>
  async (person: string): Promise<string> =>
    (await cases.parties.nameOf(brandAs<PersonId>(person))) ?? person;

const progressOf = (state: PlanState, id: string): Progress => state.progress[id] ?? NO_PROGRESS;

const milestonesOf = ({ milestones }: Task, { reached, status }: Progress, today: number): TaskRow['milestones'] => {
  const next = milestones.find(({ id }) => reached[id] === undefined)?.id;
  return milestones.map(({ id, name, due }) => {
    const late = today > due && status !== 'done';
    const open = late ? 'late' : id === next ? 'next' : 'later';
    return { id, name, due: dayText(due), state: reached[id] === undefined ? open : 'reached' };
  });
};

export async function taskRow(room: ProgrammeRoom, state: PlanState, task: Task, now: Instant): Promise<TaskRow> {
  const progress = progressOf(state, task.id);
  const today = dayOfInstant(now);
  const { light, days } = taskClock(task, progress, today, calendarAt(room.cases.catalogue.calendar, state.division));
  const { blocked, asked } = progress;
  return {
    plan: state.id,
    id: task.id,
    name: task.name,
    kind: task.kind,
    system: task.system,
    level: task.level,
    lead: named(room, task.lead),
    joint: task.joint.map((office) => named(room, office)),
    start: dayText(task.start),
    due: dayText(task.due),
    state: progress.status,
    light,
    days,
    milestones: milestonesOf(task, progress, today),
    needs: [...task.needs],
    goals: [...task.goals],
    blocked: blocked === undefined ? null : { reason: blocked.reason, on: officeName(room.cases.catalogue, blocked.on) },
    asked: asked === undefined ? null : { due: dayText(asked.due), reason: asked.reason, person: await nameOf(room)(asked.person) },
    from: task.from === undefined ? null : { ...task.from, division: divisionName(room, task.from.division) },
  };
}

async function evidenceView(
  room: ProgrammeRoom,
  state: PlanState,
  evidence: Evidence,
  now: Instant,
): Promise<TaskView['reports'][number]['evidence'][number]> {
  if (evidence.kind === 'file') return { kind: 'file', file: evidence.file, name: evidence.name };
  if (evidence.kind === 'case') return { kind: 'case', number: evidence.number };
  const found = await newestFigure(room, state.division, evidence.measure, now);
  const name = room.measures().get(evidence.measure)?.name ?? { zh: evidence.measure, en: evidence.measure };
  if (found === undefined) return { kind: 'figure', measure: evidence.measure, name, words: null };
  const [value, month] = [shortFigure(found.value, found.measure.unit), monthWords(found.month)];
  return { kind: 'figure', measure: evidence.measure, name, words: { zh: `${month.zh} ${value.zh}`, en: `${value.en} in ${month.en}` } };
}

const TRIES: Readonly<Record<(typeof TASK_ACTS)[number], (task: Task) => TaskCommand>> = {
  report: ({ id }) => ({ kind: 'report', task: id, report: '-', text: '-', evidence: [] }),
  block: ({ id, lead }) => ({ kind: 'block', task: id, report: '-', reason: '-', on: lead }),
  unblock: ({ id }) => ({ kind: 'unblock', task: id, report: '-', text: '-' }),
  'claim-done': ({ id }) => ({ kind: 'claim-done', task: id, report: '-', text: '-', evidence: [{ kind: 'case', number: '-' }] }),
  'settle-done': ({ id }) => ({ kind: 'settle-done', task: id, report: '-', done: true, text: '-' }),
  'ask-extension': ({ id, due }) => ({ kind: 'ask-extension', task: id, report: '-', due: (due + 1) as Task['due'], reason: '-' }),
  'settle-extension': ({ id }) => ({ kind: 'settle-extension', task: id, report: '-', granted: true, text: '-' }),
};
/** What this actor may do now: the same judgement that the command meets. */
const actsOf = (state: PlanState, task: Task, scene: PlanScene): TaskView['acts'] =>
  TASK_ACTS.filter((act) => decideTask(TRIES[act](task), state, scene).ok);

export async function taskView(room: ProgrammeRoom, state: PlanState, task: Task, scene: PlanScene): Promise<TaskView> {
  const content = contentOf(state);
  const row = await taskRow(room, state, task, scene.now);
  const neighbour = async (each: Task) => {
    const { id, name, light, due } = await taskRow(room, state, each, scene.now);
    return { id, name, light, due };
  };
  const reports = progressOf(state, task.id).reports.toReversed();
  return {
    ...row,
    planTitle: content.title,
    division: { code: state.division, name: divisionName(room, state.division) },
    reports: await Promise.all(
      reports.map(async (each) => ({
        id: each.id,
        at: instantText(each.at),
        person: await nameOf(room)(each.person),
        office: officeName(room.cases.catalogue, each.office),
        text: each.text,
        evidence: await Promise.all(each.evidence.map((one) => evidenceView(room, state, one, scene.now))),
        milestone: task.milestones.find(({ id }) => id === each.milestone)?.name ?? null,
        says: each.says ?? null,
      })),
    ),
    before: await Promise.all(content.tasks.filter(({ id }) => task.needs.includes(id)).map(neighbour)),
    after: await Promise.all(content.tasks.filter(({ needs }) => needs.includes(task.id)).map(neighbour)),
    serves: content.goals.filter(({ id }) => task.goals.includes(id)).map(({ id, name }) => ({ id, name })),
    acts: actsOf(state, task, scene),
  };
}
