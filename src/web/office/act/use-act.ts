/** Performs an act on a case once; a refusal is shown and the case is read anew, because somebody may have been first. */
import { useRef, useState } from 'react';
import type { CaseAct } from '#contract/case-act-names.ts';
import { act, freshKey, type Refused } from '#web/ui/call.ts';

export type Acting = {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  readonly forget: () => void;
  /** What was done last, to be told to who does not see it. */
  readonly done: CaseAct | undefined;
  /** True when it was done. */
  readonly perform: (name: CaseAct, body: unknown) => Promise<boolean>;
};

export function useAct(number: string, onAnswered: () => void): Acting {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [done, setDone] = useState<CaseAct>();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const perform = async (name: CaseAct, body: unknown): Promise<boolean> => {
    if (busy) return false;
    const text = `${name} ${JSON.stringify(body)}`;
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    setDone(undefined);
    const answer = await act(number, name, body, sent.current.key);
    setBusy(false);
    setRefused(answer.ok ? undefined : answer.refused);
    if (answer.ok) setDone(name);
    // Without an answer the key stays: pressing again is the same act. An answered act is over.
    if (answer.ok || answer.refused.code !== 'no-network') {
      sent.current = undefined;
      onAnswered();
    }
    return answer.ok;
  };
  return { busy, refused, done, perform, forget: () => setRefused(undefined) };
}
