/** The kiosk of a hall: four things to do, large enough for any finger; whoever comes next finds nothing of who was here. */
import { useEffect, useState } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import { IdleWarning } from '#web/ui/kiosk/idle-warning.tsx';
import { beginVisit, kioskSettings, markKiosk } from '#web/ui/kiosk/kiosk-mode.ts';
import { endVisit, resetKiosk, wipeBrowser } from '#web/ui/kiosk/wipe.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { chooseElder, useLook } from '#web/ui/theme.ts';
import { Waiting } from '#web/ui/note.tsx';
import { LanguagePress } from '../language-press.tsx';
import { Trouble } from '../trouble.tsx';
import { Arrive } from './arrive.tsx';
import { LookUp } from './look-up.tsx';
import { Slip, type Drawn } from './slip.tsx';
import { Take } from './take.tsx';
import { kioskPage } from './texts.ts';
import './kiosk-page.css';

type Place = 'home' | 'take' | 'arrive' | 'progress';
const RETRY_MS = 5_000;

/** Nobody stands here before it is certain that the session of the person before has ended, whatever the network did meanwhile. */
function useCleared(): boolean | undefined {
  const [cleared, setCleared] = useState<boolean>();
  useEffect(() => {
    let over = false;
    const clear = async (): Promise<void> => {
      await wipeBrowser();
      const ended = await endVisit();
      if (!over) setCleared(ended);
      if (!ended && !over) setTimeout(() => void clear(), RETRY_MS);
    };
    void clear();
    return () => {
      over = true;
    };
  }, []);
  return cleared;
}

/** The browser's own step back stays here: behind it lie pages of people who have left. */
function useNoWayBack(): void {
  useEffect(() => {
    const stay = (): void => history.pushState(null, '', location.href);
    const anew = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) location.reload();
    };
    stay();
    addEventListener('popstate', stay);
    addEventListener('pageshow', anew);
    return () => {
      removeEventListener('popstate', stay);
      removeEventListener('pageshow', anew);
    };
  }, []);
}

export function KioskPage({ hall, name }: { readonly hall: string; readonly name: Text }) {
  const { say, language } = useLanguage();
  const { elder } = useLook();
  const [place, setPlace] = useState<Place>('home');
  const [drawn, setDrawn] = useState<Drawn>();
  const cleared = useCleared();
  useNoWayBack();
  useEffect(() => markKiosk(true), []);
  useEffect(() => {
    document.title = say(kioskPage.title);
  }, [say]);
  if (cleared === undefined) return <Waiting />;
  if (!cleared) return <Trouble title={say(kioskPage.clearing)} why={say(kioskPage.notCleared)} onRetry={() => location.reload()} />;
  const home = (): void => setPlace('home');
  const touched = place !== 'home' || drawn !== undefined || language !== 'zh' || elder;
  return (
    <div className="h-touch h-kiosk">
      <header className="h-bar no-print">
        <h1>{say(name)}</h1>
        <div className="h-bar__tools">
          <button type="button" className="h-press" aria-pressed={elder} onClick={() => chooseElder(!elder)}>
            {say(elder ? kioskPage.plain : kioskPage.elder)}
          </button>
          <LanguagePress />
        </div>
      </header>
      <main>
        {drawn !== undefined ? (
          <Slip drawn={drawn} onDone={() => void resetKiosk()} />
        ) : place === 'take' ? (
          <Take hall={hall} onDrawn={setDrawn} onBack={home} />
        ) : place === 'arrive' ? (
          <Arrive hall={hall} onDrawn={setDrawn} onBack={home} />
        ) : place === 'progress' ? (
          <LookUp onBack={() => void resetKiosk()} />
        ) : (
          <Home onGo={setPlace} />
        )}
      </main>
      {touched ? <IdleWarning idle={kioskSettings()?.idle ?? 60} /> : null}
    </div>
  );
}

const goOnline = (): void => {
  beginVisit();
  location.replace('/');
};

function Home({ onGo }: { readonly onGo: (place: Place) => void }) {
  const { say } = useLanguage();
  const tile = (name: 'take' | 'arrive' | 'progress' | 'online', press: () => void) => (
    <button type="button" className={`h-tile ${name === 'take' ? 'h-tile--main' : ''}`} onClick={press}>
      <b>{say(kioskPage[name])}</b>
      <span>{say(kioskPage[`${name}How`])}</span>
    </button>
  );
  return (
    <section className="h-page">
      <h2>{say(kioskPage.what)}</h2>
      <div className="h-tiles">
        {tile('take', () => onGo('take'))}
        {tile('arrive', () => onGo('arrive'))}
        {tile('progress', () => onGo('progress'))}
        {tile('online', goOnline)}
      </div>
    </section>
  );
}
