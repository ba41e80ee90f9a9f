/** What this device is to the server: asked at the start, every few seconds while its code is shown, every minute afterwards. */
import { useCallback, useEffect, useState } from 'react';
import type { DeviceSelf } from '#contract/view/device.ts';
import { call, type Refused } from '#web/ui/call.ts';
import { deviceKey, forgetKey } from './device-key.ts';

export type DeviceKind = DeviceSelf['kind'];
/** `none`: it was never paired, or its key was taken back. */
export type Known = DeviceSelf | 'none';

/** How soon a device sees that its code was typed; how soon one that was revoked stops. Milliseconds. */
const ASKING_MS = 2_500;
const PAIRED_MS = 60_000;

export function useDevice(): { readonly device: Known | undefined; readonly refused: Refused | undefined; readonly retry: () => void } {
  const [device, setDevice] = useState<Known | undefined>(() => (deviceKey() === undefined ? 'none' : undefined));
  const [refused, setRefused] = useState<Refused>();
  const [round, setRound] = useState(0);
  const asking = device !== undefined && device !== 'none' && device.state === 'asking';
  useEffect(() => {
    let over = false;
    const ask = async (): Promise<void> => {
      if (deviceKey() === undefined) return setDevice('none');
      const answer = await call('device.claim');
      if (over) return;
      if (answer.ok) setDevice((before) => (sameDevice(before, answer.value) ? before : answer.value));
      else if (answer.refused.code === 'device-unknown') {
        forgetKey();
        setDevice('none');
      }
      setRefused(answer.ok ? undefined : answer.refused);
    };
    void ask();
    const timer = setInterval(() => void ask(), asking ? ASKING_MS : PAIRED_MS);
    return () => {
      over = true;
      clearInterval(timer);
    };
  }, [asking, round]);
  const retry = useCallback(() => setRound((before) => before + 1), []);
  return { device, refused, retry };
}

/** Its own clock aside: a screen is not drawn anew because a minute passed. */
const sameDevice = (before: Known | undefined, now: DeviceSelf): boolean =>
  before !== undefined && before !== 'none' && JSON.stringify({ ...before, at: '' }) === JSON.stringify({ ...now, at: '' });
