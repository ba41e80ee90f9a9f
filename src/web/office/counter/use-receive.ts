/** Signs and sends the counter's act once, keeping its key while it is retried, and opens the paper it made. */
import { useRef, useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { act, call, freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import type { ReceiveBody } from './receive-body.ts';

export type Paper = CaseView['papers'][number];
export type Receiving = {
  readonly busy: boolean;
  readonly refused: Refused | undefined;
  /** Papers this act made; undefined until it is done. */
  readonly papers: readonly Paper[] | undefined;
  readonly send: (body: ReceiveBody) => Promise<void>;
};

export const paperLink = (number: string, paper: string): string => linkOf('case.paper', { number, paper });

/** @param before ids of the papers there were, so that the new ones are known. */
export function useReceive(number: string, before: readonly Paper[], onReceived: () => void): Receiving {
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [papers, setPapers] = useState<readonly Paper[]>();
  const sent = useRef<{ readonly key: string; readonly text: string }>(undefined);
  const send = async (body: ReceiveBody): Promise<void> => {
    if (busy) return;
    const text = JSON.stringify(body);
    // The same act keeps its key until it is answered: one effect however often F9 is pressed.
    if (sent.current?.text !== text) sent.current = { key: freshKey(), text };
    setBusy(true);
    const answer = await act(number, 'receive', body, sent.current.key);
    if (!answer.ok) {
      if (answer.refused.code !== 'no-network') sent.current = undefined;
      setRefused(answer.refused);
      setBusy(false);
      onReceived();
      return;
    }
    const after = await call('case.get', { params: { number } });
    const made = after.ok ? after.value.papers.filter((paper) => !before.some((one) => one.id === paper.id)) : [];
    setPapers(made);
    setRefused(undefined);
    setBusy(false);
    onReceived();
    const first = made[0];
    if (first !== undefined) window.open(paperLink(number, first.id), '_blank', 'noopener');
  };
  return { busy, refused, papers, send };
}
