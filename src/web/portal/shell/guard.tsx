/** Pages about a person's own affairs: asks to sign in first and comes back here after. */
import type { ReactNode } from 'react';
import { buttonClass } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Page } from './page.tsx';
import { signInHref, useSession } from './session.tsx';
import { shell } from './texts.ts';

export function Guard(props: { readonly children: ReactNode }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useSession();
  if (value?.signedIn === true) return props.children;
  return (
    <Page title={say(shell.signInFirst)} back="/" tabs>
      <div className="y-pad p-gate">
        {value === undefined ? <h1 className="sr">{say(shell.signInFirst)}</h1> : null}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting /> : null}
        {value === undefined ? null : (
          <>
            <h1 className="t-h1">{say(shell.signInFirst)}</h1>
            <p className="t-body">{say(shell.signInWhy)}</p>
            <a className={buttonClass({ kind: 'p', size: 'l', block: true })} href={signInHref()}>
              {say(shell.signIn)}
            </a>
          </>
        )}
      </div>
    </Page>
  );
}
