/** Sends one act on a case; the key stays while the same act is retried, so a lost reply makes nothing twice. Without network it goes out by itself when the network is back. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CaseAct } from '#contract/case-act-names.ts';
import { act, type Answer, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';

export type Sending = {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly send: (body: unknown) => Promise<boolean>;
};

type Letter = { readonly key: string; readonly text: string; readonly body: unknown };

/** For whatever is sent with a key: the same body keeps its key until it is answered. */
export function useSending(post: (body: unknown, key: string) => Promise<Answer<unknown>>, onDone: () => void): Sending {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const letter = useRef<Letter>(undefined);
  const latest = useRef({ post, onDone });
  useEffect(() => {
    latest.current = { post, onDone };
  });
  const send = useCallback(async (body: unknown): Promise<boolean> => {
    const text = JSON.stringify(body);
    if (letter.current?.text !== text) letter.current = { key: freshKey(), text, body };
    setBusy(true);
    const answer = await latest.current.post(body, letter.current.key);
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    // Unknown outcome: the same key again cannot act twice.
    if (answer.ok || !comesAgain(answer.refused)) letter.current = undefined;
    if (answer.ok) latest.current.onDone();
    return answer.ok;
  }, []);
  useEffect(() => {
    if (refused?.code !== 'no-network') return undefined;
    const again = () => {
      if (letter.current !== undefined) void send(letter.current.body);
    };
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [refused, send]);
  return { busy, refused, send };
}

export const useAct = (number: string, name: CaseAct, onDone: () => void): Sending =>
  useSending((body, key) => act(number, name, body, key), onDone);
