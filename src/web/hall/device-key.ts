/** The device's own key: made here, sent once when it asks to be paired, and with every request from then on. */
import { carryDevice } from '#web/ui/call.ts';
import { DEVICE_KEY as KEY, markKiosk } from '#web/ui/kiosk/kiosk-mode.ts';

/** Storage may be forbidden; then the device forgets itself when it is switched off, and says its code again. */
const store = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

export const deviceKey = (): string | undefined => store()?.getItem(KEY) ?? undefined;

/** Called once at the start. */
export const startDevice = (): void => carryDevice(deviceKey());

export const forgetKey = (): void => {
  store()?.removeItem(KEY);
  markKiosk(false);
  carryDevice(undefined);
};

/** A fresh key for a hall of this division: 256 random bits behind it. */
export function makeKey(division: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  const text = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
  const key = `${division}.${text}`;
  store()?.setItem(KEY, key);
  carryDevice(key);
  return key;
}
