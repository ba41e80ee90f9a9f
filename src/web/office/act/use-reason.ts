/** A reason asked for where the button stood: the field has the keyboard at once; cancel and Esc lead back, and what was typed waits. */
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useEscape } from '../shell/use-escape.ts';

export type AskedReason = {
  readonly box: RefObject<HTMLElement | null>;
  readonly shown: boolean;
  readonly words: string;
  readonly set: (words: string) => void;
  readonly ask: () => void;
  readonly close: () => void;
};

export function useReason(): AskedReason {
  const box = useRef<HTMLElement>(null);
  const [shown, setShown] = useState(false);
  const [words, set] = useState('');
  const was = useRef(false);
  const close = (): void => setShown(false);
  useEscape(shown, close);
  useEffect(() => {
    if (shown) box.current?.querySelector('textarea')?.focus();
    else if (was.current) box.current?.querySelector<HTMLElement>('.o-form__b button')?.focus();
    was.current = shown;
  }, [shown]);
  return { box, shown, words, set, ask: () => setShown(true), close };
}
