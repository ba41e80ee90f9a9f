/** Below 1280 the act column is a drawer: focus goes in when it opens and back when Esc closes it. */
import { useEffect, useRef } from 'react';

export function useDrawer(open: boolean, close: () => void) {
  const box = useRef<HTMLElement>(null);
  const latest = useRef(close);
  useEffect(() => {
    latest.current = close;
  });
  useEffect(() => {
    if (!open) return undefined;
    const before = document.activeElement;
    box.current?.focus();
    const key = (event: KeyboardEvent): void => {
      // A sheet or menu above the drawer closes first.
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
      event.stopImmediatePropagation();
      latest.current();
    };
    window.addEventListener('keydown', key, true);
    return () => {
      window.removeEventListener('keydown', key, true);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [open]);
  return box;
}
