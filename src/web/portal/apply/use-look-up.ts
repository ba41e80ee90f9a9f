/** Asks the registers again that have not answered: after 2.5 s, then at longer intervals, while the form is open and the network is there. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft } from '#contract/view/draft.ts';
import { call, freshKey } from '#web/ui/call.ts';
import type { DraftDesk } from './use-draft.ts';

const WAITS = [2_500, 5_000, 10_000, 20_000, 40_000] as const;

export type LookUps = {
  readonly busy: boolean;
  /** Departments that answered last: told to who listens, not only to who sees. */
  readonly arrived: Draft['sources'];
  readonly askAgain: () => Promise<void>;
};

const answeredNow = (before: Draft, after: Draft): Draft['sources'] =>
  after.sources.filter(
    ({ resource, state }) => state === 'answered' && before.sources.some((each) => each.resource === resource && each.state !== 'answered'),
  );

export function useLookUp(draft: Draft, found: DraftDesk['found']): LookUps {
  const [busy, setBusy] = useState(false);
  const [arrived, setArrived] = useState<Draft['sources']>([]);
  const [tries, setTries] = useState(0);
  const live = useRef(draft);
  useEffect(() => {
    live.current = draft;
  }, [draft]);
  const askAgain = useCallback(async () => {
    const before = live.current;
    setBusy(true);
    const answer = await call('draft.look-up', { params: { id: before.id }, body: {}, key: freshKey() });
    setBusy(false);
    setTries((count) => count + 1);
    if (!answer.ok) return;
    found(answer.value);
    const now = answeredNow(before, answer.value);
    if (now.length > 0) setArrived(now);
  }, [found]);
  const pending = draft.sources.some(({ state }) => state === 'pending');
  useEffect(() => {
    if (!pending || busy) return undefined;
    const timer = setTimeout(() => void askAgain(), WAITS[Math.min(tries, WAITS.length - 1)]);
    return () => clearTimeout(timer);
  }, [pending, busy, tries, askAgain]);
  return { busy, arrived, askAgain };
}
