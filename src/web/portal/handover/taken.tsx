/** Somebody has it: who, since when, what they see, and the way to end it. */
import { useState } from 'react';
import type { Handover } from '#contract/view/handover.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { clockText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { handover } from './texts.ts';

function Sees(props: { readonly standing: Handover }) {
  const { say } = useLanguage();
  const { draft } = props.standing;
  const lines = [say(handover.seesWho), ...(draft === null ? [] : [say(handover.seesDraft(say(draft.name)))]), say(handover.seesKnown)];
  return (
    <section className="y-card">
      <h2 className="t-h3">{say(handover.sees)}</h2>
      <ul className="p-sees">
        {lines.map((line) => (
          <li key={line}>
            <Icon name="eye" /> {line}
          </li>
        ))}
      </ul>
      <p className="t-sm t-3">{say(handover.ledger)}</p>
    </section>
  );
}

export function Taken(props: { readonly standing: Handover; readonly onChange: (now: Handover) => void }) {
  const { say } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const { standing } = props;
  const end = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('handover.end', { params: { id: standing.id }, body: {} });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onChange(answer.value);
  };
  if (standing.state === 'filed')
    return (
      <div className="p-stack">
        <Note icon="checkf" role="status">
          {say(handover.filed)}
        </Note>
        <LinkButton kind="p" size="l" block to="/cases">
          {say(handover.toCases)}
        </LinkButton>
      </div>
    );
  if (standing.state === 'ended')
    return (
      <Note icon="lock" role="status">
        {say(handover.ended)}
      </Note>
    );
  return (
    <div className="p-stack">
      <Note icon="checkf" role="status">
        <b>{say(handover.taken(say(standing.by ?? standing.hall.name)))}</b>
        {standing.takenAt === null ? null : <span className="t-sm">{say(handover.since(clockText(standing.takenAt)))}</span>}
      </Note>
      <Sees standing={standing} />
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={() => void end()} />}
      <Button kind="danger" size="l" block busy={busy} onPress={() => void end()}>
        {say(handover.end)}
      </Button>
    </div>
  );
}
