/** Behind the code on a slip, on the phone of whoever holds it: who is still ahead, where to go, and when it is done how it was. */
import { useEffect, useState } from 'react';
import type { RatingOfTicket } from '#contract/view/device.ts';
import type { TicketView } from '#contract/view/queue.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { LanguagePress } from '../language-press.tsx';
import { Trouble } from '../trouble.tsx';
import { useHallNews } from '../use-hall-news.ts';
import { Questions } from './questions.tsx';
import { slipTexts } from './slip-texts.ts';
import { rateTexts } from './texts.ts';

export function SlipPage({ code }: { readonly code: string }) {
  const { say } = useLanguage();
  const [ticket, setTicket] = useState<TicketView>();
  const [refused, setRefused] = useState<Refused>();
  const load = async (): Promise<void> => {
    const answer = await call('ticket.follow', { params: { code } });
    if (answer.ok) setTicket(answer.value);
    setRefused(answer.ok ? undefined : answer.refused);
  };
  useEffect(() => {
    void call('ticket.follow', { params: { code } }).then((answer) => {
      if (answer.ok) setTicket(answer.value);
      setRefused(answer.ok ? undefined : answer.refused);
    });
  }, [code]);
  useEffect(() => {
    document.title = ticket === undefined ? say(slipTexts.title) : `${ticket.number} ${say(slipTexts.title)}`;
  }, [ticket, say]);
  if (ticket === undefined)
    return refused === undefined ? <Waiting /> : <Trouble title={refused.title} refused={refused} onRetry={() => void load()} />;
  return (
    <main className="h-touch h-slip">
      <header className="h-bar">
        <p>{say(ticket.hall.name)}</p>
        <LanguagePress />
      </header>
      <h1 className="num">{ticket.number}</h1>
      <Follow ticket={ticket} onNews={load} />
      {ticket.state === 'done' ? <Ask code={code} /> : null}
    </main>
  );
}

function Follow({ ticket, onNews }: { readonly ticket: TicketView; readonly onNews: () => Promise<void> }) {
  const { say } = useLanguage();
  useHallNews(ticket.hall.id, onNews);
  const { state, window, ahead, minutes } = ticket;
  const at = window ?? '';
  return (
    <div className="h-follow" role="status" aria-live={state === 'called' ? 'assertive' : 'polite'}>
      <p className="h-big">
        {say(slipTexts[state])
          .replace('{window}', at)
          .replace('{ahead}', String(ahead ?? 0))}
      </p>
      {state !== 'waiting' ? null : (
        <p>{minutes === null ? say(slipTexts.unknown) : say(slipTexts.minutes).replace('{minutes}', String(minutes))}</p>
      )}
      <p>{`${say(ticket.queue.name)} · ${say(ticket.laneName)}`}</p>
    </div>
  );
}

function Ask({ code }: { readonly code: string }) {
  const { say } = useLanguage();
  const [standing, setStanding] = useState<RatingOfTicket>();
  const [round, setRound] = useState(0);
  const [skipped, setSkipped] = useState(false);
  useEffect(() => {
    void call('service-rating.of-ticket', { params: { code } }).then((answer) => (answer.ok ? setStanding(answer.value) : undefined));
  }, [code, round]);
  if (standing === undefined || skipped) return null;
  switch (standing.state) {
    case 'not-done':
      return <p>{say(rateTexts.notDone)}</p>;
    case 'rated':
      return <p role="status">{`${say(rateTexts.rated)} ${say(rateTexts.thanksHow)}`}</p>;
    case 'late':
      return <p>{`${say(rateTexts.late)} ${say(rateTexts.lateHow)}`}</p>;
    case 'open':
      return (
        <Questions
          number={standing.number}
          about={{ code }}
          words
          onSent={() => setRound((before) => before + 1)}
          onSkip={() => setSkipped(true)}
        />
      );
  }
}
