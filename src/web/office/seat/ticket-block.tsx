/** The ticket in hand: its number for the whole room to read, since when, and what may be done with it. */
import { useRef, useState } from 'react';
import type { WindowView } from '#contract/view/queue.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { clockText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Link } from '#web/ui/router.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { seatTexts } from './texts.ts';
import { TransferTicket } from './transfer-ticket.tsx';
import { useElapsed } from './use-elapsed.ts';
import { useSeat } from './use-seat.ts';

type Props = { readonly view: WindowView; readonly onNext: () => void };

function InHand(props: { readonly view: WindowView }) {
  const { say } = useLanguage();
  const { current, seat } = props.view;
  const since = current === null ? undefined : (current.servedFrom ?? current.calledAt ?? undefined);
  const elapsed = useElapsed(since, props.view.at);
  if (current === null)
    return (
      <p className="o-now o-now--none">
        <b aria-hidden="true">—</b>
        <span>
          {say(seat?.state === 'paused' ? seatTexts.paused : seatTexts.nobody)}
          <small>{say(seatTexts.at(seat?.window ?? ''))}</small>
        </span>
      </p>
    );
  return (
    <p className="o-now" key={current.id}>
      <Link to="/office/counter/intake" className="o-now__n num">
        {current.number}
      </Link>
      <span>
        <em className="num" role="timer" aria-live="off">
          {elapsed}
        </em>
        <small>{say(current.servedFrom === null ? seatTexts.calledFor : seatTexts.served)}</small>
        <small>{say(seatTexts.at(seat?.window ?? ''))}</small>
      </span>
    </p>
  );
}

/** What may be done with the ticket beside finishing it; once the work began nobody is called again. */
function TicketActs(props: { readonly view: WindowView; readonly onTransfer: () => void; readonly transferring: boolean }) {
  const { say } = useLanguage();
  const { act, busy } = useSeat();
  const { current, seat } = props.view;
  const called = current?.state === 'called' ? current : undefined;
  return (
    <>
      {called === undefined ? null : (
        <Button busy={busy === 'ticket.recall'} onPress={() => void act('ticket.recall', { ticket: called.id })}>
          <Icon name="speak" />
          {say(seatTexts.recall)}
        </Button>
      )}
      {seat?.state === 'paused' ? null : (
        <Button busy={busy === 'window.pause'} onPress={() => void act('window.pause')}>
          <Icon name="pause" />
          {say(seatTexts.pause)}
        </Button>
      )}
      {called === undefined ? null : (
        <Button size="s" kind="q" busy={busy === 'ticket.skip'} onPress={() => void act('ticket.skip', { ticket: called.id })}>
          {say(seatTexts.skip)}
        </Button>
      )}
      {current === null ? (
        <Button size="s" kind="q" busy={busy === 'window.leave'} onPress={() => void act('window.leave')}>
          {say(seatTexts.leave)}
        </Button>
      ) : (
        <Button size="s" kind="q" expanded={props.transferring} onPress={props.onTransfer}>
          {say(seatTexts.transfer)}
        </Button>
      )}
    </>
  );
}

export function TicketBlock(props: Props) {
  const { say } = useLanguage();
  const { act, busy, refused } = useSeat();
  const [transferring, setTransferring] = useState(false);
  const acts = useRef<HTMLDivElement>(null);
  const closeTransfer = (): void => {
    setTransferring(false);
    acts.current?.querySelector<HTMLButtonElement>('[aria-expanded]')?.focus();
  };
  const { view } = props;
  const { current, seat } = view;
  const paused = seat?.state === 'paused';
  return (
    <section aria-label={say(seatTexts.inHand)}>
      <InHand view={view} />
      {view.open ? null : (
        <p className="t-xs o-near">{say(view.opens === null ? seatTexts.closedNow : seatTexts.closed(clockText(view.opens)))}</p>
      )}
      {current === null ? null : (
        <LinkButton to="/office/counter/intake" className="o-narrow o-now__go">
          {say(seatTexts.meet(current.number))}
        </LinkButton>
      )}
      <div className="o-calls o-calls--seat" ref={acts}>
        {paused ? (
          <Button kind="p" busy={busy === 'window.resume'} onPress={() => void act('window.resume')}>
            {say(seatTexts.resume)}
            <kbd className="y-kbd" aria-hidden="true">
              F2
            </kbd>
          </Button>
        ) : (
          <Button kind="p" busy={busy === 'window.call' || busy === 'ticket.finish'} onPress={props.onNext}>
            {say(current === null ? seatTexts.callNext : view.waiting.length === 0 ? seatTexts.finish : seatTexts.doneNext)}
            <kbd className="y-kbd" aria-hidden="true">
              F2
            </kbd>
          </Button>
        )}
        <TicketActs view={view} transferring={transferring} onTransfer={() => setTransferring(!transferring)} />
      </div>
      {current !== null && transferring ? <TransferTicket view={view} ticket={current} onDone={closeTransfer} /> : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </section>
  );
}
