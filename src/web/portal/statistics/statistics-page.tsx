/** The reform's figures for anybody: what was promised, what happened, what people said; each opens to its formula (mock-up 14). */
import './statistics.css';
import { useState } from 'react';
import type { StatisticsView } from '#contract/view/statistics.ts';
import { countWords, shortWords } from '#domain/measure/figure-words.ts';
import { LineChart } from '#web/ui/chart/line-chart.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { PlacesChart } from './places-chart.tsx';
import { statisticsTexts as texts, timeText } from './texts.ts';
import { StatisticsFigures } from './statistics-figures.tsx';

export function StatisticsPage() {
  const { say } = useLanguage();
  const { query } = useAddress();
  const [period, setPeriod] = useState<'month' | 'year'>('month');
  const division = query.get('division') ?? '330000';
  const { value, refused, reload } = useReply('statistics.get', { query: { division, period } });
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-stat">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined ? (
          refused === undefined ? (
            <Waiting rows={8} />
          ) : null
        ) : (
          <Shown view={value} period={period} onPeriod={setPeriod} />
        )}
      </div>
    </Page>
  );
}

type ShownProps = {
  readonly view: StatisticsView;
  readonly period: 'month' | 'year';
  readonly onPeriod: (period: 'month' | 'year') => void;
};

function Shown({ view, period, onPeriod }: ShownProps) {
  const { say, language } = useLanguage();
  const time = timeText(view.time);
  const [first] = view.figures;
  return (
    <>
      <header className="p-stat__h">
        <div>
          <h1 className="t-song">
            {say(
              view.spared === null
                ? texts.little(time, view.place.name)
                : texts.spared(time, view.place.name, countWords(view.spared, language)),
            )}
          </h1>
          <p className="t-2">{say(texts.lead)}</p>
        </div>
        <div className="y-seg" role="group" aria-label={say(texts.period)}>
          {(['month', 'year'] as const).map((each) => (
            <button key={each} type="button" aria-pressed={period === each} onClick={() => onPeriod(each)}>
              {say(texts[each])}
            </button>
          ))}
        </div>
      </header>
      <StatisticsFigures title={texts.actual} why={texts.actualWhy} figures={view.figures} division={view.place.code} />
      <div className="p-stat__two">
        <section className="y-card p-stat__box">
          <h2 className="t-h3">
            {first === undefined ? null : say(first.name)} <span className="t-sm t-3">{say(texts.line)}</span>
          </h2>
          <Line view={view} />
        </section>
        <Overdue view={view} />
      </div>
      {view.places.length === 0 || first === undefined ? null : (
        <section className="y-card p-stat__box">
          <h2 className="t-h3">
            {say(texts.places)} <span className="t-sm t-3">{say(first.name)}</span>
          </h2>
          <PlacesChart places={view.places} whole={first} />
        </section>
      )}
      <StatisticsFigures title={texts.declared} why={texts.declaredWhy} figures={view.declared} division={view.place.code} />
      <Foot view={view} />
    </>
  );
}

function Line({ view }: { readonly view: StatisticsView }) {
  const { say } = useLanguage();
  const shown = view.line.some(({ value }) => value !== null);
  const name = view.figures[0] === undefined ? '' : say(view.figures[0].name);
  if (!shown) return <Empty title={say(texts.none)} />;
  return (
    <LineChart
      title={say(texts.lineTitle(name))}
      labels={view.line.map(({ month }) => `${Math.floor(month / 100)}.${month % 100}`)}
      series={[{ name: say(texts.recorded), values: view.line.map(({ value }) => value) }]}
      ceiling={100}
      say={(value) => shortWords(value, 'percent')}
      tableName={say(texts.table)}
    />
  );
}

function Overdue({ view }: { readonly view: StatisticsView }) {
  const { say } = useLanguage();
  return (
    <section className="y-card p-stat__box">
      <h2 className="t-h3">{say(texts.overdue)}</h2>
      {view.overdue.length === 0 ? <p className="t-2">{say(texts.overdueNone)}</p> : null}
      <ol className="p-stat__late">
        {view.overdue.map(({ item, office, late }) => (
          <li key={item.zh}>
            <span>
              <b>{say(item)}</b> {office === null ? null : <small className="t-3">{say(office)}</small>}
            </span>
            <span className="num">{say(texts.late(late))}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Foot({ view }: { readonly view: StatisticsView }) {
  const { say, language } = useLanguage();
  return (
    <footer className="p-stat__foot t-sm">
      <Link className="y-lnk" to="/statistics/measures">
        {say(texts.all(view.measures))}
      </Link>
      <Link className="y-lnk" to="/open-data">
        {say(texts.openData)}
      </Link>
      <Link className="y-lnk" to="/api-keys">
        {say(texts.keys)}
      </Link>
      <Link className="y-lnk" to="/hotline">
        {say(texts.wrong)}
      </Link>
      <span className="t-3">{say(texts.asOf(momentText(view.asOf, language)))}</span>
    </footer>
  );
}
