/** Where it stalls: items or offices by the days they took beyond what was promised. */
import { useState } from 'react';
import type { Overview } from '#contract/view/overview.ts';
import { countWords } from '#domain/measure/figure-words.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { BarRow, Panel } from './panel.tsx';
import { overviewTexts as texts } from './texts.ts';
import type { Scene } from './use-scene.ts';

type Props = { readonly scene: Scene; readonly overview: Overview };

export function Bottlenecks({ scene, overview }: Props) {
  const { say, language } = useLanguage();
  const [by, setBy] = useState<'item' | 'office'>('item');
  const loaded = useReply('overview.bottlenecks', { query: { ...scene.asked, by } });
  const county = overview.level === 'county';
  const division = String(overview.division.code);
  return (
    <Panel
      title={say(texts.stalls)}
      about={() => say(texts.stallsAbout)}
      acts={
        overview.office === null ? (
          <span className="y-seg y-seg--s" role="group" aria-label={say(texts.stalls)}>
            {(['item', 'office'] as const).map((each) => (
              <button key={each} type="button" aria-pressed={each === by} onClick={() => setBy(each)}>
                {say(each === 'item' ? { zh: '事项', en: 'Items' } : texts.offices)}
              </button>
            ))}
          </span>
        ) : undefined
      }
      loaded={loaded}
      isEmpty={({ rows, late }) => rows.length === 0 && late === 0}
      empty={texts.noStalls}
      emptyWhy={texts.noStallsWhy}
    >
      {(value) => {
        const most = Math.max(1, ...value.rows.map(({ days }) => days));
        return (
          <>
            <ol className="o-over__bars">
              {value.rows.map((row) => {
                const name = (
                  <>
                    <b>{say(row.name)}</b> {row.department === null ? null : <span className="t-3">{say(row.department)}</span>}{' '}
                    <span className="t-3">{say(texts.parts(countWords(row.parts, language)))}</span>
                  </>
                );
                const to = scene.below('cases', { division, measure: 'actual.days-over', [value.by]: row.key });
                return (
                  <BarRow
                    key={row.key}
                    share={row.days / most}
                    tone={row.days >= most / 2 ? 'late' : 'near'}
                    value={countWords(row.days, language)}
                  >
                    {county ? (
                      <Link to={to} className="o-over__go">
                        {name}
                      </Link>
                    ) : (
                      name
                    )}
                  </BarRow>
                );
              })}
            </ol>
            {value.late === 0 ? null : county ? (
              <p>
                <Link to={scene.below('cases', { division, measure: 'actual.on-time' })} className="y-lnk">
                  {say(texts.late(countWords(value.late, language)))}
                </Link>
              </p>
            ) : (
              <p className="t-sm t-2">{say(texts.lateCount(countWords(value.late, language)))}</p>
            )}
          </>
        );
      }}
    </Panel>
  );
}
