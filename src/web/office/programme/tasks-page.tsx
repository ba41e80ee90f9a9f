/** The tab 任务: what the own office leads and shares in, or all tasks of a plan; one opened has its own page. */
import { useState } from 'react';
import type { TaskRow } from '#contract/view/programme.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { PlanPick } from './plan-pick.tsx';
import { MilestoneBar, TaskLight } from './task-line.tsx';
import { TaskPage } from './task-page.tsx';
import { taskTexts } from './texts.ts';
import { partsPath, useParts, usePlan } from './use-plan.ts';

export function TasksPage() {
  const [plan, task] = useParts('tasks');
  return plan !== undefined && task !== undefined ? (
    <TaskPage key={`${plan} ${task}`} plan={plan} task={task} />
  ) : (
    <TaskLists named={plan} />
  );
}

function TaskLists({ named }: { readonly named: string | undefined }) {
  const { say } = useLanguage();
  const { session } = useOffice();
  const { list, id } = usePlan(named);
  // Supervision looks at all of them, who leads at the own ones.
  const [mine, setMine] = useState(named === undefined && session.post?.duty !== 'supervision');
  const seg = (
    <span className="y-seg">
      {[true, false].map((own) => (
        <button key={String(own)} type="button" aria-pressed={mine === own} onClick={() => setMine(own)}>
          {say(own ? taskTexts.mineTab : taskTexts.allTab)}
        </button>
      ))}
    </span>
  );
  const pick = mine || id === undefined || list.value === undefined ? null : <PlanPick tab="tasks" rows={list.value.rows} id={id} />;
  return (
    <DayFrame
      title={mine ? taskTexts.mine : taskTexts.all}
      about={mine ? taskTexts.mineAbout : taskTexts.allAbout}
      acts={
        <>
          {pick}
          {seg}
        </>
      }
    >
      {mine ? <TaskList key="mine" query={{}} /> : id === undefined ? <Waiting /> : <TaskList key={id} query={{ plan: id }} />}
    </DayFrame>
  );
}

function TaskList({ query }: { readonly query: Readonly<Record<string, string>> }) {
  const list = useReply('task.list', { query });
  return (
    <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={taskTexts.none} emptyWhy={taskTexts.noneWhy}>
      {({ rows }) => (
        <ul className="o-today__l">
          {rows.map((task) => (
            <Line key={`${task.plan} ${task.id}`} task={task} />
          ))}
        </ul>
      )}
    </States>
  );
}

function Line({ task }: { readonly task: TaskRow }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const names = [task.lead, ...task.joint].map(({ name }) => say(name));
  return (
    <li className="o-taskrow">
      <TaskLight task={task} />
      <span className="o-today__b">
        <Link to={partsPath('tasks', task.plan, task.id)} className="y-lnk">
          <span className="code t-3">{task.id}</span> {say(task.name)}
        </Link>
        <span className="t-sm t-2">{names.join(say({ zh: '、', en: ', ' }))}</span>
        {task.blocked === null ? null : (
          <span className="t-sm o-taskrow__b">
            {say(taskTexts.blockedOn(say(task.blocked.on)))}
            {say({ zh: '：', en: ': ' })}
            {task.blocked.reason}
          </span>
        )}
      </span>
      <MilestoneBar milestones={task.milestones} />
      <span className="num t-2">{shortDayText(task.due, language, today)}</span>
    </li>
  );
}
