/** Focus goes to the heading of what was just opened, unless somebody is typing. */
import { useEffect, useRef } from 'react';

export function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const typing = document.activeElement instanceof HTMLInputElement;
    if (!typing) heading.current?.focus({ preventScroll: true });
  }, []);
  return heading;
}
