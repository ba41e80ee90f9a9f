/** Progress without signing in: number and query password; nothing but progress is shown, and wrong ones all answer alike. */
import { useState } from 'react';
import type { OfflineFollowed } from '#contract/view/offline.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import type { Progress } from '#web/ui/replies.ts';
import { useAddress } from '#web/ui/router.tsx';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { Followed } from './followed.tsx';
import { stateTexts, track } from './texts.ts';

type Looked = { readonly value?: Progress; readonly followed?: OfflineFollowed; readonly refused?: Refused };

/** A provisional number, printed at a window without a line, leads to the real ones; its code takes the password's place. */
async function lookUp(number: string, password: string): Promise<Looked> {
  if (/^\d{6}-L-/i.test(number)) {
    const found = await call('offline-filing.follow', { body: { number, code: password } });
    return found.ok ? { followed: found.value } : { refused: found.refused };
  }
  const found = await call('case.progress', { body: { number, password } });
  return found.ok ? { value: found.value } : { refused: found.refused };
}

export function ProgressPage() {
  const { say } = useLanguage();
  const { query } = useAddress();
  const [number, setNumber] = useState(query.get('number') ?? '');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Looked>({});
  const look = async () => {
    setTried(true);
    if (number.trim() === '' || password.trim() === '') return;
    setBusy(true);
    setAnswer(await lookUp(number.trim(), password.trim().toUpperCase()));
    setBusy(false);
  };
  const empty = (text: string): string | undefined => (tried && text.trim() === '' ? say(track.missing) : undefined);
  return (
    <Page title={say(track.progressTitle)} back="/me" tabs>
      <form
        className="y-pad p-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <h1 className="t-h1 p-h1">{say(track.progressTitle)}</h1>
        <p className="t-2">{say(track.progressWhy)}</p>
        <Field id="p-number" label={say(track.number)} error={empty(number)}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input
                {...control}
                className="code"
                autoComplete="off"
                placeholder="330521-2026-0000001-0"
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              />
            </InputBox>
          )}
        </Field>
        <Field id="p-password" label={say(track.password)} error={empty(password)}>
          {(control) => (
            <InputBox invalid={control['aria-invalid']}>
              <input
                {...control}
                className="code"
                autoComplete="off"
                maxLength={8}
                value={password}
                onChange={(event) => setPassword(event.target.value)}
              />
            </InputBox>
          )}
        </Field>
        <Button kind="p" type="submit" block busy={busy}>
          {say(track.look)}
        </Button>
        <div aria-live="polite">
          {answer.refused === undefined ? null : <RefusedNote refused={answer.refused} />}
          {answer.value === undefined ? null : <Found progress={answer.value} />}
          {answer.followed === undefined ? null : <Followed followed={answer.followed} />}
        </div>
      </form>
    </Page>
  );
}

function Found(props: { readonly progress: Progress }) {
  const { say, language } = useLanguage();
  const now = useNow();
  const { progress } = props;
  return (
    <section className="y-card">
      <div className="p-known__h">
        <h2>{say(progress.name)}</h2>
        <Light light={progress.light} />
      </div>
      {progress.doneBy === null ? null : (
        <p>
          {say(track.allBy(dayText(progress.doneBy, language, now)))}
          {say({ zh: '', en: ' ' })}
          {say(track.allDone)}
        </p>
      )}
      <ul className="p-parts">
        {progress.parts.map((part) => (
          <li key={part.name.zh}>
            <b>{say(part.name)}</b>
            <small className="t-3">
              {say(part.office)} · {say(stateTexts[part.state] ?? { zh: part.state, en: part.state })} · {dayText(part.since, language)}
            </small>
            <Light light={part.light} />
          </li>
        ))}
      </ul>
    </section>
  );
}
