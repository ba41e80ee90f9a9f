/** Begins a revocation from the certificate itself: what it means, who is heard, then the new case on the desk. */
import { useRef, useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { certificateTexts as texts } from './texts.ts';

export function RevocationStart(props: { readonly id: string; readonly holder: string }) {
  const { say } = useLanguage();
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  // One key for as long as this stands: pressed twice, it begins one case.
  const key = useRef(freshKey());
  const begin = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('certificate.begin-revocation', { params: { id: props.id }, body: {}, key: key.current });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) navigate(`/office/desk/${encodeURIComponent(answer.value.number)}`);
  };
  return (
    <div className="o-box">
      <h3>{say(texts.revoke)}</h3>
      <p className="t-sm t-2">{say(texts.revokeHow)}</p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {sure ? (
        <>
          <p className="t-sm">{say(texts.revokeSure(props.holder))}</p>
          <div className="o-form__b">
            <Button kind="danger" busy={busy} onPress={() => void begin()}>
              {say(texts.revokeBegin)}
            </Button>
            <Button onPress={() => setSure(false)}>{say(texts.revokeNot)}</Button>
          </div>
        </>
      ) : (
        <div className="o-form__b">
          <Button onPress={() => setSure(true)}>{say(texts.revokeDo)}</Button>
        </div>
      )}
    </div>
  );
}
