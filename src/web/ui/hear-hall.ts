/** Hears when a hall's day has a new version: its live stream, which says that and nothing else. */
import { portalRoutes } from '#contract/portal-routes.ts';
import { addressOf } from './call.ts';

const REOPEN_MS = 5_000;

/** Gives what ends the listening. News may be lost on the way: who must not miss any asks now and then all the same. */
export function hearHall(hall: string, onNews: () => void): () => void {
  let stream: EventSource | undefined;
  let again: ReturnType<typeof setTimeout> | undefined;
  const open = (): void => {
    stream = new EventSource(addressOf(portalRoutes['hall.stream'].path, { params: { id: hall } }));
    stream.onmessage = onNews;
    stream.onerror = () => {
      // A line that was cut the browser opens itself; a refused one it gives up.
      if (stream?.readyState === EventSource.CLOSED) again = setTimeout(open, REOPEN_MS);
    };
  };
  open();
  return () => {
    clearTimeout(again);
    stream?.close();
  };
}
