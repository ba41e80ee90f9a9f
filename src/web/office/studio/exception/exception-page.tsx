/** The page 例外清单: the province's list of what takes more than one visit, and held papers that may still be asked for. */
import './exception.css';
import type { ReactNode } from 'react';
import type { ExceptionList, PaperExceptionView, VisitExceptionView } from '#contract/view/exception.ts';
import { daysBetween, fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { useSignInAgain } from '../../shell/sign-in.ts';
import { useHeadingFocus } from '../../shell/use-heading-focus.ts';
import { exceptionTexts as texts } from './texts.ts';

/** What both kinds have in common; `children` is the day that ends or began it. */
function One(props: { readonly row: VisitExceptionView | PaperExceptionView; readonly mark: ReactNode; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { item, reason, basis, approver } = props.row;
  return (
    <li className="o-ex">
      <header>
        <h3>{'material' in props.row ? say(props.row.material.name) : say(item.name)}</h3>
        <p className="t-sm t-3">
          {'material' in props.row ? `${say(item.name)} · ` : ''}
          {say(item.department)}
        </p>
        {props.mark}
      </header>
      <dl className="o-ex__facts">
        <div className="o-ex__why">
          <dt>{say(texts.why)}</dt>
          <dd>{say(reason)}</dd>
        </div>
        <div>
          <dt>{say(texts.law)}</dt>
          <dd>
            <a href={`/law/${encodeURIComponent(basis.law)}#article-${basis.article}`} target="_blank" rel="noreferrer">
              {say(basis.title)} {say(texts.article(basis.article))}
            </a>
          </dd>
        </div>
        <div>
          <dt>{say(texts.approver)}</dt>
          <dd>{say(approver.name)}</dd>
        </div>
        {props.children}
      </dl>
    </li>
  );
}

function Visit(props: { readonly row: VisitExceptionView }) {
  const { say, language } = useLanguage();
  const { visits, published } = props.row;
  return (
    <One row={props.row} mark={<b className="o-ex__times">{say(texts.times(visits))}</b>}>
      <div>
        <dt>{say(texts.published)}</dt>
        <dd>{fullDayText(published, language)}</dd>
      </div>
    </One>
  );
}

/** Half a year before it ends somebody has to see to it that the paper is no longer needed. */
const SOON = 183;

function Paper(props: { readonly row: PaperExceptionView }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { expires, isOver } = props.row;
  const left = daysBetween(today, expires);
  const light = isOver ? (
    <Light light="late">{say(texts.over)}</Light>
  ) : (
    <Light light={left <= SOON ? 'near' : 'ok'}>{say(texts.left(left))}</Light>
  );
  return (
    <One row={props.row} mark={light}>
      <div>
        <dt>{say(texts.expires)}</dt>
        <dd>{fullDayText(expires, language)}</dd>
      </div>
    </One>
  );
}

function Lists(props: { readonly list: ExceptionList }) {
  const { say } = useLanguage();
  const { visits, papers } = props.list;
  return (
    <>
      <section aria-labelledby="exceptions-visits">
        <h2 id="exceptions-visits">
          {say(texts.visits)} <span className="t-3 num">{visits.length}</span>
        </h2>
        <p className="t-sm t-2">{say(texts.visitsHint)}</p>
        {visits.length === 0 ? <Empty title={say(texts.noVisits)} /> : null}
        <ul className="o-ex__list">
          {visits.map((row) => (
            <Visit key={row.item.id} row={row} />
          ))}
        </ul>
      </section>
      <section aria-labelledby="exceptions-papers">
        <h2 id="exceptions-papers">
          {say(texts.papers)} <span className="t-3 num">{papers.length}</span>
        </h2>
        <p className="t-sm t-2">{say(texts.papersHint)}</p>
        {papers.length === 0 ? <Empty title={say(texts.noPapers)} /> : null}
        <ul className="o-ex__list">
          {papers.map((row) => (
            <Paper key={`${row.item.id} ${row.material.id}`} row={row} />
          ))}
        </ul>
      </section>
    </>
  );
}

export function ExceptionPage() {
  const { say } = useLanguage();
  const heading = useHeadingFocus();
  const { value, refused, reload } = useReply('one-visit-exception.list', {});
  useSignInAgain(refused);
  return (
    <div className="o-stp o-ex__page">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {say(texts.title)}
        </h1>
        <p className="t-2">{say(texts.hint)}</p>
      </header>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined ? refused === undefined ? <Waiting rows={5} /> : null : <Lists list={value} />}
    </div>
  );
}
