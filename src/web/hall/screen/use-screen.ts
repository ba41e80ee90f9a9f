/** The hall as its screen shows it, and when it was last heard of: a screen that hears nothing says so. */
import { useEffect, useState } from 'react';
import type { ScreenView } from '#contract/view/queue.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { useHallNews } from '../use-hall-news.ts';

/** It is asked every quarter minute whatever happens; after this long without an answer it is stale. Milliseconds. */
export const STALE_MS = 40_000;

export type Screen = {
  readonly view: ScreenView | undefined;
  readonly refused: Refused | undefined;
  /** When the last view came, on this device's clock; and how far that clock is from the server's. */
  readonly heardAt: number;
  readonly ahead: number;
};

export function useScreen(hall: string): Screen {
  const [screen, setScreen] = useState<Screen>({ view: undefined, refused: undefined, heardAt: 0, ahead: 0 });
  useHallNews(hall, async () => {
    const answer = await call('hall.screen', { params: { id: hall } });
    const now = Date.now();
    setScreen((before) =>
      answer.ok
        ? { view: answer.value, refused: undefined, heardAt: now, ahead: Date.parse(answer.value.at) - now }
        : { ...before, refused: answer.refused },
    );
  });
  return screen;
}

/** This device's time, every `milliseconds`. */
export function useTick(milliseconds: number): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), milliseconds);
    return () => clearInterval(timer);
  }, [milliseconds]);
  return now;
}
