/** A task in one line: number, name, who leads, milestones as a bar, its last day, its light. */
import type { TaskRow } from '#contract/view/programme.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { taskTexts } from './texts.ts';
import { partsPath } from './use-plan.ts';

export function TaskLight({ task }: { readonly task: Pick<TaskRow, 'light' | 'state' | 'days'> }) {
  const { say } = useLanguage();
  if (task.state === 'done') return <Light light="done">{say(taskTexts.done)}</Light>;
  if (task.light === 'late') return <Light light="late">{say(taskTexts.over(task.days))}</Light>;
  if (task.state === 'blocked') return <Light light="near">{say(taskTexts.blocked)}</Light>;
  if (task.state === 'claimed') return <Light light="near">{say(taskTexts.claimed)}</Light>;
  return <Light light={task.light}>{say(task.light === 'near' ? taskTexts.left(task.days) : taskTexts.ok)}</Light>;
}

export function MilestoneBar({ milestones }: { readonly milestones: TaskRow['milestones'] }) {
  const { say } = useLanguage();
  const done = milestones.filter(({ state }) => state === 'reached').length;
  return (
    <span className="o-ms" role="img" aria-label={say(taskTexts.reachedOf(done, milestones.length))}>
      {milestones.map(({ id, state }) => (
        <i key={id} className={`is-${state}`} />
      ))}
      <span aria-hidden="true">
        {done}/{milestones.length}
      </span>
    </span>
  );
}

export function TaskLine({ task }: { readonly task: TaskRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <span className="o-task">
      <span className="code t-3">{task.id}</span>
      <Link to={partsPath('tasks', task.plan, task.id)} className="y-lnk">
        {say(task.name)}
      </Link>
      <span className="t-2 o-task__l">{[task.lead, ...task.joint].map(({ short }) => say(short)).join(say({ zh: '、', en: ', ' }))}</span>
      <MilestoneBar milestones={task.milestones} />
      <span className="num t-2">{shortDayText(task.due, language, today)}</span>
      <TaskLight task={task} />
    </span>
  );
}
