/** A project in time, whole: heading, the count, who has it, every step to scale, and 推演 (what if), which saves nothing. */
import { useMemo, useState, type ReactNode, type RefObject } from 'react';
import type { ProjectView } from '#contract/view/project.ts';
import { dayText as isoOf } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Outlook } from '#domain/project/outlook.ts';
import { Button } from '../button.tsx';
import { dayText } from '../date-text.ts';
import { Icon } from '../icon.tsx';
import { useLanguage } from '../language.tsx';
import { Light } from '../light.tsx';
import { Note } from '../note.tsx';
import { Gantt } from './gantt.tsx';
import { Meter, OneByOne, WallDays } from './meter.tsx';
import { calendarOf, outlookUnder, readDayOrThrow, type Assumed } from './project-model.ts';
import { projectTexts } from './texts.ts';
import { Paths, WaitingFor } from './waiting-for.tsx';

export type ProjectSheetProps = {
  readonly view: ProjectView;
  readonly stateText: (state: string) => Text;
  readonly heading?: RefObject<HTMLHeadingElement | null>;
  /** The way back, and whatever else the area puts beside the heading. */
  readonly children?: ReactNode;
};

const verdictOf = ({ light, expected, used, budget }: ProjectView): Text => {
  if (light === 'done') return projectTexts.done;
  if (light === 'late') return projectTexts.isOver(used - budget.amount);
  return light === 'near' ? projectTexts.willRunOver(expected - budget.amount) : projectTexts.inTime;
};

function Keys() {
  const { say } = useLanguage();
  const keys = [
    ['pj-bar--ran is-driving', projectTexts.keyDriving],
    ['pj-bar--ran is-counted', projectTexts.keyCounted],
    ['pj-bar--come is-driving', projectTexts.keyCome],
    ['pj-bar--ran is-out', projectTexts.keyUncounted],
    ['pj-bar--stop', projectTexts.keyStop],
    ['pj-holiday', projectTexts.keyHoliday],
    ['pj-plan', projectTexts.keyPlan],
  ] as const;
  return (
    <footer className="pj-keys">
      {keys.map(([kind, words]) => (
        <span key={kind}>
          <i className={kind} aria-hidden="true" />
          {say(words)}
        </span>
      ))}
      <span className="pj-rule">{say(projectTexts.rule)}</span>
    </footer>
  );
}

/** What the assumptions do to the last day and to the count. */
function Moved(props: {
  readonly view: ProjectView;
  readonly outlook: Outlook;
  readonly onReset: () => void;
  readonly onLeave: () => void;
}) {
  const { say, language } = useLanguage();
  const { view, outlook } = props;
  const by = outlook.forecast.last - readDayOrThrow(view.last);
  const day = (iso: string): string => dayText(iso, language, view.today);
  return (
    <div className="pj-moved" role="status">
      <Note tone="plain" icon="info">
        <b>{say(projectTexts.whatIfOn)}</b>
        <p>
          {say(projectTexts.moved(day(view.last), day(isoOf(outlook.forecast.last))))}（
          {say(by === 0 ? projectTexts.same : by > 0 ? projectTexts.later(by) : projectTexts.sooner(-by))}） ·{' '}
          {say(projectTexts.countMoved(view.expected, outlook.expected))}
        </p>
      </Note>
      <Button size="s" onPress={props.onReset}>
        {say(projectTexts.reset)}
      </Button>
      <Button size="s" onPress={props.onLeave}>
        {say(projectTexts.leave)}
      </Button>
    </div>
  );
}

export function ProjectSheet({ view, stateText, heading, children }: ProjectSheetProps) {
  const { say } = useLanguage();
  const [assumed, setAssumed] = useState<Assumed>();
  const calendar = useMemo(() => calendarOf(view), [view]);
  const outlook = useMemo(() => outlookUnder(view, calendar, assumed ?? new Map()), [view, calendar, assumed]);
  const assume = (step: string, days: number | undefined): void => {
    const next = new Map(assumed);
    if (days === undefined) next.delete(step);
    else next.set(step, days);
    setAssumed(next);
  };
  if (outlook === undefined) return null;
  return (
    <div className="pj-box">
      <article className="pj">
        <header className="pj-head">
          <div>
            <h1 tabIndex={-1} ref={heading}>
              {view.title}
            </h1>
            <p>
              <span className="code">{view.number}</span> · {view.applicant} · {say(view.matter.name)} · {say(view.division.name)}
            </p>
          </div>
          <div className="pj-head__r">
            <Light light={view.light} large>
              {say(verdictOf(view))}
            </Light>
            {view.state === 'running' && assumed === undefined ? (
              <Button size="s" onPress={() => setAssumed(new Map())}>
                {say(projectTexts.whatIf)}
              </Button>
            ) : null}
            <Button size="s" onPress={() => window.print()}>
              <Icon name="print" />
              {say(projectTexts.print)}
            </Button>
            {children}
          </div>
        </header>
        <div
          className="pj-left"
          role="region"
          aria-label={say(projectTexts.meter)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {view.begun ? null : <p className="t-sm t-3">{say(projectTexts.notBegun)}</p>}
          <Meter view={view} expected={outlook.expected} />
          <WallDays view={view} />
          <WaitingFor view={view} outlook={outlook} />
          <OneByOne view={view} expected={outlook.expected} />
          <Paths view={view} outlook={outlook} />
        </div>
        <div
          className="pj-right"
          role="region"
          aria-label={say(projectTexts.table)}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a box that scrolls must be reachable by keyboard
          tabIndex={0}
        >
          {assumed === undefined ? null : (
            <Moved view={view} outlook={outlook} onReset={() => setAssumed(new Map())} onLeave={() => setAssumed(undefined)} />
          )}
          <Gantt view={view} outlook={outlook} calendar={calendar} assumed={assumed} onAssume={assume} stateText={stateText} />
          {view.provisional ? <p className="pj-prov t-xs t-3">{say(projectTexts.provisional)}</p> : null}
          <Keys />
        </div>
      </article>
    </div>
  );
}
