/** The tab 试点: the list, one pilot, the form of a proposal, the library, one consultation, told by the address. */
import { lazy, Suspense } from 'react';
import type { PilotRow } from '#contract/view/pilot.ts';
import { buttonClass } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { PilotLine } from './pilot-line.tsx';
import { PILOTS } from './paths.ts';
import { pilotTexts as texts } from './texts.ts';
import './pilot.css';

const PilotPage = lazy(() => import('./pilot-page.tsx').then((room) => ({ default: room.PilotPage })));
const ProposalPage = lazy(() => import('./proposal-page.tsx').then((room) => ({ default: room.ProposalPage })));
const LibraryPage = lazy(() => import('./library-page.tsx').then((room) => ({ default: room.LibraryPage })));
const ConsultationPage = lazy(() => import('./consultation-page.tsx').then((room) => ({ default: room.ConsultationPage })));

function Chosen(props: { readonly tail: readonly string[] }) {
  const [first, second] = props.tail;
  if (first === undefined || first === '') return <PilotList />;
  if (first === 'new') return <ProposalPage id={undefined} />;
  if (first === 'library') return <LibraryPage />;
  if (first === 'consultations') return <ConsultationPage key={second} id={second ?? ''} />;
  return second === 'revise' ? <ProposalPage key={first} id={first} /> : <PilotPage key={first} id={first} />;
}

export function PilotsPage() {
  const { path } = useAddress();
  const tail = path
    .slice(PILOTS.length + 1)
    .split('/')
    .map(decodeURIComponent);
  return (
    <Suspense fallback={<Waiting rows={6} />}>
      <Chosen tail={tail} />
    </Suspense>
  );
}

const isEnded = ({ state }: PilotRow): boolean => state === 'stopped' || state === 'adopted';

function PilotList() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const list = useReply('pilot.list', { query: { limit: 100 } });
  const writes = session.post?.duty === 'handling' || session.post?.duty === 'approval';
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={
        <>
          <Link to={`${PILOTS}/library`} className={buttonClass({ kind: 'q' })}>
            {say(texts.library)}
          </Link>
          {writes ? (
            <Link to={`${PILOTS}/new`} className={buttonClass({ kind: 'p' })}>
              {say(texts.propose)}
            </Link>
          ) : null}
        </>
      }
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <>
            <Group title={say(texts.running)} rows={rows.filter((row) => !isEnded(row))} />
            <Group title={say(texts.ended)} rows={rows.filter(isEnded)} />
          </>
        )}
      </States>
    </DayFrame>
  );
}

function Group(props: { readonly title: string; readonly rows: readonly PilotRow[] }) {
  if (props.rows.length === 0) return null;
  return (
    <section>
      <h2>{props.title}</h2>
      <ul className="o-pilots">
        {props.rows.map((row) => (
          <PilotLine key={row.id} row={row} />
        ))}
      </ul>
    </section>
  );
}
