/** Chooses what an officer sees: sign-in, post, counter or desk; each area is loaded when first opened. */
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Session } from '#contract/view/session.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { matchPath, navigate, useAddress } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Frame } from './shell/frame.tsx';
import { NoPost, PostChooser } from './shell/post-chooser.tsx';
import { OfficeContext } from './shell/session-context.tsx';
import { goToSignIn } from './shell/sign-in.ts';
import { shellTexts } from './shell/texts.ts';

const Counter = lazy(() => import('./counter/counter.tsx').then((room) => ({ default: room.Counter })));
const Intake = lazy(() => import('./intake/intake.tsx').then((room) => ({ default: room.Intake })));
const Projects = lazy(() => import('./project/projects.tsx').then((room) => ({ default: room.Projects })));
const Admin = lazy(() => import('./admin/admin.tsx').then((room) => ({ default: room.Admin })));
const Desk = lazy(() => import('./desk/desk.tsx').then((room) => ({ default: room.Desk })));

/** A hall post works at the counter, an office post at the desk; who administers handles no case. */
const homeOf = ({ post }: Session): string => {
  if (post?.duty === 'administration') return '/office/admin';
  return post?.kind === 'hall' ? '/office/counter' : '/office/desk';
};

function Area(props: { readonly session: Session }) {
  const { path } = useAddress();
  if (props.session.post?.duty === 'administration') {
    return /^\/office\/admin(\/|$)/.test(path) ? <Admin /> : <Home to="/office/admin" />;
  }
  const intake = matchPath('/office/counter/intake/:walkIn', path);
  const counter = matchPath('/office/counter/:number', path);
  const part = matchPath('/office/desk/:number/:part', path);
  const whole = matchPath('/office/desk/:number', path);
  if (path === '/office/counter/intake' || intake !== undefined) return <Intake walkIn={intake?.['walkIn']} />;
  if (path === '/office/counter' || counter !== undefined) return <Counter number={counter?.['number']} />;
  if (path === '/office/desk' || part !== undefined || whole !== undefined) {
    return <Desk number={(part ?? whole)?.['number']} part={part?.['part']} />;
  }
  const project = matchPath('/office/projects/:number', path);
  if (path === '/office/projects' || project !== undefined) return <Projects number={project?.['number']} />;
  return <Home to={homeOf(props.session)} />;
}

function Home(props: { readonly to: string }) {
  useEffect(() => navigate(props.to, { replace: true }), [props.to]);
  return <Waiting />;
}

export function Office() {
  const { say } = useLanguage();
  const { value: session, refused, reload } = useReply('session.get', {});
  const [choosing, setChoosing] = useState(false);
  const [query, setQuery] = useState('');
  const signedOut = session?.signedIn === false;
  useEffect(() => {
    if (signedOut) goToSignIn();
  }, [signedOut]);
  if (refused !== undefined)
    return (
      <main className="o-alone">
        <RefusedNote refused={refused} onRetry={reload} />
      </main>
    );
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
        <Suspense fallback={<Waiting />}>
          <Area session={session} />
        </Suspense>
      </Frame>
    </OfficeContext>
  );
}
