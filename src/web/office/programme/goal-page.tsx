/** One goal: what was promised, what cases show month by month, what the trend says, its tasks, who answers for it. */
import type { ReactNode } from 'react';
import type { GoalView } from '#contract/view/programme.ts';
import { fullDayText, isoMonth, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useHeadingFocus } from '../shell/use-heading-focus.ts';
import { GoalChart } from './goal-chart.tsx';
import { HandList } from './hand-list.tsx';
import { TaskLine } from './task-line.tsx';
import { goalTexts, planTexts } from './texts.ts';
import { partsPath } from './use-plan.ts';
import { NOTHING, shortFigure, shortWords } from '#domain/measure/figure-words.ts';

export function GoalPage(props: { readonly plan: string; readonly goal: string }) {
  const { value, refused, reload } = useReply('goal.get', { params: { id: props.plan, goal: props.goal } });
  if (value === undefined) return refused === undefined ? <Waiting rows={8} /> : <RefusedNote refused={refused} onRetry={reload} />;
  return <Goal goal={value} onChanged={reload} />;
}

function Goal({ goal, onChanged }: { readonly goal: GoalView; readonly onChanged: () => void }) {
  const { say, language } = useLanguage();
  const heading = useHeadingFocus();
  return (
    <section className="o-goal" aria-label={say(goal.name)}>
      <header>
        <Link to={partsPath('goals', goal.plan.id)} className="y-lnk t-sm">
          ← {say(goal.plan.title)}
        </Link>
        <h1 tabIndex={-1} ref={heading}>
          {goal.id} {say(goal.name)}
        </h1>
        <p className="t-2">{say(goal.counts)}</p>
      </header>
      <dl className="o-goal__figs">
        <Figure name={say(goalTexts.measured)}>{goal.value === null ? NOTHING : say(shortFigure(goal.value, goal.unit))}</Figure>
        <Figure name={say(goalTexts.target)}>
          {goal.direction === 'up' ? '' : '≤ '}
          {say(shortFigure(goal.target, goal.unit))}
        </Figure>
        <Figure name={say(goalTexts.outlook)}>
          <Light light={goal.light} large>
            {say(goal.word)}
          </Light>
        </Figure>
        <Figure name={say(goalTexts.answers)} small>
          {say(goal.owner.name)}
          <small className="t-2"> {say(goalTexts.due(fullDayText(goal.due, language)))}</small>
        </Figure>
      </dl>
      {goal.measure === null ? <Note>{say(goalTexts.unmeasured)}</Note> : null}
      <section>
        <h2>{say(goalTexts.outlookTitle)}</h2>
        <p>{say(goal.sentence)}</p>
        <GoalChart goal={goal} />
        <p className="o-programme__auto t-sm t-3">
          <Icon name="lock" />
          <span>
            {say(planTexts.auto)} {goal.asOf === null ? null : say(planTexts.asOf(momentText(goal.asOf, language)))}
          </span>
        </p>
      </section>
      {goal.formula === null ? null : <Formula goal={goal} formula={goal.formula} />}
      <section>
        <h2>{say(goalTexts.served)}</h2>
        {goal.served.length === 0 ? <p className="t-2">{say(goalTexts.noTasks)}</p> : null}
        <ul className="o-tasks">
          {goal.served.map((task) => (
            <li key={task.id}>
              <TaskLine task={task} />
            </li>
          ))}
        </ul>
      </section>
      {goal.handed.length === 0 ? null : (
        <section>
          <h2>{say(goalTexts.below)}</h2>
          <HandList rows={goal.handed} onChanged={onChanged} />
        </section>
      )}
    </section>
  );
}

function Figure(props: { readonly name: string; readonly small?: boolean; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd className={props.small === true ? 'is-small' : undefined}>{props.children}</dd>
    </div>
  );
}

function Formula({ goal, formula }: { readonly goal: GoalView; readonly formula: NonNullable<GoalView['formula']> }) {
  const { say } = useLanguage();
  return (
    <section>
      <h2>{say(goalTexts.formula)}</h2>
      <dl className="y-dl">
        <dt>{say(goalTexts.numerator)}</dt>
        <dd>{say(formula.numerator)}</dd>
        <dt>{say(goalTexts.denominator)}</dt>
        <dd>{say(formula.denominator)}</dd>
        {formula.exclusions === null ? null : (
          <>
            <dt>{say(goalTexts.exclusions)}</dt>
            <dd>{say(formula.exclusions)}</dd>
          </>
        )}
      </dl>
      <details className="o-goal__series">
        <summary>{say(goalTexts.series)}</summary>
        <table className="y-table">
          <thead>
            <tr>
              <th scope="col">{say(goalTexts.month)}</th>
              <th scope="col" className="r">
                {say(goalTexts.value)}
              </th>
              <th scope="col" className="r">
                {say(goalTexts.numerator)}
              </th>
              <th scope="col" className="r">
                {say(goalTexts.denominator)}
              </th>
            </tr>
          </thead>
          <tbody>
            {goal.points.toReversed().map((point) => (
              <tr key={point.month}>
                <td className="num">{isoMonth(point.month)}</td>
                <td className="r num">{shortWords(point.value, goal.unit)}</td>
                <td className="r num">{point.numerator}</td>
                <td className="r num">{point.denominator}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
