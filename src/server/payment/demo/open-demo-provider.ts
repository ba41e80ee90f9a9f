/** The simulated payment provider as a service of its own over HTTP: pays each order once, tells what came of it, with the moods of a real one. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { timingSafeEqual } from 'node:crypto';
import { paymentFolder, paymentPlaceFile } from '../find-provider.ts';
import { newsSignature } from '#server/kernel/ask-provider.ts';

/** `broken`: 500 and nothing done · `lost`: done, and the answer says 500 · `mute`: done, and nobody is told. */
export type ProviderMood = 'well' | 'broken' | 'lost' | 'mute';
export type BookedPayment = {
  readonly order: string;
  readonly reference: string;
  readonly fen: number;
  readonly month: string;
  readonly notify: string;
  readonly news: 'paid' | 'failed';
  readonly reason: string;
  readonly doneAt: number;
  /** Not before; later after each try that nobody took. */
  readonly tellAt: number;
  readonly tries: number;
  readonly told: boolean;
};
export type DemoProvider = {
  readonly address: string;
  readonly book: () => readonly BookedPayment[];
  /** Every request for an order, repeats included. */
  readonly asked: () => number;
  readonly close: () => Promise<void>;
};
export type DemoProviderOptions = {
  readonly home: string;
  readonly secret: string;
  readonly now: () => number;
  /** How long a payment takes, in milliseconds. */
  readonly stepMs: number;
  readonly moods?: () => readonly ProviderMood[];
  /** What becomes of an order; left out: as its account says. */
  readonly outcome?: (order: { readonly order: string; readonly month: string; readonly fen: number }) => string | undefined;
};

const LONGEST = 20_000;
const TELL_MS = 250;
const MOST_TRIES = 12;
const usualMoods: readonly ProviderMood[] = ['well', 'broken', 'well', 'lost', 'well', 'well', 'mute', 'well'];

/** Of an amount whose 分 are 13 every third month fails, so that whoever tries sees it; its second try goes through. */
const usualOutcome: NonNullable<DemoProviderOptions['outcome']> = ({ order, fen, month }) =>
  fen % 100 === 13 && Number(month.slice(5)) % 3 === 1 && order.endsWith(':1') ? '收款账户状态异常' : undefined;

type Members = Readonly<Record<string, unknown>>;
const reply = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
};

async function readBody(request: IncomingMessage): Promise<Members> {
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

/** Orders by their number, in one file that appears whole or not at all: a restart pays nobody twice. */
function openBook(file: string) {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  let payments: readonly BookedPayment[] = [];
  try {
    payments = JSON.parse(readFileSync(file, 'utf8')) as readonly BookedPayment[];
  } catch {
    payments = [];
  }
  const keep = (next: readonly BookedPayment[]): void => {
    payments = next;
    writeFileSync(`${file}.new`, JSON.stringify(next), { mode: 0o600 });
    renameSync(`${file}.new`, file);
  };
  return {
    all: () => payments,
    find: (order: string) => payments.find((each) => each.order === order),
    add: (fresh: BookedPayment) => keep([...payments, fresh]),
    settle: (order: string, more: Partial<BookedPayment>) =>
      keep(payments.map((each) => (each.order === order ? { ...each, ...more } : each))),
  };
}
type Book = ReturnType<typeof openBook>;

const listen = (server: Server): Promise<number> =>
  new Promise((done) => server.listen(0, '127.0.0.1', () => done((server.address() as AddressInfo).port)));

const newsOf = ({ order, news, reference, reason }: BookedPayment) => ({ order, news, reference, reason });

/** Takes an order once: the same number gives the same reference, whatever else it says the second time. */
function take(book: Book, body: Members, { now, stepMs, outcome = usualOutcome }: DemoProviderOptions, mute: boolean): BookedPayment {
  const order = String(body['order']);
  const known = book.find(order);
  if (known !== undefined) return known;
  const [fen, month] = [Number(body['fen']), String(body['month'])];
  const reason = outcome({ order, month, fen });
  const fresh: BookedPayment = {
    order,
    reference: `PAY${String(book.all().length + 1).padStart(8, '0')}`,
    fen,
    month,
    notify: typeof body['notify'] === 'string' ? body['notify'] : '',
    news: reason === undefined ? 'paid' : 'failed',
    reason: reason ?? '',
    doneAt: now() + stepMs,
    tellAt: now() + stepMs,
    tries: 0,
    told: mute,
  };
  book.add(fresh);
  return fresh;
}

/** Where the platform finds it. */
function sayPlace(home: string, address: string): string {
  const file = paymentPlaceFile(home);
  writeFileSync(`${file}.new`, JSON.stringify({ address, pid: process.pid }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return file;
}

/** Opens it on a port of its own and says where it is; news are told until they are taken. */
export async function openDemoProvider(options: DemoProviderOptions): Promise<DemoProvider> {
  const { home, secret, now, moods = () => usualMoods } = options;
  const book = openBook(join(paymentFolder(home), 'orders.json'));
  let asked = 0;
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!isBearer(request, secret)) return reply(response, 401, { error: 'secret' });
    const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
    const body = await readBody(request);
    if (request.method === 'GET') {
      const known = book.find(path.replace('/orders/', ''));
      if (known === undefined) return reply(response, 404, { error: 'order-unknown' });
      return reply(response, 200, known.doneAt <= now() ? newsOf(known) : { order: known.order, news: 'under-way' });
    }
    const list = moods();
    const mood = list[asked % list.length] ?? 'well';
    asked += 1;
    if (mood === 'broken') return reply(response, 500, { error: 'try-again' });
    if (!Number.isSafeInteger(body['fen']) || Number(body['fen']) <= 0) return reply(response, 422, { error: 'amount' });
    const { reference } = take(book, body, options, mood === 'mute');
    return mood === 'lost' ? reply(response, 500, { error: 'try-again' }) : reply(response, 200, { reference });
  };
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()));
  const address = `http://127.0.0.1:${await listen(server)}`;
  const teller = startTelling(book, secret, now);
  const file = sayPlace(home, address);
  return {
    address,
    book: book.all,
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
function startTelling(book: Book, secret: string, now: () => number): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let telling: Promise<void> = Promise.resolve();
  const tell = async (payment: BookedPayment): Promise<void> => {
    const payload = JSON.stringify(newsOf(payment));
    const taken = await post(payment.notify, payload, newsSignature(secret, payload));
    const tries = payment.tries + 1;
    book.settle(payment.order, taken || tries >= MOST_TRIES ? { told: true, tries } : { tries, tellAt: now() + 1_000 * 2 ** tries });
  };
  const timer = setInterval(() => {
    telling = telling.then(async () => {
      for (const payment of book.all().filter((each) => !each.told && each.tellAt <= now())) if (!stopped) await tell(payment);
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

async function post(notify: string, payload: string, signature: string): Promise<boolean> {
  try {
    const sent = await fetch(notify, {
      method: 'POST',
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ payload, signature }),
    });
    return sent.ok;
  } catch {
    return false;
  }
}
