/** One step in time: its name, who does it, how long it is promised to take, and its bars; in words for readers, paper and small screens. */
import type { ProjectStepView } from '#contract/view/project.ts';
import { dayText as isoOf, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { StepForecast } from '#domain/project/forecast.ts';
import { dayText } from '../date-text.ts';
import { useLanguage } from '../language.tsx';
import { Light } from '../light.tsx';
import { common } from '../texts.ts';
import type { Bar } from './bars.ts';
import { isRunning, readDayOrThrow } from './project-model.ts';
import { placeOf, type Axis } from './time-axis.ts';
import { projectTexts } from './texts.ts';

type Props = {
  readonly step: ProjectStepView;
  readonly today: string;
  readonly dated: StepForecast | undefined;
  readonly bars: readonly Bar[];
  readonly axis: Axis;
  readonly drives: boolean;
  readonly ends: boolean;
  readonly slack: number | undefined;
  readonly stateText: (state: string) => Text;
  readonly assumed: number | undefined;
  readonly onAssume: (days: number | undefined) => void;
};

const shortTerm = ({ amount, unit }: ProjectStepView['promised']): Text => {
  if (amount === 0) return projectTexts.atOnce;
  return unit === 'working-day' ? projectTexts.short(amount) : projectTexts.shortDays(unit === 'month' ? amount * 30 : amount);
};

/** From when to when, or why not at all. */
function useSpan({ step, dated, today }: Pick<Props, 'step' | 'dated' | 'today'>): Text {
  const { language } = useLanguage();
  const day = (iso: string): string => dayText(iso, language, today);
  if (step.waived !== null) {
    const { basis } = step.waived;
    const article = common.article(basis.title[language], basis.article);
    return projectTexts.waived(article[language]);
  }
  if (step.opened !== null && step.ended !== null) return projectTexts.from(day(step.opened), day(step.ended));
  if (dated === undefined || step.out) return { zh: '—', en: '—' };
  return projectTexts.expectedSpan(day(isoOf(dated.opens)), day(isoOf(dated.ends)));
}

function AssumedDays(props: Pick<Props, 'step' | 'assumed' | 'onAssume'>) {
  const { say } = useLanguage();
  const { step } = props;
  const unit = step.unit === 'working-day' ? { zh: '日', en: 'working days' } : { zh: '天', en: 'days' };
  const words = isRunning(step) ? projectTexts.whatIfLeft : projectTexts.whatIfDays;
  return (
    <input
      className="pj-assume"
      type="number"
      min={0}
      max={999}
      value={props.assumed}
      aria-label={say({ zh: words(step.name.zh, unit.zh).zh, en: words(step.name.en, unit.en).en })}
      onChange={(event) => {
        const days = event.target.valueAsNumber;
        props.onAssume(Number.isInteger(days) && days >= 0 && days <= 999 ? days : undefined);
      }}
    />
  );
}

function Bars(props: Pick<Props, 'step' | 'bars' | 'axis' | 'drives' | 'ends' | 'dated' | 'today'>) {
  const { say, language } = useLanguage();
  const { step, axis } = props;
  const kind = !step.counted ? 'is-out' : props.drives ? 'is-driving' : 'is-counted';
  const style = (from: Day, to: Day) => {
    const { at, wide } = placeOf(axis, from, to);
    return { '--a': `${at}%`, '--w': `${wide}%` };
  };
  const last = props.bars.at(-1);
  const note =
    step.stop !== null && step.ended === null
      ? projectTexts.stopped(say(step.stop))
      : props.ends && props.dated !== undefined && step.ended === null
        ? projectTexts.allDone(dayText(isoOf(props.dated.ends), language, props.today))
        : undefined;
  return (
    <span className="pj-bars" aria-hidden="true">
      {step.planned === null || step.out ? null : (
        <i className="pj-plan" style={style((readDayOrThrow(step.planned.opens) + 1) as Day, readDayOrThrow(step.planned.ends))} />
      )}
      {props.bars.map((bar) => (
        <i key={`${bar.kind}${bar.from}`} className={`pj-bar pj-bar--${bar.kind} ${kind}`} style={style(bar.from, bar.to)} />
      ))}
      {note === undefined || last === undefined ? null : (
        <span className={`pj-note ${props.ends ? 'is-end' : ''}`} style={style(last.from, last.to)}>
          {say(note)}
        </span>
      )}
    </span>
  );
}

export function GanttRow(props: Props) {
  const { say } = useLanguage();
  const { step, slack } = props;
  const span = useSpan(props);
  return (
    <tr className={`${props.drives ? 'is-driving' : ''} ${step.out ? 'is-away' : ''}`} data-step={step.id}>
      <th scope="row" title={say(step.name)}>
        {say(step.name)}
        {props.drives ? <span className="sr">（{say(projectTexts.driving)}）</span> : null}
      </th>
      <td className="pj-who">{say(step.who)}</td>
      <td className="pj-term">
        {props.assumed === undefined ? (
          say(shortTerm(step.promised))
        ) : (
          <AssumedDays step={step} assumed={props.assumed} onAssume={props.onAssume} />
        )}
      </td>
      <td className="pj-print">{step.statutory === null ? '—' : say(shortTerm(step.statutory))}</td>
      <td className="pj-print">{step.waived === null ? `${say(span)} · ${say(props.stateText(step.state))}` : say(span)}</td>
      <td className="pj-print">{slack === undefined ? '—' : props.drives ? 0 : slack}</td>
      <td className="pj-when">
        <span className="pj-words">
          <Light light={step.light}>{say(props.stateText(step.state))}</Light> <span>{say(span)}</span>
          {step.counted ? null : <span className="t-3"> · {say(projectTexts.no)}</span>}
        </span>
        {step.waived === null ? null : <span className="pj-waived">{say(span)}</span>}
        <Bars {...props} />
      </td>
    </tr>
  );
}
