/** Where one speaks on the draft of a plan or a pilot; closed loudly after the last day. */
import { useId, useState } from 'react';
import type { ConsultationView } from '#contract/view/consultation.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { signInHref, useSession } from '../shell/session.tsx';
import { draftPath } from './draft-rows.tsx';
import { consultation as texts } from './texts.ts';

/** As long as a comment may be (domain/society). */
const LONGEST = 2000;
type Props = { readonly draft: ConsultationView; readonly onSent: () => void };

export function SpeakForm(props: Props) {
  const { say, language } = useLanguage();
  const session = useSession().value;
  const { draft } = props;
  if (!draft.open)
    return (
      <Note tone="stop" icon="clock">
        {say(texts.closed(fullDayText(draft.until, language)))}
      </Note>
    );
  return (
    <section className="p-blk no-print">
      <h2>{say(texts.say)}</h2>
      <p>{say(texts.sayWhy)}</p>
      {session?.signedIn === true ? (
        <Form {...props} />
      ) : (
        <a className={buttonClass({ kind: 'p', block: true })} href={signInHref(draftPath(draft.id))}>
          {say(texts.signIn)}
        </a>
      )}
    </section>
  );
}

function Form(props: Props) {
  const { say } = useLanguage();
  const id = useId();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async () => {
    setBusy(true);
    setRefused(undefined);
    const answer = await call('consultation.comment', { params: { id: props.draft.id }, body: { text: text.trim() }, key });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    setKey(freshKey());
    setText('');
    setSent(true);
    props.onSent();
  };
  return (
    <form
      className="p-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') void send();
      }}
    >
      <div className="y-field">
        <label htmlFor={`${id}t`}>{say(texts.text)}</label>
        <textarea
          id={`${id}t`}
          className="y-in"
          rows={5}
          maxLength={LONGEST}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          aria-describedby={`${id}n`}
        />
        <p id={`${id}n`} className="t-sm t-3">
          {say(texts.left(LONGEST - [...text].length))}
        </p>
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {sent ? (
        <Note icon="checkc" role="status">
          {say(texts.sent)}
        </Note>
      ) : null}
      <Button kind="p" block type="submit" busy={busy} {...(text.trim() === '' ? { why: say(texts.empty) } : {})}>
        {say(texts.send)}
      </Button>
    </form>
  );
}
