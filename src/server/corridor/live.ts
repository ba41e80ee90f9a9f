/** Live news inside a process and between processes: which thing has which version now, for whom; never what changed. */
import pg from 'pg';
import type { Log } from '#server/kernel/log.ts';
import type { Audience } from './aggregate.ts';
import type { Committed } from './run-command.ts';

export type News = { readonly kind: string; readonly id: string; readonly version: number; readonly audience: Audience };
export type Live = {
  readonly tell: (done: Committed) => void;
  /** Returns what ends the subscription. */
  readonly hear: (listener: (news: News) => void) => () => void;
  readonly close: () => Promise<void>;
};

const CHANNEL = 'yici_live';
/** A notification in every transaction halves the throughput (measured 0.58); one a second costs nothing. */
const EVERY_MS = 1_000;
/** PostgreSQL takes 8000 bytes; news are grouped below that. */
const ROOM = 7_000;

/** @param url the application's database: news of other processes come through it. */
export function openLive(pool: pg.Pool, url: string, log: Log): Live {
  const own = crypto.randomUUID();
  const listeners = new Set<(news: News) => void>();
  let waiting: News[] = [];
  let closed = false;
  const spread = (news: News): void => listeners.forEach((listener) => listener(news));
  const flush = async (): Promise<void> => {
    const [sent, rest] = split(waiting);
    waiting = rest;
    if (sent.length > 0) await pool.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: own, news: sent })]);
  };
  const send = (): Promise<void> => flush().catch((error: unknown) => log.warn({ err: error }, 'news were not sent'));
  const timer = setInterval(() => void send(), EVERY_MS).unref();
  const ears = listen(
    url,
    log,
    () => closed,
    (payload) => {
      for (const each of readNews(payload, own)) spread(each);
    },
  );
  return {
    tell: ({ kind, key, version, audience }) => {
      if (audience === undefined) return;
      const news = { kind, id: key.id, version, audience };
      waiting.push(news);
      spread(news);
    },
    hear: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      closed = true;
      clearInterval(timer);
      // A command line lives shorter than the second its news would wait.
      await send();
      await ears.close();
    },
  };
}

/** News of other processes; our own were told already. */
function readNews(payload: string, own: string): readonly News[] {
  const { from, news } = JSON.parse(payload) as { readonly from?: string; readonly news: readonly News[] };
  return from === own ? [] : news;
}

/** As many news as one notification holds; the rest waits for the next second. */
function split(news: readonly News[]): readonly [News[], News[]] {
  let size = 0;
  const fits = news.findIndex((each) => (size += JSON.stringify(each).length + 1) > ROOM);
  return fits === -1 ? [[...news], []] : [news.slice(0, Math.max(1, fits)), news.slice(Math.max(1, fits))];
}

/** One connection that listens, opened again whenever it breaks; what was missed meanwhile the next reload shows. */
function listen(url: string, log: Log, isClosed: () => boolean, hear: (payload: string) => void): { readonly close: () => Promise<void> } {
  let client: pg.Client | undefined;
  let again: NodeJS.Timeout | undefined;
  const open = async (): Promise<void> => {
    const fresh = new pg.Client({ connectionString: url, application_name: 'yici-live', keepAlive: true });
    client = fresh;
    const reopen = (): void => {
      fresh.removeAllListeners('notification');
      if (client !== fresh || isClosed()) return;
      client = undefined;
      again = setTimeout(() => void open(), EVERY_MS);
    };
    fresh.on('error', reopen);
    fresh.on('end', reopen);
    fresh.on('notification', ({ payload }) => hear(payload ?? '{"news":[]}'));
    try {
      await fresh.connect();
      await fresh.query(`listen ${CHANNEL}`);
    } catch (error) {
      log.warn({ err: error }, 'no news of other processes');
      await fresh.end().catch(() => undefined);
      reopen();
    }
  };
  const opening = open();
  return {
    close: async () => {
      clearTimeout(again);
      await opening;
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
