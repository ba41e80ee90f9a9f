/** Types a mail address, then the six digits that were sent there. */
import { useState } from 'react';
import type { ContactView } from '#contract/view/notice.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { notices } from './texts.ts';

type MailProps = { readonly contact: ContactView; readonly onChange: (contact: ContactView) => void };

export function MailForm(props: MailProps) {
  const { say } = useLanguage();
  const { contact } = props;
  const [typing, setTyping] = useState(false);
  const [done, setDone] = useState(false);
  const change = (next: ContactView): void => {
    setTyping(false);
    setDone(contact.pending !== null && next.pending === null && next.mail !== null);
    props.onChange(next);
  };
  const remove = async (): Promise<void> => {
    const answer = await call('contact.save', { body: { mail: null } });
    if (answer.ok) change(answer.value);
  };
  if (contact.pending !== null && !typing) return <CodeForm contact={contact} onChange={change} onOther={() => setTyping(true)} />;
  if (contact.mail === null || typing) return <AddressForm onChange={change} />;
  return (
    <div className="p-gap p-mailacts">
      {done ? (
        <Note icon="check" role="status">
          {say(notices.confirmed)}
        </Note>
      ) : null}
      <Button block onPress={() => setTyping(true)}>
        {say(notices.changeMail)}
      </Button>
      <Button block kind="q" onPress={() => void remove()}>
        {say(notices.removeMail)}
      </Button>
    </div>
  );
}

/** The sentence about one field stands at the field. */
const atField = (refused: Refused | undefined, pointer: string): string | undefined =>
  refused?.problems.find((problem) => problem.pointer === pointer)?.detail;

function AddressForm(props: { readonly onChange: (contact: ContactView) => void }) {
  const { say } = useLanguage();
  const [mail, setMail] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('contact.save', { body: { mail: mail.trim() } });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onChange(answer.value);
  };
  const error = atField(refused, '/mail');
  return (
    <form
      className="y-card p-gap p-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field id="mail" label={say(notices.address)} hint={say(notices.addressHint)} error={error}>
        {(control) => (
          <InputBox invalid={error !== undefined}>
            <input
              {...control}
              type="email"
              autoComplete="email"
              inputMode="email"
              maxLength={254}
              value={mail}
              onChange={(event) => setMail(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      {refused === undefined || error !== undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" block busy={busy}>
        {say(notices.sendCode)}
      </Button>
    </form>
  );
}

function CodeForm(props: MailProps & { readonly onOther: () => void }) {
  const { say } = useLanguage();
  const { contact } = props;
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const confirm = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('contact.confirm', { body: { code: code.trim() } });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) props.onChange(answer.value);
  };
  return (
    <form
      className="y-card p-gap p-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void confirm();
      }}
    >
      <p role="status">{say(notices.codeSent(contact.pending ?? ''))}</p>
      <Field
        id="code"
        label={say(notices.code)}
        error={atField(refused, '/code') ?? (refused?.status === 422 ? refused.detail : undefined)}
      >
        {(control) => (
          <InputBox invalid={refused !== undefined}>
            <input
              {...control}
              className="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      {refused === undefined || refused.status === 422 || refused.status === 400 ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" block busy={busy}>
        {say(notices.confirm)}
      </Button>
      <Button block kind="q" onPress={props.onOther}>
        {say(notices.again)}
      </Button>
    </form>
  );
}
