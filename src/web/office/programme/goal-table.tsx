/** Goals of a plan as rows: target, what is measured, its year, what the trend says; each opens to its tasks. */
import { Fragment, useState } from 'react';
import type { GoalRow, PlanView } from '#contract/view/programme.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Link } from '#web/ui/router.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { EditGoal, EditTask } from './edit-rows.tsx';
import { Spark } from './spark.tsx';
import { TaskLine } from './task-line.tsx';
import { goalTexts } from './texts.ts';
import { partsPath } from './use-plan.ts';
import { shortFigure, shortWords } from '#domain/measure/figure-words.ts';

type TableProps = { readonly plan: PlanView; readonly goals: readonly GoalRow[]; readonly onChanged: () => void };

/** Where somebody must move is open from the start. */
const firstOpen = (goals: readonly GoalRow[]): string | undefined => {
  const served = goals.filter(({ tasks }) => tasks > 0);
  const by = (light: GoalRow['light']) => served.find((goal) => goal.light === light);
  return (by('late') ?? by('near') ?? served[0])?.id;
};

export function GoalTable(props: TableProps) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<string | undefined>(() => firstOpen(props.goals));
  return (
    <table className="o-goals">
      <thead>
        <tr>
          <th aria-hidden="true" />
          <th scope="col">{say(goalTexts.title)}</th>
          <th scope="col" className="r">
            {say(goalTexts.target)}
          </th>
          <th scope="col" className="r">
            {say(goalTexts.measured)}
          </th>
          <th scope="col">{say(goalTexts.year)}</th>
          <th scope="col">{say(goalTexts.outlook)}</th>
          <th scope="col">{say(goalTexts.tasks)}</th>
          <th scope="col">{say(goalTexts.owner)}</th>
        </tr>
      </thead>
      <tbody>
        {props.goals.map((goal) => (
          <Fragment key={goal.id}>
            <Row {...props} goal={goal} open={open === goal.id} onOpen={() => setOpen(open === goal.id ? undefined : goal.id)} />
            {open === goal.id ? <Tasks {...props} goal={goal} /> : null}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

function Row({ plan, goal, open, onOpen }: TableProps & { readonly goal: GoalRow; readonly open: boolean; readonly onOpen: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <tr className={open ? 'is-open' : undefined}>
      <td className="o-goals__x">
        <button type="button" aria-expanded={open} aria-label={say(goalTexts.open(say(goal.name)))} onClick={onOpen}>
          <Icon name={open ? 'down' : 'right'} />
        </button>
      </td>
      <td className="o-goals__g">
        <Link to={partsPath('goals', plan.id, goal.id)} className="y-lnk">
          {say(goal.name)}
        </Link>
        <small>{say(goal.counts)}</small>
        {goal.from === null ? null : <small className="o-goals__f">{say(goalTexts.from(say(goal.from.division)))}</small>}
      </td>
      <td className="r num" data-l={say(goalTexts.target)}>
        {goal.direction === 'up' ? '' : '≤ '}
        {say(shortFigure(goal.target, goal.unit))}
      </td>
      <td className="r num o-goals__v" data-l={say(goalTexts.measured)}>
        {shortWords(goal.value, goal.unit)}
      </td>
      <td className="o-goals__s">
        <Spark goal={goal} />
      </td>
      <td title={say(goal.sentence)} className="o-goals__o">
        <Light light={goal.light}>{say(goal.word)}</Light>
        <small className="t-3">{say(goalTexts.due(dayText(goal.due, language, today)))}</small>
      </td>
      <td className="num" data-l={say(goalTexts.tasks)}>
        {goal.tasks}
      </td>
      <td className="t-2 o-goals__w" title={say(goal.owner.name)}>
        {say(goal.owner.short)}
      </td>
    </tr>
  );
}

function Tasks({ plan, goal, onChanged }: TableProps & { readonly goal: GoalRow }) {
  const { say } = useLanguage();
  const tasks = plan.tasks.filter(({ goals }) => goals.includes(goal.id));
  const editing = plan.shown === 'draft' && plan.acts.includes('write');
  return (
    <tr className="o-goals__sub">
      <td colSpan={8}>
        {editing ? <EditGoal plan={plan} goal={goal} onChanged={onChanged} /> : null}
        {tasks.length === 0 ? (
          <p className="t-sm t-2">{say(goalTexts.noTasks)}</p>
        ) : (
          <ul className="o-tasks">
            {tasks.map((task) => (
              <li key={task.id}>
                <TaskLine task={task} />
                {editing ? <EditTask plan={plan} task={task} onChanged={onChanged} /> : null}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
