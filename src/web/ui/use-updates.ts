/** Live updates: the stream carries ids and versions only; useUpdates(id, onNews) calls back when something with that id has a newer version. */
import { useEffect, useRef } from 'react';
import { portalRoutes } from '#contract/portal-routes.ts';

type Listener = (news: Readonly<Record<string, unknown>>) => void;
const listeners = new Set<Listener>();
let stream: EventSource | undefined;

const read = (data: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const parsed: unknown = JSON.parse(data);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

/** One stream for the page however many components listen; closed with the last of them. */
const listen = (listener: Listener): (() => void) => {
  listeners.add(listener);
  if (stream === undefined) {
    stream = new EventSource(portalRoutes['update.stream'].path);
    stream.onmessage = (event: MessageEvent<string>) => {
      const news = read(event.data);
      if (news !== undefined) for (const tell of listeners) tell(news);
    };
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    stream?.close();
    stream = undefined;
  };
};

/** `id` undefined hears everything (a list). */
export function useUpdates(id: string | undefined, onNews: () => void): void {
  const latest = useRef(onNews);
  useEffect(() => {
    latest.current = onNews;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = listen((news) => {
      if (id !== undefined && !Object.values(news).includes(id)) return;
      clearTimeout(timer);
      // Several events of one command arrive together: one reload is enough.
      timer = setTimeout(() => latest.current(), 150);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [id]);
}
