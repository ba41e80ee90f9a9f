/** The office's frame: bar 52, rail 68, white sheet; the rail lies at the foot of a narrow screen. */
import { type ReactNode, useEffect, useState } from 'react';
import type { Session } from '#contract/view/session.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link, useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { Logo } from '#web/ui/stroke.tsx';
import { common } from '#web/ui/texts.ts';
import { mayWatch } from '../watch/slots.ts';
import { watchTexts } from '../watch/texts.ts';
import { WatchLink } from './bell.tsx';
import { Find } from './find.tsx';
import { mayDay } from '../day/slots.ts';
import { reformAreaOf, reformAreas } from '../reform-areas.ts';
import { KeyList } from './key-list.tsx';
import { PersonMenu } from './person-menu.tsx';
import { shellTexts } from './texts.ts';
import { useKeys } from './use-keys.ts';

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

/** Who receives at the counter asks sources case by case; the exchange itself is of those who handle, approve and supervise. */
export const mayExchange = ({ post }: Session): boolean =>
  post?.duty === 'handling' || post?.duty === 'approval' || post?.duty === 'supervision';

/** The catalogue is written and read in offices, by those who handle, approve and supervise. */
export const mayCatalogue = (session: Session): boolean => session.post?.kind === 'office' && mayExchange(session);

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
      {hall ? (
        <Link to="/office/issue" aria-current={current('/office/issue')}>
          <Icon name="stamp" />
          {say(shellTexts.issue)}
        </Link>
      ) : null}
      {mayDay(props.session) ? (
        <Link to="/office/day" aria-current={current('/office/day')}>
          <Icon name="cal" />
          {say(shellTexts.today)}
        </Link>
      ) : null}
      <Link to="/office/desk" aria-current={current('/office/desk')}>
        <Icon name="list" />
        {say(shellTexts.desk)}
      </Link>
      {mayWatch(props.session) ? <WatchLink /> : null}
      <Link to="/office/projects" aria-current={current('/office/projects')}>
        <Icon name="flow" />
        {say(shellTexts.projects)}
      </Link>
      {mayCatalogue(props.session) ? (
        <Link to="/office/entitlements" aria-current={current('/office/entitlements')}>
          <Icon name="shield" />
          {say(shellTexts.entitlements)}
        </Link>
      ) : null}
      {mayExchange(props.session) ? (
        <Link to="/office/exchange" aria-current={current('/office/exchange')}>
          <Icon name="share" />
          {say(shellTexts.exchange)}
        </Link>
      ) : null}
      {mayCatalogue(props.session) ? (
        <Link to="/office/catalogue" aria-current={current('/office/catalogue')}>
          <Icon name="files" />
          {say(shellTexts.catalogue)}
        </Link>
      ) : null}
      {reformAreas
        .filter(({ may }) => may(props.session))
        .map(({ prefix, icon, label }) => (
          <Link key={prefix} to={prefix} aria-current={current(prefix)}>
            <Icon name={icon} />
            {say(label)}
          </Link>
        ))}
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

/** What the bar calls an area; the desk is where everything else happens. */
const names: readonly (readonly [string, Text])[] = [
  ['/office/counter', shellTexts.counterName],
  ['/office/watch', watchTexts.areaName],
  ['/office/day', shellTexts.todayName],
  ['/office/issue', shellTexts.issueName],
  ['/office/projects', shellTexts.projectsName],
  ['/office/entitlements', shellTexts.entitlementsName],
  ['/office/exchange', shellTexts.exchangeName],
  ['/office/catalogue', shellTexts.catalogueName],
];
const nameOf = (path: string, session: Session): Text =>
  reformAreaOf(path, session)?.name ?? names.find(([start]) => path.startsWith(start))?.[1] ?? shellTexts.desk;

export function Frame(props: { readonly session: Session; readonly onSwitchPost: () => void; readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { path } = useAddress();
  const [keys, setKeys] = useState(false);
  useKeys({ '?': () => setKeys(true) });
  const counter = path.startsWith('/office/counter');
  const administers = props.session.post?.duty === 'administration';
  const title = say(administers ? shellTexts.settings : nameOf(path, props.session));
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
