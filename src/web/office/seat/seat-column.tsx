/** Left of the window while tickets are called: the ticket in hand, who waits, the way for somebody without a ticket, the day's figures. */
import { useEffect, useRef, useState } from 'react';
import type { WindowView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { DayFigures } from './day-figures.tsx';
import { seatTexts } from './texts.ts';
import { TicketBlock } from './ticket-block.tsx';
import { TicketQueue } from './ticket-queue.tsx';

/** A reader hears which number was called and how many wait, and not every minute that passes. */
function Said(props: { readonly view: WindowView }) {
  const { say } = useLanguage();
  const { current, waiting } = props.view;
  const [said, setSaid] = useState('');
  const before = useRef(current?.number);
  const number = current?.number;
  const count = waiting.length;
  useEffect(() => {
    if (number !== before.current && number !== undefined)
      setSaid(`${say(seatTexts.saidCalled(number))}，${say(seatTexts.saidWaiting(count))}`);
    before.current = number;
  }, [number, count, say]);
  return (
    <p className="sr" role="status">
      {said}
    </p>
  );
}

export function SeatColumn(props: {
  readonly view: WindowView;
  /** Below a person's card the figures stand there. */
  readonly figures: boolean;
  readonly onNext: () => void;
  readonly onCall: (ticket: string) => void;
  /** Somebody without a ticket stands there. */
  readonly onCome: () => void;
}) {
  const { say } = useLanguage();
  const { view } = props;
  return (
    <div className="o-seatcol">
      <h1 className="sr">{say(seatTexts.tabCall)}</h1>
      <TicketBlock view={view} onNext={props.onNext} />
      <TicketQueue view={view} onCall={props.onCall} />
      <Button size="s" kind="q" onPress={props.onCome}>
        <Icon name="hand" />
        {say(seatTexts.withoutTicket)}
        <kbd className="y-kbd" aria-hidden="true">
          F4
        </kbd>
      </Button>
      {props.figures ? <DayFigures today={view.today} /> : null}
      <Said view={view} />
    </div>
  );
}
