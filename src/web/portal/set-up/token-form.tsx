/** The first two steps of setting up: the token from the terminal, and signing in. */
import { useState } from 'react';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { signInHref } from '../shell/session.tsx';
import { setUp } from './texts.ts';

export function TokenForm(props: { readonly onToken: (token: string) => void }) {
  const { say } = useLanguage();
  const [token, setToken] = useState('');
  const [tried, setTried] = useState(false);
  const send = (): void => {
    setTried(true);
    if (token.trim() !== '') props.onToken(token.trim());
  };
  return (
    <form
      className="y-card p-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field
        id="s-token"
        label={say(setUp.token)}
        hint={say(setUp.tokenHint)}
        error={tried && token.trim() === '' ? say(setUp.tokenMissing) : undefined}
      >
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              className="code"
              autoComplete="off"
              spellCheck={false}
              value={token}
              onChange={(event) => setToken(event.target.value)}
            />
          </InputBox>
        )}
      </Field>
      <Button kind="p" type="submit" block>
        {say(setUp.next)}
      </Button>
    </form>
  );
}

export function SignInStep() {
  const { say } = useLanguage();
  return (
    <section className="y-card p-stack">
      <h2 className="t-h3">{say(setUp.signIn)}</h2>
      <p className="t-2">{say(setUp.signInWhy)}</p>
      <a className={buttonClass({ kind: 'p', block: true })} href={signInHref('/set-up')}>
        {say(setUp.signIn)}
      </a>
    </section>
  );
}
