/** The ticket just called: who drew it, for what, and the one key that says their document was compared (2018 regulation art. 9). */
import { useEffect, useRef, useState } from 'react';
import type { TicketRow } from '#contract/view/queue.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { listOf } from '../shell/words.ts';
import { DocumentChoice, type Shown } from './document-choice.tsx';
import { seatTexts } from './texts.ts';
import { useSeat } from './use-seat.ts';

function useConfirming(ticket: string, onHere: (walkIn: WalkIn) => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const key = useRef(freshKey());
  const confirm = async (document: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const answer = await call('walk-in.from-ticket', { body: { ticket, document }, key: key.current });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) onHere(answer.value);
    else key.current = freshKey();
  };
  return { busy, refused, confirm };
}

export function Arrival(props: {
  readonly ticket: TicketRow;
  readonly onHere: (walkIn: WalkIn) => void;
  /** Somebody else stands there: they are found by their own document. */
  readonly onOther: () => void;
}) {
  const { say } = useLanguage();
  const { ticket } = props;
  const { act, busy: acting } = useSeat();
  // F2 is on its way: Enter would begin with the one who is just being sent off, while the next one's number stands at the left.
  const leaving = acting !== undefined && acting !== 'ticket.recall';
  const { value, refused: unread, reload } = useReply('ticket.holder', { params: { id: ticket.id } });
  const [document, setDocument] = useState<Shown>('id-card');
  const here = (walkIn: WalkIn): void => {
    // The work begins now: waiting times are estimated from it.
    void act('ticket.serve', { ticket: ticket.id });
    props.onHere(walkIn);
  };
  const { busy, refused, confirm } = useConfirming(ticket.id, here);
  const form = useRef<HTMLFormElement>(null);
  const ready = value !== undefined;
  useEffect(() => {
    if (ready) form.current?.querySelector<HTMLElement>('button[type=submit]')?.focus();
  }, [ready]);
  if (value === undefined)
    return unread === undefined ? (
      <Waiting rows={4} />
    ) : (
      <div className="o-find">
        <RefusedNote refused={unread} onRetry={reload} />
        <Button onPress={props.onOther}>{say(seatTexts.otherPerson)}</Button>
      </div>
    );
  const { holder } = value;
  return (
    <form
      ref={form}
      className="o-find o-arrival"
      onSubmit={(event) => {
        event.preventDefault();
        if (!leaving) void confirm(document);
      }}
    >
      <h1 className="t-h2">{say(seatTexts.arrived(ticket.number))}</h1>
      <p className="t-sm t-3">{say(seatTexts.arrivedHint)}</p>
      <dl className="y-dl">
        <dt>{say(seatTexts.holder)}</dt>
        <dd>
          <b>{holder?.name ?? '—'}</b> <span className="code t-3">{holder?.identifier ?? ''}</span>
        </dd>
        <dt>{say(seatTexts.forWhat)}</dt>
        <dd>{ticket.matters.length === 0 ? say(seatTexts.notSaid) : say(listOf(ticket.matters.map(({ name }) => name)))}</dd>
      </dl>
      <DocumentChoice value={document} onChange={setDocument} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-find__b">
        <Button onPress={props.onOther}>{say(seatTexts.otherPerson)}</Button>
        <Button kind="p" type="submit" busy={busy}>
          {say(seatTexts.confirm)}
          <kbd className="y-kbd" aria-hidden="true">
            Enter
          </kbd>
        </Button>
      </div>
    </form>
  );
}
