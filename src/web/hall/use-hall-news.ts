/** Asks again whenever something happened in a hall, and every quarter minute in case nobody was told. */
import { useCallback, useEffect, useRef } from 'react';
import { hearHall } from '#web/ui/hear-hall.ts';

const EVERY_MS = 15_000;
/** News of one moment come together: one question is enough, and what is shown is still current within the second. */
const TOGETHER_MS = 80;

/** `ask` is never run twice at once; what comes meanwhile is asked once more behind it. Gives the same question by hand. */
export function useHallNews(hall: string, ask: () => Promise<void>): () => void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  const state = useRef({ busy: false, owed: false });
  const run = useCallback((): void => {
    const again = (): void => {
      const now = state.current;
      if (now.busy) {
        now.owed = true;
        return;
      }
      now.busy = true;
      void latest.current().finally(() => {
        now.busy = false;
        if (!now.owed) return;
        now.owed = false;
        again();
      });
    };
    again();
  }, []);
  useEffect(() => {
    let soon: ReturnType<typeof setTimeout> | undefined;
    run();
    const stop = hearHall(hall, () => {
      clearTimeout(soon);
      soon = setTimeout(run, TOGETHER_MS);
    });
    const timer = setInterval(run, EVERY_MS);
    return () => {
      clearTimeout(soon);
      clearInterval(timer);
      stop();
    };
  }, [hall, run]);
  return run;
}
