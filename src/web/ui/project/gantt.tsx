/** The steps in time: a table whose last column is drawn to scale; below 900 pixels the same rows are a list with dates. */
import type { ProjectView } from '#contract/view/project.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { dayText as isoOf, type Day } from '#domain/kernel/instant.ts';
import type { Outlook } from '#domain/project/outlook.ts';
import { dayText } from '../date-text.ts';
import { useLanguage } from '../language.tsx';
import { barsOf } from './bars.ts';
import { GanttRow } from './gantt-row.tsx';
import { isOpenToChange, readDayOrThrow, usualDays, type Assumed } from './project-model.ts';
import { axisOf, holidaysOn, monthsOf, placeOf, type Axis } from './time-axis.ts';
import { projectTexts } from './texts.ts';

export type GanttProps = {
  readonly view: ProjectView;
  readonly outlook: Outlook;
  readonly calendar: Calendar;
  /** Undefined outside 推演. */
  readonly assumed: Assumed | undefined;
  readonly onAssume: (step: string, days: number | undefined) => void;
  readonly stateText: (state: string) => { readonly zh: string; readonly en: string };
};

/** Months, holidays, today and the lines of the driving path, behind and over all rows; the table says the same in words. */
function Backdrop(props: Pick<GanttProps, 'view' | 'outlook' | 'calendar'> & { readonly axis: Axis }) {
  const { say, language } = useLanguage();
  const { view, outlook, axis } = props;
  const today = readDayOrThrow(view.today);
  const rowOf = new Map(view.steps.map((step, index) => [step.id, index]));
  const dated = new Map(outlook.forecast.steps.map((step) => [step.id, step]));
  const path = outlook.forecast.drivingPath;
  return (
    <div className="pj-back" aria-hidden="true">
      {holidaysOn(axis, props.calendar).map((holiday) => {
        const { at, wide } = placeOf(axis, holiday.from, holiday.to);
        return <i key={holiday.from} className="pj-holiday" title={holiday.name} style={{ '--a': `${at}%`, '--w': `${wide}%` }} />;
      })}
      {monthsOf(axis).map((month) => (
        <span key={month} className="pj-month" style={{ '--a': `${placeOf(axis, month, month).at}%` }}>
          {monthText(month, language)}
        </span>
      ))}
      {path.slice(1).map((id, index) => {
        const [from, to] = [rowOf.get(path[index] ?? ''), rowOf.get(id)];
        const ends = dated.get(path[index] ?? '')?.ends;
        if (from === undefined || to === undefined || ends === undefined) return null;
        const { at, wide } = placeOf(axis, ends, ends);
        return (
          <i
            key={id}
            className="pj-line"
            style={{ '--a': `${at + wide}%`, '--r': Math.min(from, to) + 0.5, '--n': Math.abs(to - from) - 0.18 }}
          />
        );
      })}
      {view.state === 'running' ? (
        <i
          className={`pj-today ${sideOf(endOf(axis, today))}`}
          data-l={say(projectTexts.today(dayText(view.today, language)))}
          style={{ '--a': `${endOf(axis, today)}%` }}
        />
      ) : null}
    </div>
  );
}

/** Near an end the flag leans inwards, or it would lie on the columns beside. */
const sideOf = (at: number): string => (at < 10 ? 'is-first' : at > 90 ? 'is-last' : '');

const endOf = (axis: Axis, day: Day): number => {
  const { at, wide } = placeOf(axis, day, day);
  return at + wide;
};

const monthText = (month: Day, language: 'zh' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { timeZone: 'UTC', month: 'short' }).format(
    new Date(`${isoOf(month)}T00:00:00Z`),
  );

export function Gantt(props: GanttProps) {
  const { say } = useLanguage();
  const { view, outlook, assumed } = props;
  const today = readDayOrThrow(view.today);
  const axis = axisOf(
    readDayOrThrow(view.start),
    outlook.forecast.last > today || view.state !== 'running' ? outlook.forecast.last : today,
  );
  const drives = new Set(outlook.forecast.drivingPath);
  const ending = outlook.forecast.drivingPath.at(-1);
  return (
    <div className="pj-gantt">
      <Backdrop view={view} outlook={outlook} calendar={props.calendar} axis={axis} />
      <table className="pj-table">
        <caption className="sr">{say(projectTexts.table)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(projectTexts.head(view.steps.length, drives.size))}</th>
            <th scope="col">{say(projectTexts.who)}</th>
            <th scope="col">{say(projectTexts.promised)}</th>
            <th scope="col" className="pj-print">
              {say(projectTexts.statutory)}
            </th>
            <th scope="col" className="pj-print">
              {say(projectTexts.time)}
            </th>
            <th scope="col" className="pj-print">
              {say(projectTexts.slackHead)}
            </th>
            <th scope="col">
              <span className="sr">{say(projectTexts.time)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.steps.map((step) => (
            <GanttRow
              key={step.id}
              step={step}
              today={view.today}
              dated={outlook.forecast.steps.find(({ id }) => id === step.id)}
              bars={barsOf(step, outlook, today)}
              axis={axis}
              drives={drives.has(step.id)}
              ends={step.id === ending}
              slack={outlook.slack.get(step.id)}
              stateText={props.stateText}
              assumed={assumed === undefined || !isOpenToChange(step) ? undefined : (assumed.get(step.id) ?? usualDays(step))}
              onAssume={(days) => props.onAssume(step.id, days)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
