/** The portal's first question: is this a kiosk, and does somebody's visit go on? */
import { isVisited, KIOSK_HOME, kioskSettings } from './kiosk-mode.ts';

/** False: the page belongs to a visit that is over, and is being left. */
export function enterKiosk(): boolean {
  const settings = kioskSettings();
  if (settings === undefined) return true;
  if (!isVisited()) {
    location.replace(KIOSK_HOME);
    return false;
  }
  // Fetched on kiosks alone; without it nobody would be protected, so the page is left.
  import('./guard.tsx').then(
    ({ guardKiosk }) => guardKiosk(settings),
    () => location.replace(KIOSK_HOME),
  );
  return true;
}
