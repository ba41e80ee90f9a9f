/** A fresh platform's first page: token, sign-in, division and office; then its first administrator exists. */
import { useState } from 'react';
import { buttonClass } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { useSession } from '../shell/session.tsx';
import { forgetToken, keptToken, keepToken } from './kept-token.ts';
import { FinishForm } from './finish-form.tsx';
import { setUp } from './texts.ts';
import { SignInStep, TokenForm } from './token-form.tsx';

export function SetUpPage() {
  const { say } = useLanguage();
  const state = useReply('set-up.get', {});
  const [done, setDone] = useState(false);
  return (
    <Page title={say(setUp.title)} back="/">
      <div className="y-pad p-stack p-setup">
        {state.refused === undefined ? null : <RefusedNote refused={state.refused} onRetry={state.reload} />}
        {state.value === undefined && state.refused === undefined ? <Waiting /> : null}
        {done ? <Done /> : state.value?.open === true ? <Open onDone={() => setDone(true)} /> : null}
        {done || state.value?.open === true ? null : <h1 className="sr">{say(setUp.title)}</h1>}
        {!done && state.value?.open === false ? (
          <Empty title={say(setUp.closed)}>
            <p>{say(setUp.closedHint)}</p>
            <a className={buttonClass({ kind: 'p' })} href="/office">
              {say(setUp.toOffice)}
            </a>
          </Empty>
        ) : null}
      </div>
    </Page>
  );
}

function Done() {
  const { say } = useLanguage();
  return (
    <section className="y-card p-setup__done" role="status">
      <h1 className="t-h1 p-h1">{say(setUp.done)}</h1>
      <p>{say(setUp.doneHint)}</p>
      <a className={buttonClass({ kind: 'p', size: 'l', block: true })} href="/office/admin">
        {say(setUp.toAdmin)}
      </a>
    </section>
  );
}

/** One question at a time: the token, who you are, what you administer. */
function Open(props: { readonly onDone: () => void }) {
  const { say } = useLanguage();
  const session = useSession();
  const [token, setToken] = useState(keptToken);
  const step = token === '' ? 1 : session.value?.signedIn === true ? 3 : 2;
  return (
    <>
      <h1 className="t-h1 p-h1">{say(setUp.title)}</h1>
      <p className="t-2">{say(setUp.lead)}</p>
      <p className="p-prog p-setup__prog" role="img" aria-label={`${say(setUp.steps)} ${step}/3`}>
        {[1, 2, 3].map((each) => (
          <i key={each} className={each <= step ? 'on' : ''} />
        ))}
      </p>
      {step === 1 ? (
        <TokenForm
          onToken={(given) => {
            keepToken(given);
            setToken(given);
          }}
        />
      ) : null}
      {step === 2 ? <SignInStep /> : null}
      {step === 3 ? (
        <FinishForm
          token={token}
          name={session.value?.person?.name ?? ''}
          onDone={() => {
            forgetToken();
            props.onDone();
          }}
          onAnother={() => {
            forgetToken();
            setToken('');
          }}
        />
      ) : null}
    </>
  );
}
