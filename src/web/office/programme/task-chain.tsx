/** What a task waits for and what waits for it, as a small graph that reads as three lists. */
import type { TaskView } from '#contract/view/programme.ts';
import { shortDayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { taskTexts } from './texts.ts';
import { partsPath } from './use-plan.ts';

type Neighbour = TaskView['before'][number];

export function TaskChain({ task }: { readonly task: TaskView }) {
  const { say } = useLanguage();
  return (
    <div className="o-chain">
      <Side title={say(taskTexts.waits)} plan={task.plan} rows={task.before} />
      <Icon name="right" />
      <div className="o-chain__me">
        <span className="code t-3">{task.id}</span>
        <b>{say(task.name)}</b>
      </div>
      <Icon name="right" />
      <Side title={say(taskTexts.awaited)} plan={task.plan} rows={task.after} />
    </div>
  );
}

function Side(props: { readonly title: string; readonly plan: string; readonly rows: readonly Neighbour[] }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <div className="o-chain__s">
      <p className="t-xs t-3">{props.title}</p>
      {props.rows.length === 0 ? <p className="t-sm t-3">{say(taskTexts.nothing)}</p> : null}
      {props.rows.map(({ id, name, light, due }) => (
        <p key={id} className="o-chain__n">
          <Link to={partsPath('tasks', props.plan, id)} className="y-lnk">
            <span className="code">{id}</span> {say(name)}
          </Link>
          <Light light={light}>{shortDayText(due, language, today)}</Light>
        </p>
      ))}
    </div>
  );
}
