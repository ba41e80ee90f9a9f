/** Who waits for this window, in the order in which they will be called, with lane and minutes; and who was missed. */
import { useState } from 'react';
import type { TicketRow, WindowView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { seatTexts } from './texts.ts';
import { useSeat } from './use-seat.ts';

function Why(props: { readonly ticket: TicketRow }) {
  const { say } = useLanguage();
  const { ticket } = props;
  if (ticket.lane === 'booked')
    return <Tag>{ticket.bookedFrom === null ? say(ticket.laneName) : say(seatTexts.booked(clockText(ticket.bookedFrom)))}</Tag>;
  if (ticket.lane !== 'ordinary') return <Tag tone="ok">{say(ticket.laneName)}</Tag>;
  const [first] = ticket.matters;
  return <span className="ell">{say(first === undefined ? ticket.queueName : first.name)}</span>;
}

function Row(props: { readonly ticket: TicketRow; readonly chosen: boolean; readonly onChoose: () => void; readonly onCall: () => void }) {
  const { say } = useLanguage();
  const { busy } = useSeat();
  const { ticket, chosen } = props;
  return (
    <li className={chosen ? 'is-chosen' : undefined}>
      <button type="button" className="o-wait" aria-expanded={chosen} onClick={props.onChoose}>
        <b className="num">{ticket.number}</b>
        <Why ticket={ticket} />
        <span className="t-3 t-nw">{ticket.minutes === null ? '—' : say(seatTexts.someMinutes(ticket.minutes))}</span>
      </button>
      {chosen ? (
        <Button size="s" busy={busy === 'window.call'} onPress={props.onCall}>
          {say(seatTexts.callThis(ticket.number))}
        </Button>
      ) : null}
    </li>
  );
}

/** The list scrolls by itself; eight are as many as a clerk looks ahead. */
const SHOWN = 8;

export function TicketQueue(props: { readonly view: WindowView; readonly onCall: (ticket: string) => void }) {
  const { say } = useLanguage();
  const { act, busy } = useSeat();
  const [chosen, setChosen] = useState('');
  const { waiting, missed, minutes } = props.view;
  const rest = waiting.length - SHOWN;
  return (
    <section aria-label={say(seatTexts.waiting)}>
      <h2 className="o-h3">
        {say(seatTexts.waiting)}
        <span>{say(seatTexts.waitingCount(waiting.length, minutes))}</span>
      </h2>
      {waiting.length === 0 ? <p className="t-sm t-3">{say(seatTexts.noneHint)}</p> : null}
      <ul className="o-waits">
        {waiting.slice(0, SHOWN).map((ticket) => (
          <Row
            key={ticket.id}
            ticket={ticket}
            chosen={chosen === ticket.id}
            onChoose={() => setChosen(chosen === ticket.id ? '' : ticket.id)}
            onCall={() => props.onCall(ticket.id)}
          />
        ))}
      </ul>
      {rest > 0 ? <p className="t-xs t-3">{say(seatTexts.more(rest))}</p> : null}
      {missed.length === 0 ? null : (
        <details className="o-known">
          <summary>{say(seatTexts.missed(missed.length))}</summary>
          <ul className="o-waits">
            {missed.map((ticket) => (
              <li key={ticket.id} className="o-wait">
                <b className="num">{ticket.number}</b>
                <Why ticket={ticket} />
                <Button
                  size="s"
                  label={say(seatTexts.comeBackOf(ticket.number))}
                  busy={busy === 'ticket.return'}
                  onPress={() => void act('ticket.return', { ticket: ticket.id })}
                >
                  {say(seatTexts.comeBack)}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
