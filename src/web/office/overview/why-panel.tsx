/** Why people had to come again, by cause, and the order that is raised for it; how far people get. */
import type { Overview } from '#contract/view/overview.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { countWords } from '#domain/measure/figure-words.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { BarRow, Panel } from './panel.tsx';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

/** What the order is about is said already; whom it goes to is for who raises it. */
const orderAddress = (ref: string, words: string): string =>
  `/office/programme/orders/new?${new URLSearchParams({ source: 'measure', ref, words }).toString()}`;

export function WhyVisits({ scene, overview }: { readonly scene: Scene; readonly overview: Overview }) {
  const { say, language } = useLanguage();
  const loaded = useReply('overview.why-visits', { query: scene.asked });
  const place = say(overview.office?.name ?? overview.division.name);
  const title = say(texts.why(place));
  const once = overview.figures.find(({ measure }) => measure.id === 'actual.once');
  const value = once?.figure.value ?? null;
  const words = once === undefined || value === null ? title : `${place} ${say(once.measure.name)} ${value.toFixed(1)}%`;
  return (
    <Panel
      title={title}
      about={({ cases }) => say(texts.whyAbout(countWords(cases, language)))}
      acts={
        overview.mayOrder ? (
          <LinkButton size="s" to={orderAddress(`actual.once/${overview.division.code}/${overview.now.from}`, words)}>
            <Icon name="flag" />
            {say(texts.order)}
          </LinkButton>
        ) : undefined
      }
      loaded={loaded}
      isEmpty={({ rows }) => rows.length === 0}
      empty={texts.noWhy}
      emptyWhy={texts.noWhyWhy}
    >
      {({ rows, cases }) => (
        <ul className="o-over__bars">
          {rows.map((row) => (
            <BarRow
              key={row.cause}
              share={row.cases / Math.max(1, cases)}
              value={cases < 5 ? countWords(row.cases, language) : `${Math.round((100 * row.cases) / cases)}%`}
            >
              {overview.level === 'county' && overview.office === null ? (
                <Link to={scene.below('cases', { division: String(overview.division.code), measure: row.measure })} className="o-over__go">
                  {say(row.name)}
                </Link>
              ) : (
                say(row.name)
              )}{' '}
              {row.ours ? <span className="y-tag y-tag--near">{say(texts.ours)}</span> : null}
            </BarRow>
          ))}
        </ul>
      )}
    </Panel>
  );
}

export function Funnel({ scene }: { readonly scene: Scene }) {
  const { say, language } = useLanguage();
  const loaded = useReply('overview.funnel', { query: scene.asked });
  const names: Readonly<Record<string, (typeof texts)['begun']>> = {
    begun: texts.begun,
    sent: texts.sent,
    finished: texts.finished,
    rated: texts.rated,
  };
  return (
    <Panel
      title={say(texts.funnel)}
      about={() => say(texts.funnelAbout)}
      loaded={loaded}
      isEmpty={({ stages }) => stages.every(({ count }) => count === null || count === 0)}
      empty={texts.empty}
      emptyWhy={texts.emptyWhy}
    >
      {({ stages }) => {
        const most = Math.max(1, ...stages.map(({ count }) => count ?? 0));
        return (
          <ol className="o-over__bars">
            {stages.map(({ stage, count }) => (
              <BarRow key={stage} share={(count ?? 0) / most} value={count === null ? '—' : countWords(count, language)}>
                {say(names[stage] ?? { zh: stage, en: stage })}{' '}
                {count === null ? <span className="t-3">{say(texts.onlyCounty)}</span> : null}
              </BarRow>
            ))}
          </ol>
        );
      }}
    </Panel>
  );
}
