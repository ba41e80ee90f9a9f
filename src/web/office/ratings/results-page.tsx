/** Results of ratings as bars of five grades: of all, and by office, item, channel, contact, indicator; what became of poor ones; random call-backs. */
import type { RatingResults } from '#contract/view/rating-results.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { gradeNames } from '../device/texts.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { SilenceSetting } from './silence-setting.tsx';
import { resultTexts } from './texts.ts';

type Cell = RatingResults['total'];

export function ResultsPage() {
  const { say, language } = useLanguage();
  const { session, today } = useOffice();
  const loaded = useReply('rating.results', {});
  const from = loaded.value?.from ?? today;
  return (
    <DayFrame title={resultTexts.title} about={resultTexts.about(dayText(from, language, today))}>
      <States loaded={loaded} isEmpty={() => false} empty={resultTexts.title}>
        {(results) => (
          <div className="o-results">
            {results.shown === 'batches' ? <Note icon="lock">{say(resultTexts.batches)}</Note> : null}
            <Note tone={results.silence ? 'near' : 'plain'}>{say(results.silence ? resultTexts.silence : resultTexts.noSilence)}</Note>
            <Total total={results.total} fewest={results.fewest} />
            {session.post?.duty === 'supervision' ? <Bad results={results} /> : null}
            <div className="o-results__g">
              {results.by.map(({ facet, name, cells }) => (
                <section key={facet} className="y-card">
                  <h2>{say(name)}</h2>
                  {cells.length === 0 ? <p className="t-sm t-3">{say(resultTexts.few(results.fewest))}</p> : null}
                  <ul className="o-bars">
                    {cells.map((cell) => (
                      <Bar key={cell.name.en} cell={cell} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
            {session.post?.duty === 'supervision' ? <SilenceSetting onDone={loaded.reload} /> : null}
          </div>
        )}
      </States>
    </DayFrame>
  );
}

function Total({ total, fewest }: { readonly total: Cell; readonly fewest: number }) {
  const { say } = useLanguage();
  if (total.rated === null || total.satisfied === null) return <p className="t-2">{say(resultTexts.few(fewest))}</p>;
  return (
    <section className="o-total">
      <p>
        <b className="num">{total.satisfied.toFixed(1)}%</b> {say(resultTexts.satisfied)}
        <span className="t-sm t-3"> {say(resultTexts.rated(total.rated))}</span>
      </p>
      <Strip cell={total} />
      <ul className="o-legend t-sm">
        {gradeNames.map((name, at) => (
          <li key={name.en}>
            <i className={`o-strip__${at + 1}`} aria-hidden="true" />
            {say(name)} {total.grades?.[at] ?? 0}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Worst to best from left to right; the figures stand beside it in words. */
function Strip({ cell }: { readonly cell: Cell }) {
  return (
    <span className="o-strip" aria-hidden="true">
      {(cell.grades ?? []).map((count, at) =>
        count === 0 ? null : <i key={gradeNames[at]?.en} className={`o-strip__${at + 1}`} style={{ '--n': count }} />,
      )}
    </span>
  );
}

function Bar({ cell }: { readonly cell: Cell }) {
  const { say } = useLanguage();
  return (
    <li>
      <span className="o-bars__n">{say(cell.name)}</span>
      <span className="num">{cell.satisfied === null ? '' : `${cell.satisfied.toFixed(1)}%`}</span>
      <Strip cell={cell} />
      <span className="t-sm t-3 num">{say(resultTexts.rated(cell.rated ?? 0))}</span>
    </li>
  );
}

function Bad({ results }: { readonly results: RatingResults }) {
  const { say } = useLanguage();
  const { bad, sample } = results;
  const steps = ['given', 'valid', 'corrected', 'inTime', 'calledBack', 'helped'] as const;
  return (
    <div className="o-results__g">
      <section className="y-card">
        <h2>{say(resultTexts.bad)}</h2>
        <dl className="o-record">
          {steps.map((step) => (
            <div key={step}>
              <dt className="t-sm t-3">{say(resultTexts[step])}</dt>
              <dd className="num">{bad[step]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="y-card">
        <h2>{say(resultTexts.sample)}</h2>
        {sample.recorded === null || sample.confirmed === null ? (
          <p className="t-sm t-3">{say(resultTexts.few(results.fewest))}</p>
        ) : (
          <p className="o-versus">
            {say(resultTexts.recorded)} <b className="num">{sample.recorded.toFixed(1)}</b>
            {' · '}
            {say(resultTexts.confirmed)} <b className="num">{sample.confirmed.toFixed(1)}</b>
          </p>
        )}
        <p className="t-sm t-3">{say(resultTexts.drawn(sample.drawn, sample.answered))}</p>
      </section>
    </div>
  );
}
