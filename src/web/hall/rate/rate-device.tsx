/** The rating device at a window: rests until a ticket is done, asks once, and forgets who did not answer. */
import { useEffect, useState } from 'react';
import type { RatingWanted } from '#contract/view/device.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Stroke } from '#web/ui/stroke.tsx';
import { useHallNews } from '../use-hall-news.ts';
import { Trouble } from '../trouble.tsx';
import { LanguagePress } from '../language-press.tsx';
import { Questions } from './questions.tsx';
import { rateTexts } from './texts.ts';

/** Whoever left without a word is not asked longer than this, and the next person never sees their half answer. Milliseconds. */
const PATIENCE_MS = 45_000;
const THANKS_MS = 6_000;

/** How often somebody touched the device: each time the wait begins anew. */
function useTouches(): number {
  const [touched, setTouched] = useState(0);
  useEffect(() => {
    const touch = (): void => setTouched((before) => before + 1);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', touch);
    return () => {
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', touch);
    };
  }, []);
  return touched;
}

export function RateDevice({ hall }: { readonly hall: string }) {
  const { say } = useLanguage();
  const [wanted, setWanted] = useState<RatingWanted>();
  const [refused, setRefused] = useState<Refused>();
  /** Tickets that were answered for, skipped or left: not asked about again. */
  const [over, setOver] = useState<ReadonlySet<string>>(new Set());
  const [thanks, setThanks] = useState(false);
  const touched = useTouches();
  const reload = useHallNews(hall, async () => {
    const answer = await call('service-rating.wanted');
    if (answer.ok) setWanted(answer.value);
    setRefused(answer.ok ? undefined : answer.refused);
  });
  const asked = wanted?.ticket ?? undefined;
  const ticket = asked === undefined || over.has(asked.id) ? undefined : asked;
  const id = ticket?.id;
  useEffect(() => {
    if (id === undefined) return undefined;
    const timer = setTimeout(() => setOver((before) => new Set([...before, id])), PATIENCE_MS);
    return () => clearTimeout(timer);
    // A touch begins the wait anew.
  }, [id, touched]);
  useEffect(() => {
    if (!thanks) return undefined;
    const timer = setTimeout(() => setThanks(false), THANKS_MS);
    return () => clearTimeout(timer);
  }, [thanks]);
  useEffect(() => {
    document.title = say(rateTexts.title);
  }, [say]);
  if (wanted === undefined)
    return refused === undefined ? <Waiting /> : <Trouble title={refused.title} refused={refused} onRetry={reload} />;
  const end = (sent: boolean): void => {
    if (id !== undefined) setOver((before) => new Set([...before, id]));
    setThanks(sent);
  };
  return (
    <main className="h-touch h-rating">
      <header className="h-bar">
        <h1>{say(wanted.hall.name)}</h1>
        <LanguagePress />
      </header>
      {ticket !== undefined ? (
        <Questions
          key={ticket.id}
          number={ticket.number}
          about={{ ticket: ticket.id }}
          onSent={() => end(true)}
          onSkip={() => end(false)}
        />
      ) : thanks ? (
        <section className="h-rest" role="status">
          <Stroke height={18} share={0.4} fresh />
          <h2>{say(rateTexts.thanks)}</h2>
          <p>{say(rateTexts.thanksHow)}</p>
        </section>
      ) : (
        <section className="h-rest">
          <h2>{say(rateTexts.rest).replace('{window}', wanted.window)}</h2>
          <p>{say(rateTexts.restHow)}</p>
          <p className="h-small">{say(rateTexts.anonymous)}</p>
        </section>
      )}
    </main>
  );
}
