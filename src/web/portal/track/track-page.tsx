/** One case: days left and the date, the stroke, what waits for you, the parts, what happened, papers; reloads itself on news. */
import { lazy, Suspense, useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
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
import { Papers } from './papers.tsx';
import { Parts } from './parts.tsx';
import { AskForm, Questions } from './questions.tsx';
import { Summary } from './summary.tsx';
import { track } from './texts.ts';
import { Timeline } from './timeline.tsx';

/** Below everything that is looked at first: fetched after it. */
const Delivery = lazy(async () => ({ default: (await import('./delivery.tsx')).Delivery }));
/** Fetched where paper was asked for. */
const WhereResults = lazy(async () => ({ default: (await import('./where-results.tsx')).WhereResults }));
const AgentCard = lazy(async () => ({ default: (await import('./agent-card.tsx')).AgentCard }));

const TheirAnswers = lazy(async () => ({ default: (await import('./their-answers.tsx')).TheirAnswers }));
/** Fetched where somebody contested something. */
const ContestsCard = lazy(async () => ({ default: (await import('./contests-card.tsx')).ContestsCard }));

/** Rare, and never the first thing. */
const Visits = lazy(async () => ({ default: (await import('./visit-card.tsx')).Visits }));
/** Fetched where something was found out before the decision. */
const FoundCards = lazy(async () => ({ default: (await import('../heard/found-cards.tsx')).FoundCards }));
/** For the holder of a permit that an office means to take back. */
const AnnouncedCards = lazy(async () => ({ default: (await import('./announced-card.tsx')).AnnouncedCards }));
const VisitsMade = lazy(async () => ({ default: (await import('./visits-made.tsx')).VisitsMade }));
const Rate = lazy(async () => ({ default: (await import('./rate.tsx')).Rate }));
const Withdraw = lazy(async () => ({ default: (await import('./withdraw.tsx')).Withdraw }));
const AwaitedCard = lazy(async () => ({ default: (await import('./awaited-card.tsx')).AwaitedCard }));

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
            {(view.delivery?.how ?? 'electronic') === 'electronic' ? null : (
              <Suspense fallback={null}>
                <WhereResults view={view} reload={reload} />
              </Suspense>
            )}
            <Suspense fallback={null}>
              <Visits view={view} reload={reload} />
            </Suspense>
            {view.parts.some((part) => part.hearings.length + part.inspections.length + part.interested.length + part.views.length > 0) ||
            view.parts.some((part) => part.reports.length + part.publicNotices.length > 0) ? (
              <Suspense fallback={null}>
                <FoundCards view={view} reload={reload} />
              </Suspense>
            ) : null}
            {view.parts.some((part) => part.announced !== null) ? (
              <Suspense fallback={null}>
                <AnnouncedCards view={view} reload={reload} />
              </Suspense>
            ) : null}
            <Asked view={view} reload={reload} />
            {view.awaited.length === 0 ? null : (
              <Suspense fallback={null}>
                <AwaitedCard view={view} reload={reload} />
              </Suspense>
            )}
            {view.answers.some(({ from }) => from?.standing === 'contested') ? (
              <Suspense fallback={null}>
                <ContestsCard view={view} />
              </Suspense>
            ) : null}
            <Suspense fallback={null}>
              <Rate view={view} />
            </Suspense>
            <Parts view={view} />
            {asked.refused === undefined ? null : <RefusedNote refused={asked.refused} onRetry={asked.reload} />}
            <Questions view={view} petitions={held} reload={reload} />
            <Suspense fallback={null}>
              <Delivery view={view} reload={reload} />
              <AgentCard view={view} reload={reload} />
            </Suspense>
          </div>
        </div>
        <div className="p-track__b">
          <div className="y-pad">
            <Timeline view={view} petitions={held} />
            <Papers view={view} />
            <Suspense fallback={null}>
              <VisitsMade number={view.number} />
              <TheirAnswers view={view} />
            </Suspense>
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
      <LinkButton className="p-grow" to={`/sent-away?number=${props.view.number}`}>
        <Icon name="flag" />
        {say(track.ran)}
      </LinkButton>
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
            <Suspense fallback={null}>
              <Withdraw
                view={view}
                onDone={() => {
                  setOpen(false);
                  props.reload();
                }}
              />
            </Suspense>
            <Button block onPress={() => setOpen(false)}>
              {say(common.cancel)}
            </Button>
          </Sheet>
        </>
      ) : null}
    </>
  );
}
