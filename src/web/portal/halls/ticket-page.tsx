/** The own ticket: how many are before me and about how long, kept up to date, louder when my turn is near, and where to go when called. */
import { useEffect, useState } from 'react';
import type { TicketView } from '#contract/view/queue.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { tickets } from './texts.ts';
import { useHallNews } from './use-hall-news.ts';

export function TicketPage(props: PageProps) {
  const { say } = useLanguage();
  const id = props.params['id'] ?? '';
  const { value, refused, reload } = useReply('ticket.get', { params: { id } });
  useHallNews(value?.hall.id ?? '', reload);
  const hall = value === undefined ? '/halls' : `/halls/${encodeURIComponent(value.hall.id)}`;
  return (
    <Page title={value === undefined ? say(tickets.title) : `${value.number} · ${say(tickets.title)}`} back={hall} tabs>
      <div className="y-pad">
        {value === undefined ? <h1 className="sr">{say(tickets.title)}</h1> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value === undefined ? null : <Shown ticket={value} hall={hall} onDone={reload} />}
      </div>
    </Page>
  );
}

/** From here on one should not go for a coffee any more. */
const NEAR = 2;

/** A phone in a pocket is felt, where it can shake and its owner did not forbid it. */
function useShake(when: boolean): void {
  useEffect(() => {
    if (when && 'vibrate' in navigator) navigator.vibrate([200, 100, 200]);
  }, [when]);
}

function useAnswer(ticket: TicketView): string {
  const { say } = useLanguage();
  const window = ticket.window ?? '';
  switch (ticket.state) {
    case 'waiting':
      return say(tickets.ahead(ticket.ahead ?? 0, ticket.minutes));
    case 'called':
      return say(tickets.called(window));
    case 'serving':
      return say(tickets.serving(window));
    case 'done':
      return say(tickets.done);
    case 'missed':
      return say(tickets.missed);
    case 'cancelled':
      return say(tickets.cancelled);
  }
}

function Shown(props: { readonly ticket: TicketView; readonly hall: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { ticket, hall } = props;
  const answer = useAnswer(ticket);
  const waits = ticket.state === 'waiting';
  const near = waits && (ticket.ahead ?? NEAR + 1) <= NEAR;
  useShake(near || ticket.state === 'called');
  const over = ticket.state === 'done' || ticket.state === 'cancelled';
  return (
    <>
      <div className={`p-ticket ${ticket.state === 'called' ? 'is-called' : ''}`}>
        <p className="p-ticket__h">
          {say(ticket.hall.name)} · {say(ticket.queue.name)}
        </p>
        <p className="p-ticket__n">{ticket.number}</p>
        <h1 className="t-song" aria-live="assertive">
          {answer}
        </h1>
        <p className="t-2">
          {ticket.lane === 'ordinary' ? null : <Tag tone="ok">{say(ticket.laneName)}</Tag>}{' '}
          {ticket.bookedFrom === null || !waits ? null : say(tickets.bookedFrom(clockText(ticket.bookedFrom)))}
        </p>
      </div>
      {near ? (
        <Note tone="near" role="status">
          {say(tickets.near)}
        </Note>
      ) : null}
      {waits && !near ? <p className="t-2 p-gap">{say(tickets.notYet)}</p> : null}
      {ticket.state === 'missed' ? <Note tone="near">{say(tickets.missedWhy)}</Note> : null}
      <div className="p-gap">
        <LinkButton to={hall} block>
          {say(over ? tickets.takeNew : tickets.hall)}
        </LinkButton>
      </div>
      {waits || ticket.state === 'missed' ? <Cancel ticket={ticket} onDone={props.onDone} /> : null}
    </>
  );
}

function Cancel(props: { readonly ticket: TicketView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const cancel = async () => {
    setBusy(true);
    const answer = await call('ticket.cancel', { params: { id: props.ticket.id }, key });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    setAsking(false);
    props.onDone();
  };
  return (
    <>
      <Button kind="q" block className="p-gap" onPress={() => setAsking(true)}>
        {say(tickets.cancel)}
      </Button>
      <Sheet open={asking} title={say(tickets.cancelYes)} onClose={() => setAsking(false)}>
        <p className="t-body">{say(tickets.cancelAsk)}</p>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="danger" block className="p-gap" busy={busy} onPress={() => void cancel()}>
          {say(tickets.cancelYes)}
        </Button>
      </Sheet>
    </>
  );
}
