/** One published measure: its formula in words and as it is reckoned, its versions, two years, the places below, the files. */
import './statistics.css';
import type { StatisticsMeasure } from '#contract/view/statistics.ts';
import { figureWords, shortWords } from '#domain/measure/figure-words.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { LineChart } from '#web/ui/chart/line-chart.tsx';
import { fullDayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { absentText, measurePath } from './figure-text.ts';
import { statisticsTexts as texts } from './texts.ts';

export function StatisticsMeasurePage({ params }: PageProps) {
  const { say } = useLanguage();
  const { query } = useAddress();
  const division = query.get('division') ?? undefined;
  const { value, refused, reload } = useReply('statistics.measure', {
    params: { id: `${params['family'] ?? ''}.${params['name'] ?? ''}` },
    query: { division },
  });
  const title = value === undefined ? say(texts.title) : say(value.name);
  return (
    <Page title={title} back="/statistics" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-stat">
        <h1 className="t-h1">{title}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined ? refused === undefined ? <Waiting rows={8} /> : null : <Shown measure={value} />}
      </div>
    </Page>
  );
}

function Shown({ measure }: { readonly measure: StatisticsMeasure }) {
  const { say, language } = useLanguage();
  return (
    <>
      <p className="t-2">
        {say(measure.place.name)} · {say(texts.family(measure.family))} · {say(texts.asOf(momentText(measure.asOf, language)))}
      </p>
      <section className="y-card p-stat__box">
        <h2 className="t-h3">{say(texts.formula)}</h2>
        <p className="p-stat__formula">{say(measure.formula)}</p>
        <Words measure={measure} />
      </section>
      <section className="y-card p-stat__box">
        <h2 className="t-h3">{say(texts.lineTitle(say(measure.name)))}</h2>
        {measure.line.some(({ value }) => value !== null) ? (
          <LineChart
            title={say(texts.lineTitle(say(measure.name)))}
            labels={measure.line.map(({ month }) => `${Math.floor(month / 100)}.${month % 100}`)}
            series={[{ name: say(measure.name), values: measure.line.map(({ value }) => value) }]}
            say={(value) => shortWords(value, measure.unit)}
            {...(measure.unit === 'percent' ? { ceiling: 100 } : {})}
            tableName={say(texts.table)}
          />
        ) : (
          <Empty title={say(measure.line.some(({ few }) => few) ? texts.few : texts.none)} />
        )}
      </section>
      <Places measure={measure} />
      <p className="p-stat__foot">
        <b>{say(texts.data)}</b>
        {measure.files.map(({ path, format }) => (
          <a key={path} className={buttonClass({ size: 's' })} href={path} download>
            <Icon name="download" />
            {format}
          </a>
        ))}
      </p>
    </>
  );
}

function Words({ measure }: { readonly measure: StatisticsMeasure }) {
  const { say, language } = useLanguage();
  const [newest] = measure.versions.toReversed();
  const rows: readonly (readonly [string, string])[] = [
    [say(texts.numerator), say(measure.numeratorWords)],
    [say(texts.denominator), say(measure.denominatorWords)],
    ...(measure.exclusions === null ? [] : [[say(texts.exclusions), say(measure.exclusions)] as const]),
    [say(texts.events), measure.events.join(language === 'zh' ? '、' : ', ')],
  ];
  return (
    <dl className="y-dl">
      {rows.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
      <div>
        <dt>{say(texts.basis)}</dt>
        <dd>
          {measure.basis.map(({ law, article, title }) => (
            <Link key={`${law}/${article}`} className="y-lnk" to={`/law/${encodeURIComponent(law)}#article-${article}`}>
              {say(common.article(say(title), article))}{' '}
            </Link>
          ))}
        </dd>
      </div>
      <div>
        <dt>{say(texts.versions)}</dt>
        <dd>
          {measure.versions.map(({ version, since, changed }) => (
            <p key={version}>
              {say(texts.since(version, fullDayText(since, language)))}
              {changed === null ? null : ` · ${say(changed)}`}
            </p>
          ))}
          {newest === undefined ? null : <code className="code t-xs">{`${newest.when} → ${newest.numerator}`}</code>}
        </dd>
      </div>
    </dl>
  );
}

function Places({ measure }: { readonly measure: StatisticsMeasure }) {
  const { say, language } = useLanguage();
  if (measure.places.length === 0) return null;
  return (
    <section className="y-card p-stat__box">
      <h2 className="t-h3">
        {say(texts.places)} <span className="t-sm t-3">{say(texts.month)}</span>
      </h2>
      <ul className="p-stat__rows">
        {measure.places.map((place) => {
          const absent = absentText(place);
          return (
            <li key={place.code}>
              <Link className="y-lnk" to={`${measurePath(measure.id)}?division=${place.code}`}>
                {say(place.name)}
              </Link>
              <span className="num">{absent === undefined ? figureWords(place.value, measure, language) : say(absent)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
