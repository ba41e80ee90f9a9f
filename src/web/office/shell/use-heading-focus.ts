/** Focus goes to the heading of what was just opened, unless somebody is typing; a page that was only loaded keeps it at its beginning. */
import { useEffect, useRef } from 'react';

/** Whether anything was pressed since the page was loaded; `navigator.userActivation` remembers the page before, too. */
let pressed = false;
export const watchPresses = (): void => {
  const note = (): void => {
    pressed = true;
  };
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, note, { once: true, capture: true });
};

export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const typing = document.activeElement instanceof HTMLInputElement;
    if (!typing && pressed) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
