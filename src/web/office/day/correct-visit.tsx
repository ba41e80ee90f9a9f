/** A wrong reason of a visit: the right one is proposed; a second clerk looks at it. */
import { useState } from 'react';
import type { VisitRow } from '#contract/view/visit.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { correctTexts, dayTexts } from './texts.ts';

export function CorrectVisit(props: { readonly visit: VisitRow; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const form = useReply('visit.form', {});
  const { busy, refused, send } = useCommand();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const ready = to !== '' && reason.trim() !== '';
  const propose = async (): Promise<void> => {
    const body = { what: 'visit-reason', visit: props.visit.id, to, reason: reason.trim() };
    if ((await send('counter-correction.propose', { body })) !== undefined) props.onDone();
  };
  if (form.value === undefined) return form.refused === undefined ? <Waiting /> : <RefusedNote refused={form.refused} />;
  const current = props.visit.reasons[0]?.id;
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void propose();
      }}
    >
      <p className="t-sm t-2">{props.visit.reasons.map(({ name }) => say(name)).join(' · ')}</p>
      <Pick id="correct-to" label={say(correctTexts.to)} value={to} onChange={setTo}>
        {form.value.reasons
          .filter(({ id }) => id !== current)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
      </Pick>
      <Lines id="correct-why" label={say(dayTexts.reason)} rows={2} value={reason} onChange={setReason} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-form__b">
        <Button kind="p" type="submit" busy={busy} {...(ready ? {} : { why: say(correctTexts.fill) })}>
          {say(correctTexts.send)}
        </Button>
      </div>
    </form>
  );
}
