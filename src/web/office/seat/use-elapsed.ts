/** Minutes and seconds since an instant, ticking; `04:12`. */
import { useEffect, useState } from 'react';

const two = (n: number): string => String(n).padStart(2, '0');

/** From an hour on the hours stand in front. */
export const elapsedText = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return hours === 0 ? `${two(minutes)}:${two(seconds % 60)}` : `${hours}:${two(minutes)}:${two(seconds % 60)}`;
};

/** @param at what the server's clock said when `since` was read: this computer's own may be wrong. */
export function useElapsed(since: string | undefined, at: string): string {
  const [ticked, setTicked] = useState({ since: '', text: '' });
  useEffect(() => {
    if (since === undefined) return undefined;
    const [before, start] = [Date.parse(at) - Date.parse(since), Date.now()];
    const timer = setInterval(() => setTicked({ since, text: elapsedText(before + Date.now() - start) }), 1000);
    return () => clearInterval(timer);
  }, [since, at]);
  if (since === undefined) return '';
  return ticked.since === since ? ticked.text : elapsedText(Date.parse(at) - Date.parse(since));
}
