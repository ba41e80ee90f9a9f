/** Proposes an idea; while its line is typed, what others proposed already is shown. */
import { useDeferredValue, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useSession } from '../shell/session.tsx';
import { ideaTexts as texts } from './texts.ts';

const LONGEST = 60;
const ENOUGH = 4;

export function ProposeForm(props: { readonly division: number; readonly onSent: () => void }) {
  const { say } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  const [open, setOpen] = useState(false);
  if (open) return <Form {...props} onSent={props.onSent} onClose={() => setOpen(false)} />;
  return (
    <div>
      {signedIn ? (
        <Button kind="p" onPress={() => setOpen(true)}>
          {say(texts.propose)}
        </Button>
      ) : (
        <a className="y-lnk" href={`/sign-in?return=${encodeURIComponent('/ideas')}`}>
          {say(texts.propose)}
        </a>
      )}
    </div>
  );
}

function Form(props: { readonly division: number; readonly onSent: () => void; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [sent, setSent] = useState(false);
  const [key, setKey] = useState(freshKey);
  const words = useDeferredValue(title.trim());
  const send = async (): Promise<void> => {
    setTried(true);
    if (title.trim() === '' || text.trim() === '') return;
    setBusy(true);
    const answer = await call('idea.propose', { body: { division: props.division, title: title.trim(), text: text.trim() }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || answer.refused.code !== 'no-network') setKey(freshKey());
    if (!answer.ok) return;
    setSent(true);
    props.onSent();
  };
  if (sent)
    return (
      <Note icon="check" role="status">
        {say(texts.sent)}
      </Note>
    );
  const missing = (value: string): string | undefined => (tried && value.trim() === '' ? say(texts.missing) : undefined);
  return (
    <form
      className="y-card p-stack p-idea"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field id="idea-title" label={say(texts.name)} error={missing(title)}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} maxLength={LONGEST} value={title} onChange={(event) => setTitle(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Alike division={props.division} words={words} />
      <Field id="idea-text" label={say(texts.text)} error={missing(text)}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <textarea {...control} rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <p className="t-xs t-3">{say(texts.looked)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" type="submit" block busy={busy}>
        {say(texts.proposeDo)}
      </Button>
    </form>
  );
}

function Alike({ division, words }: { readonly division: number; readonly words: string }) {
  const { say } = useLanguage();
  const { value } = useReply('idea.alike', [...words].length < ENOUGH ? undefined : { query: { division, words } });
  const rows = value?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <div className="t-sm" aria-live="polite">
      <p>{say(texts.alike)}</p>
      <ul className="p-idea__alike">
        {rows.map(({ id, title, votes }) => (
          <li key={id}>
            <Link className="y-lnk" to={`/ideas/${encodeURIComponent(id)}`}>
              {title}
            </Link>{' '}
            <span className="t-3 num">{say(texts.votes(votes))}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
