/** Whether the computer has a network at all, as the browser says. */
import { useSyncExternalStore } from 'react';

const watch = (tell: () => void): (() => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

export const useOnline = (): boolean => useSyncExternalStore(watch, () => navigator.onLine);
