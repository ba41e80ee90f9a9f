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
/** News of ninety halls at nine o'clock are two notifications; what is more waits for the next second. */
const MOST_AT_ONCE = 8;
/** PostgreSQL takes 8000 bytes; news are grouped below that. */
const ROOM = 7_000;

/** Told to the same people about the same thing: the later one says it all. */
const keyOf = ({ kind, id, audience }: News): string => JSON.stringify([kind, id, audience]);

/** @param url the application's database: news of other processes come through it. */
export function openLive(pool: pg.Pool, url: string, log: Log): Live {
  const own = crypto.randomUUID();
  const listeners = new Set<(news: News) => void>();
  /** The newest of each thing: of a hall's forty tickets a minute others need only know the last version. */
  const waiting = new Map<string, News>();
  let closed = false;
  const spread = (news: News): void => listeners.forEach((listener) => listener(news));
  const send = (): Promise<void> => flush(pool, own, waiting).catch((error: unknown) => log.warn({ err: error }, 'news were not sent'));
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
      waiting.set(keyOf(news), news);
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

/** Tells other processes what waits, the later news of a thing alone. */
async function flush(pool: pg.Pool, own: string, waiting: Map<string, News>): Promise<void> {
  for (let sendings = 0; waiting.size > 0 && sendings < MOST_AT_ONCE; sendings += 1) {
    const sent = fitting([...waiting.values()]);
    for (const news of sent) waiting.delete(keyOf(news));
    await pool.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify({ from: own, news: sent })]);
  }
}

/** News of other processes; our own were told already. */
function readNews(payload: string, own: string): readonly News[] {
  const { from, news } = JSON.parse(payload) as { readonly from?: string; readonly news: readonly News[] };
  return from === own ? [] : news;
}

/** As many news as one notification holds, and one at least; the rest comes with the next. */
function fitting(news: readonly News[]): readonly News[] {
  let size = 0;
  const over = news.findIndex((each) => (size += JSON.stringify(each).length + 1) > ROOM);
  return over === -1 ? news : news.slice(0, Math.max(1, over));
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
