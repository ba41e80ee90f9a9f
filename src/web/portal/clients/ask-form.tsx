/** Asks the data office of the place for a key: name, purpose, whom to turn to. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { clientTexts as texts } from './texts.ts';

const fields = ['name', 'purpose', 'contact'] as const;
type Typed = Readonly<Record<(typeof fields)[number], string>>;
const empty: Typed = { name: '', purpose: '', contact: '' };

export function AskForm(props: { readonly division: number; readonly onSent: () => void }) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (): Promise<void> => {
    setTried(true);
    if (fields.some((name) => typed[name].trim() === '')) return;
    setBusy(true);
    const answer = await call('api-client.ask', { body: { division: props.division, ...typed }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || answer.refused.code !== 'no-network') setKey(freshKey());
    if (!answer.ok) return;
    setTyped(empty);
    setTried(false);
    props.onSent();
  };
  return (
    <form
      className="y-card p-stack p-client"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2 className="t-h3">{say(texts.ask)}</h2>
      {fields.map((name) => (
        <Field
          key={name}
          id={`client-${name}`}
          label={say(texts[name])}
          error={tried && typed[name].trim() === '' ? say(texts.missing) : undefined}
        >
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input
                {...control}
                maxLength={name === 'purpose' ? 2000 : 100}
                value={typed[name]}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            </InputBox>
          )}
        </Field>
      ))}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" type="submit" block busy={busy}>
        {say(texts.send)}
      </Button>
    </form>
  );
}
