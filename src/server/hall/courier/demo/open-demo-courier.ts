/** The simulated courier as a service of its own over HTTP: takes orders, tells what becomes of them, with the moods of a real one. */
import { rmSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { timingSafeEqual } from 'node:crypto';
import { courierFolder, courierPlaceFile } from '../find-courier.ts';
import { newsSignature } from '#server/kernel/ask-provider.ts';
import { openBook, type BookedNews, type CourierBook } from './courier-book.ts';

/** `broken`: 500 and nothing done · `lost`: done, and the answer says 500 · `slow`: a second and a half late. */
export type CourierMood = 'well' | 'broken' | 'lost' | 'slow';
export type DemoCourier = {
  readonly address: string;
  readonly book: CourierBook;
  /** Every request for an order, repeats included. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};
export type DemoCourierOptions = {
  readonly home: string;
  readonly secret: string;
  readonly now: () => number;
  /** How long one leg takes, in milliseconds. */
  readonly stepMs: number;
  /** The mood of request 1, 2, 3 …, from the beginning again after the last. */
  readonly moods?: () => readonly CourierMood[];
};

const SLOW_MS = 1_500;
const LONGEST = 20_000;
const TELL_MS = 250;
const MOST_TRIES = 12;
/** Every fourth event is sent twice: a webhook whose answer got lost on its way. */
const TWICE_EVERY = 4;
const usualMoods: readonly CourierMood[] = ['well', 'well', 'broken', 'well', 'lost', 'well', 'slow', 'well'];

const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

async function readBody(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST) return {};
  }
  try {
    const body: unknown = JSON.parse(text === '' ? '{}' : text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
  } catch {
    return {};
  }
}

const isBearer = (request: IncomingMessage, secret: string): boolean => {
  const [given, own] = [Buffer.from(String(request.headers.authorization ?? '')), Buffer.from(`Bearer ${secret}`)];
  return given.length === own.length && timingSafeEqual(given, own);
};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What was asked, done on the book. */
function serve(
  book: CourierBook,
  now: number,
  method: string,
  path: string,
  body: Readonly<Record<string, unknown>>,
): readonly [number, unknown] {
  const named = /^\/orders\/([^/]+)\/(hand-over|cancel|events)$/.exec(path);
  if (method === 'POST' && path === '/orders') {
    const { reference, recipient, phone, address, notify } = body;
    if (![reference, recipient, phone, address].every(isText)) return [422, { error: 'order-incomplete' }];
    const taken = book.take({ reference: String(reference), address: String(address), notify: isText(notify) ? notify : '' }, now);
    return [200, { order: taken.order, tracking: taken.tracking }];
  }
  const [, order = '', what] = named ?? [];
  if (book.find(order) === undefined) return [404, { error: 'order-unknown' }];
  if (method === 'GET' && what === 'events')
    return [200, { events: book.newsOf(order, now).map(({ id, reference, news, when, place }) => ({ id, reference, news, when, place })) }];
  if (method === 'POST' && what === 'hand-over') {
    book.handOver(order, now);
    return [200, {}];
  }
  if (method === 'POST' && what === 'cancel') return book.cancel(order) ? [200, {}] : [409, { error: 'already-collected' }];
  return [405, { error: 'method' }];
}

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

/** Opens it on a port of its own and says where it is; news are told until they are taken. */
export async function openDemoCourier({ home, secret, now, stepMs, moods = () => usualMoods }: DemoCourierOptions): Promise<DemoCourier> {
  const book = openBook(join(courierFolder(home), 'orders.json'), stepMs);
  let requests = 0;
  let asked = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isBearer(request, secret)) return reply(response, 401, { error: 'secret' });
    const list = moods();
    const mood = list[requests % list.length] ?? 'well';
    requests += 1;
    const [path = ''] = (request.url ?? '').split('?');
    if (path === '/orders') asked += 1;
    const body = await readBody(request);
    if (mood === 'broken') return reply(response, 500, { error: 'try-again' });
    if (mood === 'slow') await new Promise((later) => setTimeout(later, SLOW_MS));
    const [status, value] = serve(book, now(), request.method ?? '', decodeURIComponent(path), body);
    return mood === 'lost' ? reply(response, 500, { error: 'try-again' }) : reply(response, status, value);
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  const address = `http://127.0.0.1:${await listen(server)}`;
  const teller = startTelling(book, secret, now);
  const file = courierPlaceFile(home);
  mkdirSync(courierFolder(home), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify({ address, pid: process.pid }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return {
    address,
    book,
    asked: () => asked,
    close: async () => {
      rmSync(file, { force: true });
      await teller.stop();
      await new Promise<void>((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

/** One after the other, and again later where nobody took it. */
function startTelling(book: CourierBook, secret: string, now: () => number): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let telling: Promise<void> = Promise.resolve();
  let count = 0;
  const tell = async (news: BookedNews): Promise<void> => {
    const { id, reference, when, place } = news;
    const payload = JSON.stringify({ id, reference, news: news.news, when, place });
    const taken = await post(news.notify, payload, newsSignature(secret, payload), id);
    count += 1;
    if (taken && count % TWICE_EVERY === 0) await post(news.notify, payload, newsSignature(secret, payload), id);
    const tries = news.tries + 1;
    book.settle(id, taken || tries >= MOST_TRIES ? { told: true, tries } : { tries, tellAt: now() + 1_000 * 2 ** tries });
  };
  const timer = setInterval(() => {
    telling = telling.then(async () => {
      for (const news of book.due(now())) if (!stopped) await tell(news);
    });
  }, TELL_MS);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await telling;
    },
  };
}

async function post(notify: string, payload: string, signature: string, id: string): Promise<boolean> {
  try {
    const sent = await fetch(notify, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
      headers: { 'content-type': 'application/json', 'idempotency-key': `courier-${id}` },
      body: JSON.stringify({ payload, signature }),
    });
    return sent.ok;
  } catch {
    return false;
  }
}
