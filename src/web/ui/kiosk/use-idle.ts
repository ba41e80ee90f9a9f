/** Notices that nobody touches a kiosk any more: first a warning, then the end of the visit. */
import { useEffect, useState } from 'react';

/** How long the warning stands before everything is taken away. Seconds. */
export const WARNING_S = 15;
const SIGNS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/** Seconds left once the warning stands, else undefined; `stay` is the press on "still here". */
export function useIdle(idle: number, onOver: () => void): { readonly left: number | undefined; readonly stay: () => void } {
  const [touchedAt, setTouchedAt] = useState(() => performance.now());
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const quiet = (now - touchedAt) / 1000;
  const warned = quiet >= idle;
  useEffect(() => {
    // Once the warning stands only its own press counts: somebody who walks by and leans on the glass is not the person.
    if (warned) return undefined;
    const touch = (): void => setTouchedAt(performance.now());
    for (const sign of SIGNS) addEventListener(sign, touch, { capture: true, passive: true });
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, touch, { capture: true });
    };
  }, [warned]);
  const over = quiet >= idle + WARNING_S;
  useEffect(() => {
    if (over) onOver();
  }, [over, onOver]);
  return { left: warned ? Math.max(0, Math.ceil(idle + WARNING_S - quiet)) : undefined, stay: () => setTouchedAt(performance.now()) };
}
