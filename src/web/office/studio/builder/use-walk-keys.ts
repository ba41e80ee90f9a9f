/** The keys of the walk through sentences: on, back, read and on. */
import { type RefObject, useEffect, useRef } from 'react';

/** Arrows go on where they do not move a cursor; Ctrl+Enter marks from inside a text. */
export function useWalkKeys(act: {
  readonly next: () => void;
  readonly back: () => void;
  readonly right: () => void;
}): RefObject<HTMLElement | null> {
  const last = useRef(act);
  useEffect(() => {
    last.current = act;
  });
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const target = event.target instanceof HTMLElement ? event.target : undefined;
      if (target === undefined || place.current?.contains(target) !== true) return;
      const typing = target.matches('textarea, input, select');
      const run =
        event.ctrlKey && event.key === 'Enter'
          ? 'right'
          : typing
            ? undefined
            : ({ ArrowDown: 'next', ArrowUp: 'back' } as const)[event.key];
      if (run === undefined) return;
      event.preventDefault();
      last.current[run]();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return place;
}
