/** Where one speaks: the text, and which change it is about; closed loudly after the last day. */
import { useId, useState } from 'react';
import type { EditionView } from '#contract/view/edition.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { signInHref, useSession } from '../shell/session.tsx';
import type { Change } from './changes.ts';
import { consultation as texts } from './texts.ts';

/** As long as the edition takes (domain/edition). */
const LONGEST = 2000;

type Props = { readonly edition: EditionView; readonly changes: readonly Change[]; readonly onSent: () => void };

export function RemarkForm(props: Props) {
  const { say, language } = useLanguage();
  const session = useSession().value;
  const { edition } = props;
  if (!edition.open)
    return edition.commentUntil === null || edition.stage === 'returned' ? null : (
      <Note tone="stop" icon="clock">
        {say(texts.closed(fullDayText(edition.commentUntil, language)))}
      </Note>
    );
  return (
    <section className="p-blk no-print">
      <h2>{say(texts.say)}</h2>
      <p>{say(texts.sayWhy)}</p>
      {session?.signedIn === true ? (
        <Form {...props} />
      ) : (
        <a className={buttonClass({ kind: 'p', block: true })} href={signInHref(`/consultations/${encodeURIComponent(edition.id)}`)}>
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
  const [pointer, setPointer] = useState('');
  const [busy, setBusy] = useState(false);
  const [sent, setSent] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async () => {
    setBusy(true);
    setRefused(undefined);
    const answer = await call('edition.comment', {
      params: { id: props.edition.id },
      body: { text: text.trim(), ...(pointer === '' ? {} : { pointer }) },
      key,
    });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refused);
    setKey(freshKey());
    setText('');
    setPointer('');
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
      {props.changes.length === 0 ? null : (
        <div className="y-field">
          <label htmlFor={`${id}p`}>{say(texts.place)}</label>
          <select id={`${id}p`} className="y-in" value={pointer} onChange={(event) => setPointer(event.currentTarget.value)}>
            <option value="">{say(texts.whole)}</option>
            {props.changes.map((change) => (
              <option key={change.pointer + change.words.zh} value={change.pointer}>
                {say(change.words)}
              </option>
            ))}
          </select>
        </div>
      )}
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
