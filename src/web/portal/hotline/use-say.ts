/** The raiser's word on a petition, under the account or by number and password; one word however often it is pressed. */
import { useState } from 'react';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';

export function useSay(id: string, password: string | undefined, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const send = async (body: object): Promise<boolean> => {
    setBusy(true);
    const answer =
      password === undefined
        ? await call('hotline.say', { params: { id }, body, key })
        : await call('hotline.say-by-password', { body: { id, password, ...body }, key });
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok || !comesAgain(answer.refused)) setKey(freshKey());
    if (answer.ok) onDone();
    return answer.ok;
  };
  return { busy, refused, send };
}
