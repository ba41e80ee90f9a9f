/** "Me": my cases and drafts, who looked, language, theme and size, the way out. */
import type { ReactNode } from 'react';
import { call } from '#web/ui/call.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { chooseElder, chooseTheme, type Theme, useLook } from '#web/ui/theme.ts';
import { notices } from '../notices/texts.ts';
import { useUnread } from '../notices/unread.tsx';
import { useForWhom } from '../mandates/for-whom.tsx';
import { shortMandates } from '../mandates/short-texts.ts';
import { forgetAll } from './device.ts';
import { DemoPill, Page } from './page.tsx';
import { signInHref, useSession } from './session.tsx';
import { shell } from './texts.ts';

export function MePage() {
  const { say } = useLanguage();
  const { value: session } = useSession();
  const person = session?.person ?? undefined;
  return (
    <Page
      title={say(shell.me)}
      top={
        <header className="y-top">
          <span className="y-top__title" />
          <DemoPill />
        </header>
      }
      tabs
    >
      <div className="y-pad">
        <div className="p-who">
          <h1 className="t-h1">{person?.name ?? say(shell.guest)}</h1>
          {person === undefined ? null : <p className="code t-3">{person.masked}</p>}
        </div>
        {person === undefined ? (
          <a className={buttonClass({ kind: 'p', block: true })} href={signInHref('/me')}>
            {say(shell.signIn)}
          </a>
        ) : null}
        <nav className="y-card y-card--flush p-menu p-gap" aria-label={say(shell.me)}>
          {person === undefined ? null : (
            <Entry to="/cases" icon="files">
              {say(shell.myCases)}
            </Entry>
          )}
          {person === undefined ? null : (
            <Entry to="/bookings" icon="cal">
              {say(shell.bookings)}
            </Entry>
          )}
          {person === undefined ? null : (
            <Entry to="/handover" icon="qr">
              {say(shell.handover)}
            </Entry>
          )}
          {person === undefined ? null : <NoticeEntry />}
          {person === undefined ? null : <MandateEntry />}
          {person === undefined ? null : (
            <Entry to="/ratings" icon="star">
              {say(shell.ratings)}
            </Entry>
          )}
          {person === undefined ? null : (
            <Entry to="/sent-away" icon="flag">
              {say(shell.sentAway)}
            </Entry>
          )}
          {person === undefined ? null : (
            <Entry to="/looks" icon="eye">
              {say(shell.looks)}
            </Entry>
          )}
          {person === undefined ? null : (
            <Entry to="/me/consents" icon="check">
              {say(shell.consents)}
            </Entry>
          )}
          <Entry to="/progress" icon="search">
            {say(shell.progress)}
          </Entry>
          <Entry to="/verify" icon="shield">
            {say(shell.verifyLong)}
          </Entry>
          <Entry to="/decisions" icon="file">
            {say(shell.decisions)}
          </Entry>
          <Entry to="/public-notices" icon="flag">
            {say(shell.board)}
          </Entry>
          {person === undefined ? null : (
            <Entry to="/heard" icon="msg">
              {say(shell.heard)}
            </Entry>
          )}
          <Entry to="/consultations" icon="speak">
            {say(shell.consultations)}
          </Entry>
          <Entry to="/ideas" icon="star">
            {say(shell.ideas)}
          </Entry>
          <Entry to="/programme" icon="target">
            {say(shell.programme)}
          </Entry>
          <Entry to="/statistics" icon="chart">
            {say(shell.statistics)}
          </Entry>
          {(session?.posts.length ?? 0) > 0 ? (
            <a href="/office/">
              <Icon name="building" />
              <span>{say(shell.office)}</span>
              <Icon name="right" />
            </a>
          ) : null}
          <Entry to="/hotline" icon="msg">
            {say(shell.hotline)}
          </Entry>
          <a href="tel:12345">
            <Icon name="phone" />
            <span>{say(shell.call)}</span>
            <Icon name="right" />
          </a>
        </nav>
        <Settings />
        {person === undefined ? null : <SignOut />}
      </div>
    </Page>
  );
}

function NoticeEntry() {
  const { say } = useLanguage();
  const { unread } = useUnread();
  return (
    <Link to="/notices">
      <Icon name="bell" />
      <span>{say(notices.title)}</span>
      {unread === 0 ? null : <em className="p-badge">{say(notices.unread(unread))}</em>}
      <Icon name="right" />
    </Link>
  );
}

function Entry(props: { readonly to: string; readonly icon: string; readonly children: ReactNode }) {
  return (
    <Link to={props.to}>
      <Icon name={props.icon} />
      <span>{props.children}</span>
      <Icon name="right" />
    </Link>
  );
}

function MandateEntry() {
  const { say } = useLanguage();
  const { list } = useForWhom();
  return (
    <Entry to="/mandates" icon="users">
      {say(shortMandates.entry(list.value?.waiting ?? 0))}
    </Entry>
  );
}

function SignOut() {
  const { say } = useLanguage();
  const leave = async () => {
    await call('session.end', { body: {} });
    // Nothing personal stays on a device that others may use.
    forgetAll();
    // A full load: nothing of the person's stays in this page's memory.
    location.assign('/');
  };
  return (
    <div className="p-gap">
      <Button block onPress={() => void leave()}>
        {say(shell.signOut)}
      </Button>
    </div>
  );
}

function Segment<Value extends string>(props: {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChoose: (value: Value) => void;
}) {
  return (
    <div className="p-set">
      <span id={`set-${props.label}`}>{props.label}</span>
      <div className="y-seg" role="group" aria-labelledby={`set-${props.label}`}>
        {props.options.map(([value, name]) => (
          <button key={value} type="button" aria-pressed={value === props.value} onClick={() => props.onChoose(value)}>
            {name}
          </button>
        ))}
      </div>
    </div>
  );
}

function Settings() {
  const { say, language, choose } = useLanguage();
  const look = useLook();
  const themes: readonly (readonly [Theme, string])[] = [
    ['system', say(shell.themeSystem)],
    ['light', say(shell.themeLight)],
    ['dark', say(shell.themeDark)],
  ];
  return (
    <section className="y-card p-gap">
      <Segment
        label={say(shell.language)}
        value={language}
        options={[
          ['zh', '中文'],
          ['en', 'English'],
        ]}
        onChoose={choose}
      />
      <Segment label={say(shell.theme)} value={look.theme} options={themes} onChoose={chooseTheme} />
      <Segment
        label={say(shell.size)}
        value={look.elder ? 'elder' : 'plain'}
        options={[
          ['plain', say(shell.plain)],
          ['elder', say(shell.elder)],
        ]}
        onChoose={(size) => chooseElder(size === 'elder')}
      />
    </section>
  );
}
