/** Which call stands on the card now, and whether it is spoken: one at a time, in the order of the calls. */
import { useEffect, useRef, useState } from 'react';
import type { ScreenCall, ScreenView } from '#contract/view/queue.ts';
import { advance, type Board, callKey, emptyBoard, FRESH_MS, hear, isNext, onCard } from './announce.ts';
import { speak, type Said } from './speech.ts';

const STEP_MS = 250;

export type Announced = {
  readonly card: ScreenCall | undefined;
  /** The call is fresh: the stroke shrinks, and a screen reader says it. Another value draws it anew. */
  readonly fresh: string | undefined;
};

/** `voice`: told what became of a sentence; undefined: nothing is spoken here. */
export function useAnnouncer(view: ScreenView | undefined, voice: ((said: Said) => void) | undefined): Announced {
  const [board, setBoard] = useState<Board>(emptyBoard);
  const [now, setNow] = useState(Date.now);
  const speaking = useRef(false);
  const latest = useRef({ voice, view });
  useEffect(() => {
    latest.current = { voice, view };
  });
  useEffect(() => {
    const timer = setInterval(() => {
      const { view: seen } = latest.current;
      setNow(Date.now());
      setBoard((before) => {
        const heard = seen === undefined ? before : hear(before, seen.calls, Date.parse(seen.at));
        return isNext(heard, Date.now(), speaking.current) ? advance(heard, Date.now()) : heard;
      });
    }, STEP_MS);
    return () => clearInterval(timer);
  }, []);
  const { shown } = board;
  useEffect(() => {
    const { voice: tell } = latest.current;
    if (shown === undefined || tell === undefined) return;
    speaking.current = true;
    void speak(shown.call.spoken.zh, 'zh').then((said) => {
      speaking.current = false;
      tell(said);
    });
  }, [shown]);
  const card = onCard(board, view?.calls ?? []);
  const isFresh = shown !== undefined && card !== undefined && callKey(card) === callKey(shown.call) && now - shown.since < FRESH_MS;
  return { card, fresh: isFresh ? `${callKey(shown.call)} ${shown.since}` : undefined };
}
