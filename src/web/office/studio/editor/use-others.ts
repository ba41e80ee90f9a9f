/** Says every twenty seconds that one has the draft open, and hears who else has. */
import { useEffect, useState } from 'react';
import type { OtherLooking } from '#contract/view/catalogue-draft.ts';
import { call } from '#web/ui/call.ts';

const EVERY_MS = 20_000;

export function useOthers(draft: string, first: readonly OtherLooking[]): readonly OtherLooking[] {
  const [others, setOthers] = useState(first);
  useEffect(() => {
    const stop = new AbortController();
    const say = async (): Promise<void> => {
      if (document.visibilityState === 'hidden') return;
      const answer = await call('catalogue-draft.look-on', { params: { id: draft }, body: {}, signal: stop.signal });
      if (answer.ok && !stop.signal.aborted) setOthers(answer.value.others);
    };
    void say();
    const timer = setInterval(() => void say(), EVERY_MS);
    return () => {
      clearInterval(timer);
      stop.abort();
    };
  }, [draft]);
  return others;
}
