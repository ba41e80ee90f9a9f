/** How far a case is, by its number and query password: shown here, and gone with the visit. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Light } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import type { Progress } from '#web/ui/replies.ts';
import { Pad } from './pad.tsx';
import { kioskPage } from './texts.ts';
import { Top } from './top.tsx';

export function LookUp({ onBack }: { readonly onBack: () => void }) {
  const { say } = useLanguage();
  const [number, setNumber] = useState('');
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<'number' | 'password'>('number');
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Progress>();
  const [refused, setRefused] = useState<Refused>();
  const look = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('case.progress', { body: { number, password } });
    setBusy(false);
    if (answer.ok) setFound(answer.value);
    setRefused(answer.ok ? undefined : answer.refused);
  };
  const typed = step === 'number' ? number : password;
  return (
    <section className="h-page">
      <Top title={say(kioskPage.progress)} onBack={onBack} />
      {found !== undefined ? (
        <Found progress={found} />
      ) : (
        <>
          {step === 'number' ? (
            <Pad key="number" value={number} most={24} label={say(kioskPage.number)} onChange={setNumber} />
          ) : (
            <Pad key="password" value={password} most={8} label={say(kioskPage.password)} onChange={setPassword} />
          )}
          {refused === undefined ? null : <RefusedNote refused={refused} />}
          <div className="h-pair">
            <Button size="l" onPress={() => (step === 'number' ? onBack() : setStep('number'))}>
              {say(kioskPage.back)}
            </Button>
            <Button
              kind="p"
              size="l"
              busy={busy}
              {...(typed === '' ? { why: say(kioskPage.empty) } : {})}
              onPress={() => (step === 'number' ? setStep('password') : void look())}
            >
              {say(step === 'number' ? kioskPage.next : kioskPage.look)}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Found({ progress }: { readonly progress: Progress }) {
  const { say, language } = useLanguage();
  return (
    <div className="h-found" role="status">
      <h3>{say(progress.name)}</h3>
      {progress.doneBy === null ? null : <p>{say(kioskPage.by).replace('{day}', dayText(progress.doneBy, language))}</p>}
      <ul>
        {progress.parts.map((part) => (
          <li key={part.name.zh}>
            <b>{say(part.name)}</b>
            <span>{`${say(part.office)} · ${dayText(part.since, language)}`}</span>
            <Light light={part.light} />
          </li>
        ))}
      </ul>
    </div>
  );
}
