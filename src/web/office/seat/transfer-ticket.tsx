/** Hands the ticket on to another queue or window; it keeps its place, and what was typed stays with whoever was identified. */
import { useEffect, useRef, useState } from 'react';
import type { TicketRow, WindowView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { seatTexts } from './texts.ts';
import { useSeat } from './use-seat.ts';

export function TransferTicket(props: { readonly view: WindowView; readonly ticket: TicketRow; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { act, busy } = useSeat();
  const { view, ticket } = props;
  const queues = view.queues.filter(({ id }) => id !== ticket.queue);
  const windows = view.windows.filter(({ number, mine, state }) => !mine && number !== view.seat?.window && state !== 'closed');
  const [to, setTo] = useState(() => (queues[0] === undefined ? `window ${windows[0]?.number ?? ''}` : `queue ${queues[0].id}`));
  const first = useRef<HTMLSelectElement>(null);
  // Opened by a press of its own: the keyboard goes where the choice is, and back with Escape.
  useEffect(() => first.current?.focus(), []);
  const hand = async (): Promise<void> => {
    const [kind = 'queue', id = ''] = to.split(' ');
    const done = await act('ticket.transfer', { ticket: ticket.id, body: { [kind]: id } });
    if (done === undefined) return;
    props.onDone();
    navigate('/office/counter');
  };
  return (
    <div className="o-sit o-sit--to">
      <label>
        <span className="sr">{say(seatTexts.transferTo)}</span>
        <select
          className="o-select"
          ref={first}
          value={to}
          onKeyDown={(event) => {
            if (event.key === 'Escape') props.onDone();
          }}
          onChange={(event) => setTo(event.target.value)}
        >
          <optgroup label={say(seatTexts.toQueues)}>
            {queues.map((queue) => (
              <option key={queue.id} value={`queue ${queue.id}`}>
                {queue.id} · {say(queue.name)}
              </option>
            ))}
          </optgroup>
          <optgroup label={say(seatTexts.toWindows)}>
            {windows.map((one) => (
              <option key={one.number} value={`window ${one.number}`}>
                {say(seatTexts.at(one.number))}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <Button size="s" busy={busy === 'ticket.transfer'} onPress={() => void hand()}>
        {say(seatTexts.transfer)}
      </Button>
    </div>
  );
}
