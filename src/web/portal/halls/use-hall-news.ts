/** Calls back when a hall's day has a new version: by its live stream while the page is seen, by asking again where that is cut off. */
import { useEffect, useRef } from 'react';
import { hearHall } from '#web/ui/hear-hall.ts';

/** A stream that is cut (a proxy, a tunnel) must not leave somebody waiting for a number that was called. */
const ASK_MS = 20_000;
const QUIET_MS = 200;

/** `hall` empty: nothing to hear. */
export function useHallNews(hall: string, onNews: () => void): void {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => {
    if (hall === '') return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), QUIET_MS);
    };
    const stop = hearHall(hall, soon);
    const again = setInterval(() => (document.visibilityState === 'visible' ? latest.current() : undefined), ASK_MS);
    const seen = (): void => (document.visibilityState === 'visible' ? latest.current() : undefined);
    document.addEventListener('visibilitychange', seen);
    return () => {
      stop();
      clearTimeout(timer);
      clearInterval(again);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [hall]);
}
