/** One published plan in plain words: each promise, how much of it is true today, and when it will be reached. */
import './programme.css';
import type { GoalRow, PublicPlan } from '#contract/view/programme.ts';
import { shortFigure } from '#domain/measure/figure-words.ts';
import { monthWords } from '#domain/programme/outlook-words.ts';
import { fullDayText, momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { programmeTexts as texts } from './texts.ts';

export function ProgrammePage(props: PageProps) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('programme.read', { params: { id: props.params['id'] ?? '' } });
  return (
    <Page title={value === undefined ? say(texts.title) : say(value.title)} back="/programme" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-prog">
        {value === undefined ? (
          refused === undefined ? (
            <Waiting rows={6} />
          ) : (
            <RefusedNote refused={refused} onRetry={reload} />
          )
        ) : (
          <Plan plan={value} />
        )}
      </div>
    </Page>
  );
}

function Plan({ plan }: { readonly plan: PublicPlan }) {
  const { say, language } = useLanguage();
  return (
    <>
      <h1 className="t-h1">{say(plan.title)}</h1>
      <p className="t-2">
        {say(plan.basis)}
        {plan.from === null ? null : <> · {say(texts.from(fullDayText(plan.from, language)))}</>}
      </p>
      {plan.state === 'consulted' && plan.openUntil !== null ? (
        <Note tone="near">
          {say(texts.until(fullDayText(plan.openUntil, language)))}{' '}
          <Link className="y-lnk" to="/consultations">
            {say(texts.speak)}
          </Link>
        </Note>
      ) : null}
      <h2 className="t-h2">{say(texts.goals)}</h2>
      <ul className="p-prog__g">
        {plan.goals.map((goal) => (
          <Goal key={goal.id} goal={goal} />
        ))}
      </ul>
      <p className="t-sm t-3">
        {plan.asOf === null ? null : say(texts.asOf(momentText(plan.asOf, language)))}{' '}
        <Link className="y-lnk" to="/statistics">
          {say(texts.statistics)}
        </Link>
      </p>
      {plan.tasks.length === 0 ? null : <Tasks plan={plan} />}
    </>
  );
}

/** How far it is on the way from nothing to the target; of what is to fall, only the figure is said. */
function Goal({ goal }: { readonly goal: GoalRow }) {
  const { say, language } = useLanguage();
  const target = `${goal.direction === 'up' ? '' : '≤ '}${say(shortFigure(goal.target, goal.unit))}`;
  const share = goal.value === null || goal.unit !== 'percent' || goal.direction === 'down' ? undefined : Math.min(100, goal.value);
  return (
    <li className="p-prog__goal">
      <div className="p-prog__h">
        <b>{say(goal.name)}</b>
        <Light light={goal.light}>{say(goal.word)}</Light>
      </div>
      <p className="p-prog__v">
        {goal.month === null ? null : <span className="t-sm t-2">{say(monthWords(goal.month))} </span>}
        <b className="num">
          {goal.value === null ? say(goal.measure === null ? texts.notMeasured : texts.notShown) : say(shortFigure(goal.value, goal.unit))}
        </b>
        <span className="t-sm t-2"> {say(texts.promised(target, fullDayText(goal.due, language)))}</span>
      </p>
      {share === undefined ? null : (
        <span className="p-prog__bar" aria-hidden="true">
          <i style={{ width: `${share}%` }} className={`is-${goal.light}`} />
          <b style={{ left: `${goal.target}%` }} />
        </span>
      )}
      <p className="t-sm t-2">
        {say(goal.counts)}。{say(goal.sentence)}
      </p>
    </li>
  );
}

function Tasks({ plan }: { readonly plan: PublicPlan }) {
  const { say, language } = useLanguage();
  return (
    <>
      <h2 className="t-h2">{say(texts.tasks)}</h2>
      <ul className="p-prog__l">
        {plan.tasks.map((task) => (
          <li key={task.id} className="p-prog__r">
            <span className="p-prog__h">
              <b>{say(task.name)}</b>
              <Light light={task.light} />
            </span>
            <span className="t-sm t-2">
              {say(task.lead)} · {say(texts.milestones(task.done, task.of))} · {say(texts.due(fullDayText(task.due, language)))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
