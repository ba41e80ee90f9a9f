/** Esc puts away what lies open on top, before the screen beneath it hears the key. */
import { useEffect, useRef } from 'react';

export function useEscape(open: boolean, putAway: () => void): void {
  const latest = useRef(putAway);
  useEffect(() => {
    latest.current = putAway;
  });
  useEffect(() => {
    if (!open) return undefined;
    const key = (event: KeyboardEvent): void => {
      // A sheet above closes first; an input method takes its own Esc.
      if (event.key !== 'Escape' || event.isComposing || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    window.addEventListener('keydown', key, true);
    return () => window.removeEventListener('keydown', key, true);
  }, [open]);
}
