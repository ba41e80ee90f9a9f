/** Keys of a screen: useKeys({ F2: next, j: down, '/': find }); letters and digits rest while somebody types in a field. */
import { useEffect, useRef } from 'react';

export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]') !== null;

const works = (event: KeyboardEvent): boolean => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  // A modal sheet has the keyboard to itself.
  if (document.querySelector('dialog[open]') !== null) return false;
  return event.key.length > 1 && event.key.startsWith('F') ? true : !isTyping(event.target);
};

/** The latest handlers are used without listening anew at every draw. */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const handler = latest.current[event.key] ?? latest.current[event.key.toLowerCase()];
      if (handler === undefined || !works(event)) return;
      event.preventDefault();
      handler(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
