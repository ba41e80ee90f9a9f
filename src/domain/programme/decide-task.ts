/** Judges what is done with a task: the lead reports with evidence, says what blocks it, claims it done, asks for time; the plan's owner settles that. */
import { officerRef } from '#domain/case/actor.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { PlanEvent, PlanRefusal, PlanState } from './plan.ts';
import type { TaskCommand } from './plan-command.ts';
import { isInForce } from './plan.ts';
import { isSame, leads, signs, type Officer } from './plan-people.ts';
import type { PlanScene } from './decide-plan.ts';
import { NO_PROGRESS, type Evidence, type Progress, type Task } from './task.ts';

type Decided = Result<PlanEvent, PlanRefusal>;
type Place = { readonly task: Task; readonly progress: Progress; readonly state: PlanState };
type Of<Kind extends TaskCommand['kind']> = Extract<TaskCommand, { readonly kind: Kind }>;

/** What every event of an officer keeps. */
export const signed = <Event extends object>(event: Event, actor: Officer, { now }: Pick<PlanScene, 'now'>) => {
  return { ok: true as const, value: { ...event, at: now, by: officerRef(actor), person: actor.person, office: actor.post.office } };
};

const isBlank = (text: string): boolean => text.trim() === '';
const proves = (evidence: readonly Evidence[]): boolean => evidence.length > 0;

const report = (command: Of<'report'>, { task, progress }: Place, scene: PlanScene): Decided => {
  const { actor } = scene;
  if (!leads(task, actor)) return refuse('not-yours');
  if (isBlank(command.text)) return refuse('programme-reasons-missing');
  const { milestone } = command;
  if (milestone !== undefined && !task.milestones.some(({ id }) => id === milestone)) return refuse('milestone-unknown');
  if (milestone !== undefined && progress.reached[milestone] !== undefined) return refuse('milestone-reached');
  // Said to be reached is not reached: somebody must be able to look.
  if (milestone !== undefined && !proves(command.evidence)) return refuse('programme-evidence-missing');
  return signed({ ...command, kind: 'Reported' }, actor, scene);
};

const claim = (command: Of<'claim-done'>, { task, progress, state }: Place, scene: PlanScene): Decided => {
  const { actor } = scene;
  if (!leads(task, actor)) return refuse('not-yours');
  const open = task.milestones.filter(({ id }) => progress.reached[id] === undefined);
  if (open.length > 0) return refuse('task-milestones-open', { values: { count: open.length } });
  const waits = task.needs.filter((need) => state.progress[need]?.status !== 'done');
  if (waits.length > 0) return refuse('task-needs-open', { values: { tasks: waits.join('、') } });
  if (!proves(command.evidence)) return refuse('programme-evidence-missing');
  return signed({ ...command, kind: 'DoneClaimed' }, actor, scene);
};

const settleDone = (command: Of<'settle-done'>, { progress }: Place, division: DivisionCode, scene: PlanScene): Decided => {
  const { actor } = scene;
  if (!signs(division, actor, scene.reformOf)) return refuse('not-yours');
  if (progress.status !== 'claimed') return refuse('task-not-claimed');
  if (isSame(progress.claimed?.person, actor)) return refuse('second-person-needed');
  if (isBlank(command.text)) return refuse('programme-reasons-missing');
  return signed({ ...command, kind: 'DoneSettled' }, actor, scene);
};

const askExtension = (command: Of<'ask-extension'>, { task, progress }: Place, scene: PlanScene): Decided => {
  const { actor } = scene;
  if (!leads(task, actor)) return refuse('not-yours');
  if (progress.asked !== undefined) return refuse('task-extension-open');
  if (command.due <= task.due) return refuse('task-extension-not-later');
  if (isBlank(command.reason)) return refuse('programme-reasons-missing');
  return signed({ ...command, kind: 'ExtensionAsked' }, actor, scene);
};

const settleExtension = (command: Of<'settle-extension'>, { progress }: Place, division: DivisionCode, scene: PlanScene): Decided => {
  const { actor } = scene;
  if (!signs(division, actor, scene.reformOf)) return refuse('not-yours');
  const { asked } = progress;
  if (asked === undefined) return refuse('task-no-extension');
  if (isSame(asked.person, actor)) return refuse('second-person-needed');
  if (isBlank(command.text)) return refuse('programme-reasons-missing');
  return signed({ ...command, kind: 'ExtensionSettled', due: asked.due }, actor, scene);
};

/** @returns the event, or why not; only what stands is reported on. */
export function decideTask(command: TaskCommand, state: PlanState, scene: PlanScene): Decided {
  const task = state.standing?.content.tasks.find(({ id }) => id === command.task);
  if (task === undefined) return refuse('task-not-found');
  if (!isInForce(state, scene.today)) return refuse('plan-not-in-force');
  const progress = state.progress[task.id] ?? NO_PROGRESS;
  if (progress.status === 'done') return refuse('task-done');
  const place = { task, progress, state };
  const { actor } = scene;
  switch (command.kind) {
    case 'report':
      return report(command, place, scene);
    case 'block':
      if (!leads(task, actor)) return refuse('not-yours');
      return isBlank(command.reason) ? refuse('programme-reasons-missing') : signed({ ...command, kind: 'Blocked' }, actor, scene);
    case 'unblock':
      if (!leads(task, actor)) return refuse('not-yours');
      if (progress.status !== 'blocked') return refuse('task-not-blocked');
      return isBlank(command.text) ? refuse('programme-reasons-missing') : signed({ ...command, kind: 'Unblocked' }, actor, scene);
    case 'claim-done':
      return claim(command, place, scene);
    case 'settle-done':
      return settleDone(command, place, state.division, scene);
    case 'ask-extension':
      return askExtension(command, place, scene);
    case 'settle-extension':
      return settleExtension(command, place, state.division, scene);
  }
}
