/** Whether the server can be reached, as tried: asked now and then while it is there, often while it is away. */
import { useSyncExternalStore } from 'react';

export type Reach = 'there' | 'away';

const THERE_MS = 20_000;
const AWAY_MS = 2_000;
/** A line that swallows what is sent is no line. */
const PATIENCE_MS = 2_500;

let reach: Reach = 'there';
let timer: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();

const tell = (now: Reach): void => {
  if (now === reach) return;
  reach = now;
  for (const watcher of watchers) watcher();
};

/** Asks once. A browser that has no network at all says so itself, and is not asked in vain. */
export async function tryReach(): Promise<Reach> {
  if (!navigator.onLine) {
    tell('away');
    return 'away';
  }
  try {
    const { ok } = await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
    tell(ok ? 'there' : 'away');
  } catch {
    tell('away');
  }
  return reach;
}

const again = (): void => {
  clearTimeout(timer);
  if (watchers.size === 0) return;
  timer = setTimeout(() => void tryReach().then(again), reach === 'there' ? THERE_MS : AWAY_MS);
};
const now = (): void => void tryReach().then(again);

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher);
  if (watchers.size === 1) {
    window.addEventListener('online', now);
    window.addEventListener('offline', now);
    again();
  }
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    clearTimeout(timer);
    window.removeEventListener('online', now);
    window.removeEventListener('offline', now);
  };
};

/** What a screen already knows: a request of its own did not get through. */
export const noteAway = (): void => {
  tell('away');
  again();
};

export const useReach = (): Reach => useSyncExternalStore(watch, () => reach);
