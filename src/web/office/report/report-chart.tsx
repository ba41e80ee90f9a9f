/** A chart of a report on the page: a line over months, or bars from 0 whose values are figures one can open. */
import type { Block, FigureSpan } from '#domain/report/report-model.ts';
import { LineChart } from '#web/ui/chart/line-chart.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import '#web/ui/chart/chart.css';
import { Figure } from './figure.tsx';
import { reportTexts as texts } from './texts.ts';

type Chart = Extract<Block, { kind: 'chart' }>;

export function ReportChart(props: { readonly chart: Chart; readonly onTrace: (figure: FigureSpan) => void }) {
  const { say } = useLanguage();
  const { chart } = props;
  if (chart.shape === 'bars') return <Bars {...props} />;
  const labels = [...new Set(chart.series.flatMap(({ points }) => points.map(({ label }) => label)))].toSorted();
  const series = chart.series.map(({ name, points }) => ({
    name,
    values: labels.map((label) => points.find((point) => point.label === label)?.figure.value ?? null),
  }));
  return (
    <figure className="o-wr__c">
      <figcaption>{chart.caption}</figcaption>
      {series.every(({ values }) => values.every((value) => value === null)) ? <p className="t-2">{say(texts.noLine)}</p> : null}
      <LineChart
        title={chart.caption}
        labels={labels}
        series={series}
        say={(value) => (value === null ? '—' : value.toFixed(1))}
        tableName={say(texts.tableOf)}
      />
    </figure>
  );
}

function Bars(props: { readonly chart: Chart; readonly onTrace: (figure: FigureSpan) => void }) {
  const { chart } = props;
  const most = Math.max(1e-9, ...chart.series.flatMap(({ points }) => points.map(({ figure }) => figure.value ?? 0)));
  return (
    <figure className="o-wr__c">
      <figcaption>{chart.caption}</figcaption>
      {chart.series.map(({ name, points }) => (
        <ol key={name} className="o-wrbars" aria-label={name}>
          {points.map(({ label, figure }) => (
            <li key={figure.id}>
              <span className="o-wrbars__n">{label}</span>
              <span className="o-wrbars__t" aria-hidden="true">
                <i style={{ inlineSize: `${((figure.value ?? 0) / most) * 100}%` }} />
              </span>
              <Figure figure={figure} name={`${label} ${name}`} onTrace={props.onTrace} />
            </li>
          ))}
        </ol>
      ))}
    </figure>
  );
}
