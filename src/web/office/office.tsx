/** Chooses what an officer sees: sign-in, post, counter or desk; each area is loaded when first opened. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '#contract/view/session.ts';
import type { Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { matchPath, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Frame, mayCatalogue, mayExchange } from './shell/frame.tsx';
import { mayDay } from './day/slots.ts';
import { reformAreaOf } from './reform-areas.ts';
import { mayWatch } from './watch/slots.ts';
import { NoPost, PostChooser } from './shell/post-chooser.tsx';
import { OfficeContext } from './shell/session-context.tsx';
import { goToSignIn } from './shell/sign-in.ts';
import { shellTexts } from './shell/texts.ts';

const Counter = lazy(() => import('./counter/counter.tsx').then((room) => ({ default: room.Counter })));
const OfflineDesk = lazy(() => import('./offline/offline-desk.tsx').then((room) => ({ default: room.OfflineDesk })));
const OfflineBar = lazy(() => import('./offline/offline-bar.tsx').then((room) => ({ default: room.OfflineBar })));
const OfflineOffice = lazy(() => import('./offline/offline-office.tsx').then((room) => ({ default: room.OfflineOffice })));
const Issue = lazy(() => import('./issue/issue-page.tsx').then((room) => ({ default: room.IssuePage })));
const Projects = lazy(() => import('./project/projects.tsx').then((room) => ({ default: room.Projects })));
const Admin = lazy(() => import('./admin/admin.tsx').then((room) => ({ default: room.Admin })));
const Entitlements = lazy(() => import('./entitlement/entitlement-area.tsx').then((room) => ({ default: room.EntitlementArea })));
const Exchange = lazy(() => import('./exchange/exchange-page.tsx').then((room) => ({ default: room.ExchangePage })));
const Studio = lazy(() => import('./studio/studio-page.tsx').then((room) => ({ default: room.StudioPage })));
const Certificate = lazy(() => import('./certificate/certificate-page.tsx').then((room) => ({ default: room.CertificatePage })));
const History = lazy(() => import('./history/history-page.tsx').then((room) => ({ default: room.HistoryPage })));
const Day = lazy(() => import('./day/day-page.tsx').then((room) => ({ default: room.DayPage })));
const Watch = lazy(() => import('./watch/watch-page.tsx').then((room) => ({ default: room.WatchPage })));
const Desk = lazy(() => import('./desk/desk.tsx').then((room) => ({ default: room.Desk })));

/** A hall post works at the counter, an office post at the desk; who administers handles no case. */
const homeOf = ({ post }: Session): string => {
  if (post?.duty === 'administration') return '/office/admin';
  return post?.kind === 'hall' ? '/office/counter' : '/office/desk';
};

function Area(props: { readonly session: Session }) {
  const { path, query } = useAddress();
  if (props.session.post?.duty === 'administration') {
    return /^\/office\/admin(\/|$)/.test(path) ? <Admin /> : <Home to="/office/admin" />;
  }
  const intake = matchPath('/office/counter/intake/:walkIn', path);
  const counter = matchPath('/office/counter/:number', path);
  const part = matchPath('/office/desk/:number/:part', path);
  const whole = matchPath('/office/desk/:number', path);
  // One place for all of it: the window at the left stays as it is while people and cases come and go.
  if (path === '/office/counter/intake' || intake !== undefined)
    return <Counter number={undefined} here={{ walkIn: intake?.['walkIn'] }} />;
  if (path === '/office/counter/offline') return <OfflineDesk />;
  if (path === '/office/counter' || counter !== undefined) return <Counter number={counter?.['number']} here={undefined} />;
  if (path === '/office/desk' || part !== undefined || whole !== undefined) {
    return <Desk number={(part ?? whole)?.['number']} part={part?.['part']} />;
  }
  if (/^\/office\/entitlements(\/|$)/.test(path) && mayCatalogue(props.session)) return <Entitlements />;
  if (/^\/office\/exchange(\/|$)/.test(path) && mayExchange(props.session)) return <Exchange />;
  if (/^\/office\/catalogue(\/|$)/.test(path) && mayCatalogue(props.session)) return <Studio />;
  if (/^\/office\/issue(\/|$)/.test(path) && props.session.post?.kind === 'hall') return <Issue />;
  if (/^\/office\/watch(\/|$)/.test(path) && mayWatch(props.session)) return <Watch />;
  if (/^\/office\/day(\/|$)/.test(path) && mayDay(props.session)) return <Day />;
  const reform = reformAreaOf(path, props.session);
  if (reform !== undefined) return <reform.Page />;
  const past = matchPath('/office/history/:number', path)?.['number'];
  if (past !== undefined) return <History key={past} number={past} part={query.get('part') ?? undefined} />;
  const certificate = matchPath('/office/certificates/:id', path)?.['id'];
  if (certificate !== undefined) return <Certificate key={certificate} id={certificate} />;
  const project = matchPath('/office/projects/:number', path);
  if (path === '/office/projects' || project !== undefined) return <Projects number={project?.['number']} />;
  return <Home to={homeOf(props.session)} />;
}

function Home(props: { readonly to: string }) {
  useEffect(() => navigate(props.to, { replace: true }), [props.to]);
  return <Waiting />;
}

/** No line, or nobody behind it: a hall's window goes on without. */
const isAway = ({ code, status }: Refused): boolean => code === 'no-network' || status === 502 || status === 503 || status === 504;

export function Office() {
  const { say } = useLanguage();
  const { value: session, refused, reload } = useReply('session.get', {});
  const [choosing, setChoosing] = useState(false);
  const [query, setQuery] = useState('');
  const signedOut = session?.signedIn === false;
  useEffect(() => {
    if (signedOut) goToSignIn();
  }, [signedOut]);
  if (refused !== undefined) {
    const note = (
      <main className="o-alone">
        <RefusedNote refused={refused} onRetry={reload} />
      </main>
    );
    if (!isAway(refused)) return note;
    return (
      <Suspense fallback={note}>
        <OfflineOffice onBack={reload}>{note}</OfflineOffice>
      </Suspense>
    );
  }
  if (session === undefined || signedOut)
    return (
      <main className="o-alone" aria-label={say(shellTexts.office)}>
        <Waiting />
      </main>
    );
  const chosen = () => {
    setChoosing(false);
    reload();
  };
  if (session.posts.length === 0) return <NoPost session={session} />;
  if (session.post === null || choosing) return <PostChooser session={session} onChosen={chosen} />;
  return (
    <OfficeContext value={{ session, today: session.now.slice(0, 10), query, setQuery }}>
      <Frame session={session} onSwitchPost={() => setChoosing(true)}>
        {session.post.duty === 'reception' ? (
          <Suspense fallback={null}>
            <OfflineBar session={session} />
          </Suspense>
        ) : null}
        <Suspense fallback={<Waiting />}>
          <Area session={session} />
        </Suspense>
      </Frame>
    </OfficeContext>
  );
}
