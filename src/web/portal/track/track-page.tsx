/** One case: days left and the date, the stroke, what waits for you, the parts, what happened, papers; reloads itself on news. */
import { lazy, Suspense, useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { Button, buttonClass, LinkButton } from '#web/ui/button.tsx';
import { linkOf } from '#web/ui/call.ts';
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
import { after } from './after-texts.ts';
import { Asked } from './asked.tsx';
import { Delivery } from './delivery.tsx';
import { Papers } from './papers.tsx';
import { Parts } from './parts.tsx';
import { AskForm, Questions } from './questions.tsx';
import { Rate } from './rate.tsx';
import { Summary } from './summary.tsx';
import { track } from './texts.ts';
import { Timeline } from './timeline.tsx';
import { Visits } from './visit-card.tsx';
import { Withdraw } from './withdraw.tsx';

/** Below everything that is looked at first: fetched after it. */
const AgentCard = lazy(async () => ({ default: (await import('./agent-card.tsx')).AgentCard }));

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
  const { view } = props;
  const asked = useReply('petition.of-case', { params: { number: view.number } });
  const [held, setHeld] = useState<readonly PetitionView[]>([]);
  if (asked.value !== undefined && asked.value.rows !== held) setHeld(asked.value.rows);
  const reload = () => {
    props.reload();
    asked.reload();
  };
  useUpdates(view.number, asked.reload);
  const title = caseTitle(say(view.matter.name), view.title);
  return (
    <Page title={title} back="/cases" tools={<Tools view={view} reload={reload} />} foot={<Foot view={view} reload={reload} />}>
      <div className="p-track">
        <div className="p-track__a">
          <Summary view={view} />
          <div className="y-pad">
            {view.budget === null ? null : (
              <LinkButton to={`/cases/${view.number}/project`} block>
                <Icon name="flow" />
                {say(track.wholeProject)}
              </LinkButton>
            )}
            <Visits view={view} reload={reload} />
            <Asked view={view} reload={reload} />
            <Rate view={view} reload={reload} />
            <Parts view={view} />
            {asked.refused === undefined ? null : <RefusedNote refused={asked.refused} onRetry={asked.reload} />}
            <Questions view={view} petitions={held} reload={reload} />
            <Delivery view={view} reload={reload} />
            <Suspense fallback={null}>
              <AgentCard view={view} reload={reload} />
            </Suspense>
          </div>
        </div>
        <div className="p-track__b">
          <div className="y-pad">
            <Timeline view={view} petitions={held} />
            <Papers view={view} />
            <TheirAnswers view={view} />
          </div>
        </div>
      </div>
    </Page>
  );
}

function Foot(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="p-grow" onPress={() => setOpen(true)}>
        <Icon name="msg" />
        {say(after.ask)}
      </Button>
      <a className={buttonClass({ className: 'p-grow' })} href="tel:12345">
        <Icon name="flag" />
        {say(track.ran)}
      </a>
      <Sheet open={open} title={say(after.ask)} onClose={() => setOpen(false)}>
        <AskForm
          view={props.view}
          onDone={() => {
            setOpen(false);
            props.reload();
            document.getElementById('questions')?.scrollIntoView({ block: 'center' });
          }}
        />
      </Sheet>
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
