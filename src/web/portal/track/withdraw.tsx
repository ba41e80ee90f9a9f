/** Withdrawing: which parts, why, and one question that names the effect. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { act, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { track } from './texts.ts';

export function Withdraw(props: { readonly view: CaseView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { view } = props;
  const may = view.parts.filter((part) =>
    view.allowed.some((entry) => entry.act === 'withdraw' && entry.because === null && entry.part === part.id),
  );
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(may.map((part) => part.id)));
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key] = useState(freshKey);
  const names = may
    .filter((part) => chosen.has(part.id))
    .map((part) => say(part.name))
    .join(language === 'zh' ? '、' : ', ');
  const send = async () => {
    setBusy(true);
    const answer = await act(view.number, 'withdraw', { parts: [...chosen], reason: reason.trim() }, key);
    setBusy(false);
    if (answer.ok) props.onDone();
    else setRefused(answer.refused);
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <>
      {may.length < 2
        ? null
        : may.map((part) => (
            <label key={part.id} className={`y-opt y-opt--c ${chosen.has(part.id) ? 'is-on' : ''}`}>
              <input className="sr" type="checkbox" checked={chosen.has(part.id)} onChange={() => toggle(part.id)} />
              {say(part.name)}
            </label>
          ))}
      <p className="t-body" role="status">
        {names === '' ? '' : say(track.withdrawAsk(names))}
      </p>
      <Field id="withdraw-reason" label={say(track.withdrawReason)}>
        {(control) => (
          <InputBox>
            <input {...control} type="text" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        kind="danger"
        block
        busy={busy}
        {...(reason.trim() === '' || chosen.size === 0 ? { why: say(track.withdrawWhy) } : {})}
        onPress={() => void send()}
      >
        {say(track.withdrawYes)}
      </Button>
    </>
  );
}
