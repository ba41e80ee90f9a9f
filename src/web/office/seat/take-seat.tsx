/** A clerk without a seat: the window the plan has for them in one press, or another one chosen. */
import { useState } from 'react';
import type { WindowView } from '#contract/view/queue.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { seatTexts } from './texts.ts';
import { useSeat } from './use-seat.ts';

export function TakeSeat(props: { readonly view: WindowView }) {
  const { say } = useLanguage();
  const { act, busy, refused } = useSeat();
  const { windows, planned } = props.view;
  const free = windows.find(({ sits }) => sits)?.number ?? windows.find(({ state }) => state === 'closed')?.number;
  const [chosen, setChosen] = useState(planned ?? free ?? windows[0]?.number ?? '');
  if (windows.length === 0) return null;
  return (
    <div className="o-sit">
      <label>
        <span className="sr">{say(seatTexts.whichWindow)}</span>
        <select className="o-select" value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {windows.map(({ number, state, mine }) => (
            <option key={number} value={number}>
              {say(seatTexts.at(number))}
              {state !== 'closed' && !mine ? ` · ${say(seatTexts.taken)}` : ''}
            </option>
          ))}
        </select>
      </label>
      <Button size="s" busy={busy === 'window.sit'} onPress={() => void act('window.sit', { body: { window: chosen } })}>
        {say(seatTexts.sit)}
      </Button>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}
