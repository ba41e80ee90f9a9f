/** The formulas of all measures, promised and real apart. */
import './statistics.css';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { statisticsTexts as texts } from './texts.ts';
import { measurePath } from './figure-text.ts';

export function StatisticsMeasuresPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('statistics.list', {});
  return (
    <Page title={say(texts.measures)} back="/statistics" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-stat">
        <h1 className="t-h1">{say(texts.measures)}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
        {(['actual', 'declared'] as const).map((family) => (
          <section key={family} className="y-card p-stat__box">
            <h2 className="t-h3">{say(texts[family])}</h2>
            <ul className="p-stat__rows">
              {(value?.rows ?? [])
                .filter((row) => row.family === family)
                .map((row) => (
                  <li key={row.id}>
                    <Link className="y-lnk" to={measurePath(row.id)}>
                      {say(row.name)}
                    </Link>
                    <span className="t-sm t-2">{say(row.formula)}</span>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}
