/** Stating a view and defending it, as often as one likes until it is decided (licensing law 36). */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useAct } from '../track/use-act.ts';
import { heardTexts as texts } from './texts.ts';

export function ViewForm(props: { readonly number: string; readonly part: string; readonly reload: () => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [sent, setSent] = useState(false);
  const { busy, refused, send } = useAct(props.number, 'state-view', () => {
    setText('');
    setSent(true);
    props.reload();
  });
  return (
    <div className="p-heard__f">
      <Field id={`view-${props.part}`} label={say(texts.yourView)} hint={say(texts.viewHint)}>
        {(control) => (
          <InputBox>
            <textarea {...control} rows={3} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button
        busy={busy}
        {...(text.trim() === '' ? { why: say(texts.writeFirst) } : {})}
        onPress={() => void send({ part: props.part, text: text.trim(), files: [] })}
      >
        {say(texts.send)}
      </Button>
      <p className="t-sm t-ac" role="status">
        {sent ? say(texts.sent) : ''}
      </p>
    </div>
  );
}

type Said = { readonly id: string; readonly at: string; readonly text: string; readonly weighed: string | null };

export function SaidList(props: { readonly views: readonly Said[] }) {
  const { say, language } = useLanguage();
  return props.views.map((view) => (
    <div key={view.id} className="p-heard__s">
      <p className="t-sm t-3">{say(texts.said(fullDayText(view.at.slice(0, 10), language)))}</p>
      <p>{view.text}</p>
      <p className="t-sm t-2">{view.weighed === null ? say(texts.waits) : say(texts.answered(view.weighed))}</p>
    </div>
  ));
}
