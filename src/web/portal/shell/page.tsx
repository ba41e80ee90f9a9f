/**
 * The frame of every portal page: skip link, top bar, main, bottom navigation or foot.
 * <Page title back="/…" | top={…} tabs foot={…} aside wide>…</Page>. Sets the document's title and moves focus to main after a navigation.
 */
import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { ActingBand } from '../mandates/acting-band.tsx';
import { useSession } from './session.tsx';
import { shell } from './texts.ts';

type PageProps = {
  readonly title: string;
  /** Where the back arrow leads; without it `top` draws the bar. */
  readonly back?: string;
  readonly barTitle?: string;
  readonly tools?: ReactNode;
  readonly top?: ReactNode;
  readonly tabs?: boolean;
  readonly foot?: ReactNode;
  /** A coloured head that contains the bar (promise header). */
  readonly head?: ReactNode;
  readonly children: ReactNode;
};

const network = (tell: () => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};
export const useOnline = (): boolean => useSyncExternalStore(network, () => navigator.onLine);

let visited: string | undefined;
let walked = false;

export function Page(props: PageProps) {
  const { say } = useLanguage();
  const main = useRef<HTMLElement>(null);
  const { path, query } = useAddress();
  const online = useOnline();
  useEffect(() => {
    document.title = `${props.title} · ${say(shell.name)}`;
  }, [props.title, say]);
  useEffect(() => {
    // Not on the first page: the browser's own start of reading is right there. A page that first waited and then came is
    // drawn anew, and focus falls to the body: it is picked up again.
    const here = `${path}?${query.toString()}`;
    const moved = visited !== undefined && visited !== here;
    if (moved) walked = true;
    if (moved || (walked && document.activeElement === document.body)) main.current?.focus({ preventScroll: true });
    visited = here;
  }, [path, query]);
  const bar = props.top ?? (props.back === undefined ? null : <Bar {...props} back={props.back} />);
  return (
    <div className={`y-mob ${props.foot === undefined ? '' : 'p-footed'}`}>
      <a className="skip" href="#main">
        {say(common.skip)}
      </a>
      {props.head === undefined ? bar : null}
      <main id="main" ref={main} tabIndex={-1}>
        {props.head === undefined ? null : (
          <div className="p-head">
            {bar}
            {props.head}
          </div>
        )}
        {path === '/' ? null : <ActingBand />}
        {online ? null : (
          <div className="y-pad p-gap">
            <Note tone="near" icon="offline" role="status">
              {say(common.offline)}
            </Note>
          </div>
        )}
        {props.children}
      </main>
      {props.foot === undefined ? null : <footer className="y-foot">{props.foot}</footer>}
      {props.tabs === true ? <Tabs path={path} /> : null}
    </div>
  );
}

function Bar(props: Pick<PageProps, 'barTitle' | 'tools'> & { readonly back: string }) {
  const { say } = useLanguage();
  return (
    <header className="y-top y-top--nav">
      <Link className="y-icbtn" to={props.back} aria-label={say(common.back)}>
        <Icon name="left" />
      </Link>
      <span className="y-top__title ell">{props.barTitle}</span>
      <DemoPill />
      {props.tools}
    </header>
  );
}

export function DemoPill() {
  const { say } = useLanguage();
  if (useSession().value?.demo !== true) return null;
  return (
    <span className="y-demo" title={say(common.demo)}>
      {say(common.demoShort)}
    </span>
  );
}

const tabs = [
  { to: '/', icon: 'home', name: shell.home, under: /^\/$/ },
  { to: '/matters', icon: 'grid', name: shell.matters, under: /^\/(matters|apply)/ },
  { to: '/wallet', icon: 'wallet', name: shell.wallet, under: /^\/(wallet|looks)/ },
  { to: '/me', icon: 'user', name: shell.me, under: /^\/(me|cases|notices|progress)/ },
] as const;

function Tabs(props: { readonly path: string }) {
  const { say } = useLanguage();
  return (
    <nav className="y-tabs" aria-label={say(shell.navigation)}>
      {tabs.map((tab) => (
        <Link key={tab.to} to={tab.to} aria-current={tab.under.test(props.path) ? 'page' : undefined}>
          <Icon name={tab.icon} />
          {say(tab.name)}
        </Link>
      ))}
    </nav>
  );
}
