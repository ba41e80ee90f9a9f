/** The demo's SMS gateway: a service of its own over HTTP, with the moods of real ones, and one message on the phone for each key. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { WallClock } from '#server/kernel/wall-clock.ts';

/**
 * `broken`: 500, nothing done · `busy`: 429 with a wait · `lost`: delivered, and the answer says 500 · `slow`: two seconds late.
 * A number that ends in 51 is known to no network.
 */
export type Mood = 'well' | 'broken' | 'busy' | 'lost' | 'slow';
export type ShortMessage = {
  readonly key: string;
  readonly to: string;
  readonly sender: string;
  readonly text: string;
  readonly at: number;
};
export type Asked = { readonly at: number; readonly key: string; readonly status: number; readonly mood: Mood };
export type Gateway = {
  readonly server: Server;
  /** What lies on the phones, newest first. */
  readonly messages: () => readonly ShortMessage[];
  /** Every request, repeats included, newest first. */
  readonly asked: () => readonly Asked[];
};

const MOST = 500;
const SLOW_MS = 2_000;
const LONGEST = 10_000;
/** Every second request goes wrong in one way or another, so that the demo shows what repeats are for. */
const usualMoods: readonly Mood[] = ['well', 'broken', 'well', 'lost', 'well', 'busy', 'slow', 'well'];

async function readBody(request: IncomingMessage): Promise<Partial<Record<'to' | 'sender' | 'text', unknown>> | undefined> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LONGEST) return undefined;
  }
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null ? body : undefined;
  } catch {
    return undefined;
  }
}

const answer = (response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
};

/** `moods`: the mood of request 1, 2, 3 …, from the beginning again after the last. */
export function makeGateway(clock: WallClock, moods: () => readonly Mood[] = () => usualMoods): Gateway {
  const messages = new Map<string, ShortMessage>();
  const asked: Asked[] = [];
  let count = 0;
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const list = moods();
    const mood = list[count % list.length] ?? 'well';
    count += 1;
    const key = String(request.headers['idempotency-key'] ?? '');
    const tell = (status: number, body: unknown, headers?: Readonly<Record<string, string>>): void => {
      asked.unshift({ at: clock(), key, status, mood });
      asked.length = Math.min(asked.length, MOST);
      answer(response, status, body, headers);
    };
    const body = await readBody(request);
    const { to, sender, text } = body ?? {};
    if (key === '' || typeof to !== 'string' || typeof text !== 'string') return tell(400, { error: 'bad-request' });
    if (to.endsWith('51')) return tell(422, { error: 'unknown-subscriber' });
    if (mood === 'broken') return tell(500, { error: 'try-again' });
    if (mood === 'busy') return tell(429, { error: 'too-many' }, { 'retry-after': '3' });
    if (mood === 'slow') await new Promise((later) => setTimeout(later, SLOW_MS));
    if (!messages.has(key)) messages.set(key, { key, to, sender: typeof sender === 'string' ? sender : '', text, at: clock() });
    const [oldest] = messages.keys();
    if (messages.size > MOST && oldest !== undefined) messages.delete(oldest);
    return tell(
      mood === 'lost' ? 500 : 200,
      mood === 'lost' ? { error: 'try-again' } : { id: `sms-${[...messages.keys()].indexOf(key) + 1}` },
    );
  };
  const server = createServer((request, response) => {
    if (request.method === 'POST') void take(request, response).catch(() => response.destroy());
    else answer(response, 405, { error: 'method' });
  });
  return { server, messages: () => [...messages.values()].reverse(), asked: () => asked };
}
