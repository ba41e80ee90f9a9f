/** Whether this browser is a paired kiosk of a hall, and whether somebody's visit to it is under way; asked before the first paint. */

/** The device's key, and that it is a kiosk's: these alone outlive a visit. */
export const DEVICE_KEY = 'yici-hall-key';
const KIOSK = 'yici-hall-kiosk';
const VISIT = 'yici-kiosk-visit';
export const KIOSK_HOME = '/hall/kiosk';
/** Of the device, not of a person. */
export const OF_DEVICE: ReadonlySet<string> = new Set([DEVICE_KEY, KIOSK, 'yici-hall-voice']);

/** What a browser that forbids storage does not know, it is not. */
const read = (store: 'localStorage' | 'sessionStorage', name: string): string | undefined => {
  try {
    return globalThis[store].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Seconds without a touch until the kiosk asks whether anybody is there; set by the address it is started with (`?idle=90`). */
export type KioskSettings = { readonly idle: number };
const USUAL_IDLE = 60;
const idleOf = (text: string | null | undefined): number => {
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds >= 5 && seconds <= 600 ? seconds : USUAL_IDLE;
};

/** The kiosk's own page says so once it knows what it was paired as; anything else takes it back. */
export function markKiosk(isKiosk: boolean): void {
  if (!isKiosk) return localStorage.removeItem(KIOSK);
  const asked = new URLSearchParams(location.search).get('idle');
  if (asked !== null || read('localStorage', KIOSK) === undefined) localStorage.setItem(KIOSK, String(idleOf(asked)));
}

/** Undefined: this browser is no kiosk. */
export function kioskSettings(): KioskSettings | undefined {
  const idle = read('localStorage', KIOSK);
  return idle === undefined || read('localStorage', DEVICE_KEY) === undefined ? undefined : { idle: idleOf(idle) };
}

/** Begun on the kiosk's own page; a page of the portal without it belongs to a visit that is over. */
export const beginVisit = (): void => sessionStorage.setItem(VISIT, '1');
export const isVisited = (): boolean => read('sessionStorage', VISIT) !== undefined;
