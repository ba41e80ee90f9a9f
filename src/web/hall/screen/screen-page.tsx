/** The big screen of a hall: who is called where, how long people wait, which windows are open. No person, nothing to press but the voice. */
import { useEffect, useState } from 'react';
import type { ScreenView } from '#contract/view/queue.ts';
import { clockText, dayText, weekdayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Trouble } from '../trouble.tsx';
import { listed } from './announce.ts';
import { CallCard } from './call-card.tsx';
import { CallList } from './call-list.tsx';
import { Foot } from './foot.tsx';
import { Queues, Windows } from './side.tsx';
import { screenTexts } from './texts.ts';
import { useAnnouncer } from './use-announcer.ts';
import { STALE_MS, useScreen, useTick } from './use-screen.ts';
import { VoiceSwitch } from './voice-switch.tsx';
import './screen.css';
import './side.css';

/** Beside the card; a screen that stands upright has room for more, and shows what fits. */
const LISTED = 6;

export function ScreenPage({ hall }: { readonly hall: string }) {
  const { say } = useLanguage();
  const { view, refused, heardAt, ahead } = useScreen(hall);
  const [speaks, setSpeaks] = useState(false);
  const [mute, setMute] = useState(false);
  const { card, fresh } = useAnnouncer(view, speaks ? (said) => setMute(said !== 'said') : undefined);
  const now = useTick(1_000);
  const name = view === undefined ? undefined : say(view.hall.name);
  useEffect(() => {
    document.title = `${name ?? ''} ${say(screenTexts.title)}`;
  }, [name, say]);
  if (view === undefined)
    return refused === undefined ? <Waiting /> : <Trouble title={refused.title} refused={refused} onRetry={() => location.reload()} />;
  const stale = now - heardAt > STALE_MS;
  return (
    <div className={`h-screen ${stale ? 'is-stale' : ''}`}>
      <Head view={view} at={new Date(now + ahead).toISOString()}>
        <VoiceSwitch on={speaks} mute={mute} onChange={setSpeaks} />
      </Head>
      <main className="h-calls">
        <CallCard view={view} card={card} fresh={stale ? undefined : fresh} />
        <CallList view={view} calls={listed(view.calls, card, LISTED)} />
      </main>
      <aside className="h-side">
        <Queues view={view} />
        <Windows view={view} called={fresh === undefined ? undefined : card?.window} />
        <p className="h-stuck">{say(screenTexts.stuck)}</p>
      </aside>
      {stale ? (
        <p className="h-stale" role="alert">
          {say(screenTexts.stale).replace('{time}', clockText(new Date(heardAt + ahead).toISOString()))}
        </p>
      ) : (
        <Foot />
      )}
    </div>
  );
}

function Head(props: { readonly view: ScreenView; readonly at: string; readonly children: React.ReactNode }) {
  const { say, language } = useLanguage();
  const { view, at } = props;
  return (
    <header className="h-head">
      <span className="y-logo" role="img" aria-label={say({ zh: '一次', en: 'Yici' })}>
        <i className="y-mark" />
        <i className="y-logo__ci" />
      </span>
      <h1>{say(view.hall.name)}</h1>
      {view.demo ? <span className="h-demo">{say(screenTexts.demo)}</span> : null}
      {props.children}
      <p className="h-clock">
        <span>{`${dayText(at, language)} ${weekdayText(at, language)}`}</span>
        <b className="num">{clockText(at)}</b>
      </p>
    </header>
  );
}
