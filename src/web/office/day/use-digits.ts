/** Digits choose while a form is open, unless somebody types: one key for what would have spared the way. */
import { useEffect, useRef } from 'react';

const isTyping = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.closest('textarea, select') !== null;

/** `choose` gets 0 for the key 1. */
export function useDigits(choose: (index: number) => void): void {
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!/^[1-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      latest.current(Number(event.key) - 1);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
