/** The history of a case in sentences, newest first, with the papers that were issued. */
import type { CaseView } from '#contract/view/case.ts';
import { linkOf } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { historyTexts } from '#web/ui/history/texts.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { LetterMark, useLetters } from '#web/ui/letter/letter-mark.tsx';
import { common } from '#web/ui/texts.ts';
import { ServedList } from '../act/served-list.tsx';
import { servedTexts } from '../act/served-texts.ts';
import { useInThePast } from './in-the-past.ts';
import { deskTexts } from './texts.ts';

type Row = CaseView['timeline'][number];

export function TimelineList(props: { readonly rows: readonly Row[]; readonly number: string; readonly bases?: boolean }) {
  const { say, language } = useLanguage();
  if (props.rows.length === 0) return <p className="t-sm t-3">{say(deskTexts.timelineNone)}</p>;
  return (
    <ol className="o-tl">
      {props.rows.map((row) => (
        <li key={row.seq}>
          <time dateTime={row.at}>{momentText(row.at, language)}</time>
          <span>
            {say(row.text)} <span className="t-3">{say(row.who)}</span>
            {props.bases === true && row.basis !== null ? (
              <span className="t-3 t-xs"> · {say(common.article(say(row.basis.title), row.basis.article))}</span>
            ) : null}
          </span>
          {row.paper === null ? (
            <span />
          ) : (
            <a
              className="y-lnk"
              href={linkOf('case.paper', { number: props.number, paper: row.paper })}
              target="_blank"
              rel="noreferrer"
              aria-label={say(deskTexts.papers)}
            >
              <Icon name="file" />
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What was served, and the way into the case's past. */
function Now(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { number, version } = props.view;
  return (
    <section>
      <h2 className="o-gap">{say(servedTexts.title)}</h2>
      <ServedList number={number} version={version} />
      <p className="o-past">
        <LinkButton size="s" to={`/office/history/${number}`}>
          <Icon name="clock" />
          {say(historyTexts.title)}
        </LinkButton>
      </p>
    </section>
  );
}

export function TimelineTab(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  const { view } = props;
  const isPast = useInThePast();
  const letters = useLetters(view.number);
  return (
    <div className="o-bd o-bd--one">
      {isPast ? null : <Now view={view} />}
      <TimelineList rows={[...view.timeline].reverse()} number={view.number} bases />
      {view.papers.length === 0 ? null : (
        <section>
          <h2 className="o-gap">{say(deskTexts.papers)}</h2>
          <ul className="o-papers">
            {view.papers.map((paper) => (
              <li key={paper.id}>
                <a href={linkOf('case.paper', { number: view.number, paper: paper.id })} target="_blank" rel="noreferrer">
                  <Icon name="print" /> {say(paper.title)}
                </a>{' '}
                <LetterMark letter={letters.get(paper.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
