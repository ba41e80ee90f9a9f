/** One measure over two years, beside another place, and before and after something changed; never more than a difference is said. */
import { useId } from 'react';
import type { Overview, OverviewBy, OverviewCompare } from '#contract/view/overview.ts';
import { LineChart } from '#web/ui/chart/line-chart.tsx';
import { figureWords, numberWords } from '#domain/measure/figure-words.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { Panel } from './panel.tsx';
import { shortMonth } from './span-text.ts';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

export function ComparePanel(props: { readonly scene: Scene; readonly overview: Overview; readonly places: OverviewBy | undefined }) {
  const { say } = useLanguage();
  const { scene, overview, places } = props;
  const { measure, other, mark } = scene.query;
  const loaded = useReply('overview.compare', { query: { division: scene.asked.division, measure, other, mark } });
  const others = places?.by === 'division' ? places.rows : [];
  return (
    <Panel
      title={say(texts.compare)}
      about={(value) => `${say(value.measure.name)} · ${say(texts.compareAbout)}`}
      loaded={loaded}
      isEmpty={({ lines }) => lines.every(({ values }) => values.every((value) => value === null))}
      empty={texts.empty}
      emptyWhy={texts.emptyWhy}
    >
      {(value) => (
        <>
          <div className="o-over__sel">
            {overview.office === null && others.length > 0 ? (
              <Select label={say(texts.with)} value={other ?? ''} onChange={(code) => navigate(scene.to({ other: code }))}>
                <option value="">{say(texts.nobody)}</option>
                {others.map((row) => (
                  <option key={row.key} value={row.key}>
                    {say(row.name)}
                  </option>
                ))}
              </Select>
            ) : null}
            {value.marks.length === 0 ? null : <MarkSelect value={value} chosen={mark ?? ''} scene={scene} />}
          </div>
          <Chart value={value} mark={mark} target={overview.figures.find((head) => head.measure.id === value.measure.id)?.target?.value} />
          {value.around === null ? null : <Around value={value} around={value.around} />}
        </>
      )}
    </Panel>
  );
}

export function Select(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: React.ReactNode;
}) {
  const id = useId();
  return (
    <span className="o-over__one">
      <label htmlFor={id}>{props.label}</label>
      <span className="y-in">
        <select id={id} value={props.value} onChange={(event) => props.onChange(event.target.value)}>
          {props.children}
        </select>
      </span>
    </span>
  );
}

function MarkSelect(props: { readonly value: OverviewCompare; readonly chosen: string; readonly scene: Scene }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  return (
    <Select label={say(texts.around)} value={props.chosen} onChange={(month) => navigate(props.scene.to({ mark: month }))}>
      <option value="">{say(texts.noMark)}</option>
      {props.value.marks.map((mark) => (
        <option key={`${mark.day}${mark.words.zh}`} value={String(mark.month)}>
          {`${dayText(mark.day, language, today)} ${say(mark.words)}`}
        </option>
      ))}
    </Select>
  );
}

function Chart(props: { readonly value: OverviewCompare; readonly mark: string | undefined; readonly target: number | undefined }) {
  const { say, language } = useLanguage();
  const { measure, months, lines, marks } = props.value;
  // Months before anything was counted are left out of the drawing.
  const first = Math.max(
    0,
    months.findIndex((_, index) => lines.some(({ values }) => values[index] !== null)),
  );
  const shown = months.slice(first);
  const chosen = marks.filter(({ month, kind }) => kind === 'formula' || String(month) === props.mark);
  return (
    <LineChart
      title={`${say(measure.name)}: ${lines.map(({ name }) => say(name)).join(', ')}`}
      labels={shown.map(shortMonth)}
      series={lines.map(({ name, values }) => ({ name: say(name), values: values.slice(first) }))}
      band={lines.length === 2}
      marks={chosen.flatMap(({ month, words }) => {
        const at = shown.indexOf(month);
        return at < 0 ? [] : [{ at, words: say(words) }];
      })}
      {...(props.target === undefined ? {} : { target: { value: props.target, name: numberWords(props.target, measure, language) } })}
      say={(value) => numberWords(value, measure, language)}
      tableName={say(texts.table)}
    />
  );
}

function Around(props: { readonly value: OverviewCompare; readonly around: NonNullable<OverviewCompare['around']> }) {
  const { say, language } = useLanguage();
  const { value, around } = props;
  return (
    <div className="o-over__around">
      {value.lines.map((line, index) => (
        <p key={line.name.zh}>
          <b>{say(line.name)}</b> {say(texts.before)} {figureWords(around.before[index]?.value ?? null, value.measure, language)} →{' '}
          {say(texts.after)} {figureWords(around.after[index]?.value ?? null, value.measure, language)}
        </p>
      ))}
      <p className="t-sm t-3">{say(texts.aroundWarn)}</p>
    </div>
  );
}
