/** One answer on a mandate: the same key while it is tried again, the list of principals read anew after it. */
import { useState } from 'react';
import type { MandateAct, MandateView } from '#contract/view/mandate.ts';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { useForWhom } from './for-whom.tsx';

export function useMandateAct(id: string, onDone: (mandate: MandateView) => void) {
  const { list } = useForWhom();
  const [busy, setBusy] = useState<MandateAct>();
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (act: MandateAct, body: object = {}): Promise<void> => {
    setBusy(act);
    const answer = await call(`mandate.${act}`, { params: { id }, body, key: `${key}-${act}` });
    setBusy(undefined);
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
    setRefused(answer.ok ? undefined : answer.refused);
    if (!answer.ok) return;
    list.reload();
    onDone(answer.value);
  };
  return { busy, refused, send };
}
