/** A petition by number and query password, for whoever has no account or stayed anonymous. */
import { useState } from 'react';
import type { HotlineView } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Page } from '../shell/page.tsx';
import { Petition } from './petition.tsx';
import { hot } from './texts.ts';
import './hotline.css';

export function LookUpPage() {
  const { say } = useLanguage();
  const [id, setId] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<HotlineView>();
  const [refused, setRefused] = useState<Refused>();
  const look = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('hotline.look-up', { body: { id: id.trim(), password: password.trim().toUpperCase() } });
    setBusy(false);
    setFound(answer.ok ? answer.value : undefined);
    setRefused(answer.ok ? undefined : answer.refused);
  };
  const line = (name: string, label: string, value: string, onChange: (text: string) => void, placeholder: string) => (
    <Field id={`hot-${name}`} label={label}>
      {(control) => (
        <InputBox>
          <input
            {...control}
            className="code"
            autoComplete="off"
            maxLength={30}
            placeholder={placeholder}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </InputBox>
      )}
    </Field>
  );
  return (
    <Page title={say(hot.lookUp)} back="/hotline" tabs>
      <div className="y-pad p-stack">
        <form
          className="p-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <h1 className="t-h1 p-h1">{say(hot.lookUp)}</h1>
          {line('id', say(hot.petition), id, setId, '330521-2026-H000001')}
          {line('password', say(hot.password), password, setPassword, '')}
          <Button kind="p" type="submit" block busy={busy} {...(id.trim() === '' || password.trim() === '' ? { why: say(hot.look) } : {})}>
            {say(hot.look)}
          </Button>
        </form>
        <div aria-live="polite">{refused === undefined ? null : <RefusedNote refused={refused} />}</div>
        {found === undefined ? null : <Petition petition={found} password={password.trim().toUpperCase()} onDone={() => void look()} />}
      </div>
    </Page>
  );
}
