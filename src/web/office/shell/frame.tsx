/** The office's frame: bar 52, rail 68, white sheet; the rail lies at the foot of a narrow screen. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Session } from '#contract/view/session.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, navigate, useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { Logo } from '#web/ui/stroke.tsx';
import { common } from '#web/ui/texts.ts';
import { KeyList } from './key-list.tsx';
import { PersonMenu } from './person-menu.tsx';
import { useOffice } from './session-context.tsx';
import { shellTexts } from './texts.ts';
import { useKeys } from './use-keys.ts';

/** A whole case number opens the case, whether it is in the list or not. */
const isNumber = (query: string): boolean => /^\d{6}-\d{4}-\d{7}-\w$/.test(query.trim());

function Find() {
  const { path } = useAddress();
  const area = ['/office/counter', '/office/projects'].find((one) => path.startsWith(one)) ?? '/office/desk';
  const { say } = useLanguage();
  const { query, setQuery } = useOffice();
  const input = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => input.current?.focus() });
  return (
    <search className="y-bar__find">
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        value={query}
        aria-label={say(shellTexts.search)}
        placeholder={say(shellTexts.search)}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          if (event.key === 'Escape') setQuery('');
          else if (isNumber(query)) {
            navigate(`${area}/${query.trim()}`);
            setQuery('');
          }
          event.currentTarget.blur();
          document.querySelector<HTMLElement>('[data-list]')?.focus();
        }}
      />
      <kbd className="y-kbd" aria-hidden="true">
        /
      </kbd>
    </search>
  );
}

/** Who administers works in the settings alone. */
function SettingsRail() {
  const { say } = useLanguage();
  return (
    <nav className="y-rail y-rail--alone" aria-label={say(shellTexts.areas)}>
      <Link to="/office/admin" aria-current="page">
        <Icon name="gear" />
        {say(shellTexts.settings)}
      </Link>
    </nav>
  );
}

function Rail(props: { readonly session: Session; readonly onKeys: () => void }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  const hall = props.session.post?.kind === 'hall';
  const current = (start: string): 'page' | undefined => (path.startsWith(start) ? 'page' : undefined);
  return (
    <nav className="y-rail" aria-label={say(shellTexts.areas)}>
      {hall ? (
        <Link to="/office/counter" aria-current={current('/office/counter')}>
          <Icon name="ticket" />
          {say(shellTexts.counter)}
        </Link>
      ) : null}
      <Link to="/office/desk" aria-current={current('/office/desk')}>
        <Icon name="list" />
        {say(shellTexts.desk)}
      </Link>
      <Link to="/office/projects" aria-current={current('/office/projects')}>
        <Icon name="flow" />
        {say(shellTexts.projects)}
      </Link>
      <span className="y-rail__sp" />
      <button type="button" onClick={props.onKeys}>
        <Icon name="info" />
        {say(shellTexts.keys)}
      </button>
    </nav>
  );
}

/** The document's title follows the area and the language. */
function useTitle(name: string): void {
  useEffect(() => {
    document.title = `${name} · 一次`;
  }, [name]);
}

export function Frame(props: { readonly session: Session; readonly onSwitchPost: () => void; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  const [keys, setKeys] = useState(false);
  useKeys({ '?': () => setKeys(true) });
  const counter = path.startsWith('/office/counter');
  const administers = props.session.post?.duty === 'administration';
  const title = say(
    administers
      ? shellTexts.settings
      : counter
        ? shellTexts.counterName
        : path.startsWith('/office/projects')
          ? shellTexts.projectsName
          : shellTexts.desk,
  );
  useTitle(title);
  return (
    <div className="y-desk o-desk">
      <a className="skip" href="#main">
        {say(common.skip)}
      </a>
      <header className="y-bar">
        <Logo to="/office" label={say(shellTexts.home)} />
        <span className="y-bar__name">{title}</span>
        {props.session.demo ? (
          <>
            <span className="y-demo o-wide">{say(common.demo)}</span>
            <span className="y-demo o-narrow">{say(common.demoShort)}</span>
          </>
        ) : null}
        {administers ? <span className="o-space" /> : <Find />}
        <PersonMenu session={props.session} onSwitchPost={props.onSwitchPost} />
      </header>
      {administers ? <SettingsRail /> : <Rail session={props.session} onKeys={() => setKeys(true)} />}
      <main className="y-sheet o-sheet" id="main" tabIndex={-1}>
        {props.children}
      </main>
      <Sheet open={keys} title={say(shellTexts.keys)} onClose={() => setKeys(false)}>
        <KeyList counter={counter} />
      </Sheet>
    </div>
  );
}
