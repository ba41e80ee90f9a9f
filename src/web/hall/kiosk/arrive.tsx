/** Who booked is here: the code from their phone, and the ticket that goes before others. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Pad } from './pad.tsx';
import type { Drawn } from './slip.tsx';
import { kioskPage } from './texts.ts';
import { Top } from './top.tsx';

type Props = { readonly hall: string; readonly onDrawn: (drawn: Drawn) => void; readonly onBack: () => void };

export function Arrive({ hall, onDrawn, onBack }: Props) {
  const { say } = useLanguage();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await call('booking.arrive', { body: { hall, code }, key });
    setBusy(false);
    if (answer.ok) return onDrawn({ ticket: answer.value.ticket });
    setRefused(answer.refused);
    if (!comesAgain(answer.refused)) setKey(freshKey());
  };
  return (
    <section className="h-page">
      <Top title={say(kioskPage.arrive)} onBack={onBack} />
      <p>{say(kioskPage.codeWhere)}</p>
      <Pad value={code} most={16} label={say(kioskPage.code)} onChange={setCode} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" size="l" block busy={busy} {...(code.length < 4 ? { why: say(kioskPage.empty) } : {})} onPress={() => void send()}>
        {say(kioskPage.take)}
      </Button>
    </section>
  );
}
