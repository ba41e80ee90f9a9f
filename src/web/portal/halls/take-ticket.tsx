/** Takes a ticket by phone: whether one goes first is the person's own word. */
import { useState } from 'react';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { signInHref, useSession } from '../shell/session.tsx';
import { booking } from './booking-texts.ts';
import { halls, lanes, tickets } from './texts.ts';

const offered = ['ordinary', 'elder', 'disabled', 'pregnant', 'soldier'] as const;

export function TakeTicket(props: { readonly hall: string; readonly queue: string }) {
  const { say } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  const [lane, setLane] = useState<(typeof offered)[number]>('ordinary');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const take = async () => {
    setBusy(true);
    const answer = await call('ticket.take', { body: { hall: props.hall, queue: props.queue, lane }, key });
    setBusy(false);
    if (answer.ok) return navigate(`/tickets/${encodeURIComponent(answer.value.id)}`);
    setRefused(answer.refused);
    if (!comesAgain(answer.refused)) setKey(freshKey());
  };
  if (!signedIn)
    return (
      <a className={buttonClass({ kind: 'p', block: true })} href={signInHref()}>
        {say(booking.signIn)}
      </a>
    );
  return (
    <>
      <fieldset className="y-field y-set">
        <legend>{say(lanes.title)}</legend>
        <span className="y-field__h">{say(lanes.hint)}</span>
        <div className="y-opts">
          {offered.map((each) => (
            <label key={each} className={`y-opt ${each === lane ? 'is-on' : ''}`}>
              <input className="sr" type="radio" name="lane" value={each} checked={each === lane} onChange={() => setLane(each)} />
              {say(lanes[each])}
            </label>
          ))}
        </div>
      </fieldset>
      <p className="t-sm t-2 p-gap">{say(tickets.beThere)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" block className="p-gap" busy={busy} onPress={() => void take()}>
        {say(halls.take)}
      </Button>
    </>
  );
}
