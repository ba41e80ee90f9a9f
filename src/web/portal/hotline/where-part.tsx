/** Where it is, and photos: those need an account, so that nobody fills our disks unknown. */
import { useState } from 'react';
import { buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { DivisionQuestion } from '#web/ui/form/division-question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useSession } from '../shell/session.tsx';
import { Line } from './line.tsx';
import type { PartProps } from './told.ts';
import { hot } from './texts.ts';

const MOST = 6;

export function WherePart({ told, set, place }: PartProps & { readonly place: number }) {
  const { say } = useLanguage();
  const signedIn = useSession().value?.signedIn === true;
  return (
    <>
      <h1 className="t-h1 p-h1">{say(hot.step2)}</h1>
      <DivisionQuestion
        field={{ id: 'hot-division', type: 'division', label: hot.division, required: true }}
        answer={told.division ?? place}
        error={undefined}
        onAnswer={(answer) => (typeof answer === 'number' ? set({ division: answer }) : undefined)}
      />
      <Line id="hot-address" label={say(hot.place)} value={told.address} onChange={(address) => set({ address })} />
      <Line id="hot-number" label={say(hot.number)} value={told.number} onChange={(number) => set({ number })} />
      {signedIn ? <Photos told={told} set={set} /> : <Note icon="camera">{say(hot.photoSignIn)}</Note>}
    </>
  );
}

function Photos({ told, set }: PartProps) {
  const { say } = useLanguage();
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const add = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setBusy(true);
    const answer = await call('file.create', { file, query: { name: file.name }, key: freshKey() });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) set({ files: [...told.files, answer.value.id] });
  };
  return (
    <div className="p-stack">
      <p aria-live="polite">
        <b>{say(hot.photo)}</b> {told.files.length === 0 ? null : say(hot.photos(told.files.length))}
      </p>
      {told.files.length < MOST ? (
        <label className={buttonClass({ kind: 'q', block: true })} aria-busy={busy}>
          {say(hot.addPhoto)}
          <input className="sr" type="file" accept="image/*,application/pdf" onChange={(event) => void add(event.target.files?.[0])} />
        </label>
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
    </div>
  );
}
