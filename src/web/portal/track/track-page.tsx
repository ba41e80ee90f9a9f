/** One case: days left and the date, the stroke, what waits for you, the parts, what happened, papers; reloads itself on news. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
import { dayText, momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import type { PageProps } from '../app.tsx';
import { caseTitle } from '../home/days-left.ts';
import { Page } from '../shell/page.tsx';
import { Asked } from './asked.tsx';
import { Parts } from './parts.tsx';
import { Rate } from './rate.tsx';
import { Summary } from './summary.tsx';
import { track } from './texts.ts';
import { Withdraw } from './withdraw.tsx';

export function TrackPage(props: PageProps) {
  const { say } = useLanguage();
  const number = props.params['number'] ?? '';
  const { value, refused, reload } = useReply('case.get', { params: { number } });
  const [held, setHeld] = useState<CaseView>();
  if (value !== undefined && value !== held) setHeld(value);
  useUpdates(number, reload);
  // While a reload runs the last view stays: news must not make the page blink.
  const view = value ?? (refused === undefined && held?.number === number ? held : undefined);
  if (view !== undefined) return <Shown view={view} reload={reload} />;
  return (
    <Page title={say(track.cases)} back="/cases" tabs>
      <div className="y-pad">
        <h1 className="sr">{number}</h1>
        {refused === undefined ? <Waiting rows={6} /> : <RefusedNote refused={refused} onRetry={reload} />}
      </div>
    </Page>
  );
}

function Shown(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view, reload } = props;
  const title = caseTitle(say(view.matter.name), view.title);
  return (
    <Page title={title} back="/cases" tools={<Tools view={view} reload={reload} />} foot={<Foot />}>
      <Summary view={view} />
      <div className="y-pad">
        <Asked view={view} reload={reload} />
        <Rate view={view} reload={reload} />
        <Parts view={view} />
        <Timeline view={view} />
        <Papers view={view} />
        <TheirAnswers view={view} />
      </div>
    </Page>
  );
}

function Foot() {
  const { say } = useLanguage();
  return (
    <>
      <a className={buttonClass({ className: 'p-grow' })} href="tel:12345">
        <Icon name="msg" />
        {say(track.ask)}
      </a>
      <a className={buttonClass({ className: 'p-grow' })} href="tel:12345">
        <Icon name="flag" />
        {say(track.ran)}
      </a>
    </>
  );
}

function Tools(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const { view } = props;
  const [open, setOpen] = useState(false);
  const receipt = view.papers.find((paper) => paper.kind === 'receipt') ?? view.papers[0];
  const mayWithdraw = view.allowed.some((entry) => entry.act === 'withdraw');
  return (
    <>
      {receipt === undefined ? null : (
        <a
          className="y-icbtn"
          href={linkOf('case.paper', { number: view.number, paper: receipt.id })}
          target="_blank"
          rel="noreferrer"
          aria-label={say(receipt.title)}
        >
          <Icon name="print" />
        </a>
      )}
      {mayWithdraw ? (
        <>
          <button type="button" className="y-icbtn" aria-label={say(track.more)} onClick={() => setOpen(true)}>
            <Icon name="more" />
          </button>
          <Sheet open={open} title={say(track.withdraw)} onClose={() => setOpen(false)}>
            <Withdraw
              view={view}
              onDone={() => {
                setOpen(false);
                props.reload();
              }}
            />
            <Button block onPress={() => setOpen(false)}>
              {say(common.cancel)}
            </Button>
          </Sheet>
        </>
      ) : null}
    </>
  );
}

const dotOf = (kind: string): string => (/^Stop|Stopped|Paused/.test(kind) ? 'st' : '');

function Timeline(props: { readonly view: CaseView }) {
  const { say, language } = useLanguage();
  return (
    <section>
      <div className="y-sec">
        <h2>{say(track.log)}</h2>
      </div>
      <div className="y-card p-log">
        <ol className="y-steps">
          {props.view.timeline
            .toSorted((one, other) => other.seq - one.seq)
            .map((entry) => (
              <li key={entry.seq}>
                <span className={`dot ${dotOf(entry.kind)}`} aria-hidden="true" />
                <b>{say(entry.text)}</b>
                <span className="t-xs t-3 p-line">
                  <time dateTime={entry.at}>{momentText(entry.at, language)}</time> · {say(entry.who)}
                  {entry.basis === null ? '' : ` · ${say(common.article(say(entry.basis.title), entry.basis.article))}`}
                </span>
                {entry.paper === null ? null : (
                  <a
                    className="t-sm"
                    href={linkOf('case.paper', { number: props.view.number, paper: entry.paper })}
                    target="_blank"
                    rel="noreferrer"
                  >
                    {say(track.paperOpen)} <span className="sr">{say(entry.text)}</span>
                  </a>
                )}
              </li>
            ))}
        </ol>
      </div>
    </section>
  );
}

function Papers(props: { readonly view: CaseView }) {
  const { say, language } = useLanguage();
  const { view } = props;
  if (view.papers.length === 0) return null;
  return (
    <section>
      <div className="y-sec">
        <h2>{say(track.papers)}</h2>
      </div>
      <ul className="y-card y-card--flush p-menu">
        {view.papers.map((paper) => (
          <li key={paper.id}>
            <a href={linkOf('case.paper', { number: view.number, paper: paper.id })} target="_blank" rel="noreferrer">
              <Icon name="file" />
              <span>
                {say(paper.title)}
                <small className="t-3">{dayText(paper.at, language)} · PDF</small>
              </span>
              <Icon name="download" />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function TheirAnswers(props: { readonly view: CaseView }) {
  const { say } = useLanguage();
  if (props.view.answers.length === 0) return null;
  return (
    <details className="y-card p-gap p-more">
      <summary>{say(track.yourAnswers)}</summary>
      <dl>
        {props.view.answers.map((answer) => (
          <div key={answer.field} className="p-row">
            <dt>{say(answer.label)}</dt>
            <dd>{answer.value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
